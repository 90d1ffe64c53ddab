import type { State } from '../../../shared/operations/rows.ts';

/** A choice of a drop-down. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function unitChoices(rows: State): Choice[] {
  return [...rows.units.values()].map(({ id, name }) => ({ value: id, label: name }));
}

/** People, those of a unit first, each with post and unit so that two of one name are told apart. */
export function personChoices(rows: State, unitId: string | null): Choice[] {
  return [...rows.persons.values()]
    .sort((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId))
    .map(({ id, name, post, unitId: own }) => ({
      value: id,
      label: [name, post, rows.units.get(own)?.name].filter(Boolean).join(' · '),
    }));
}
