import type { State } from '../../shared/operations/rows.ts';
import type { Choice } from '../ui/form-fields.tsx';

/** Units as choices of a drop-down. */
export function unitChoices(rows: State): Choice[] {
  return [...rows.units.values()].map(({ id, name }) => ({ value: id, label: name }));
}

/** People, those of a unit first, each with post and unit so that two of one name are told apart. */
export function personChoices(rows: State, unitId: string | null = null): Choice[] {
  return [...rows.persons.values()]
    .sort((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId))
    .map(({ id, name, post, unitId: own }) => ({
      value: id,
      label: [name, post, rows.units.get(own)?.name].filter(Boolean).join(' · '),
    }));
}
