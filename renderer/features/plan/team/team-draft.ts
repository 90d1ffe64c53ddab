import type { State } from '../../../../shared/operations/rows.ts';
import type { Team } from '../../../../shared/people/records.ts';
import type { Category } from '../../../../shared/plan/records.ts';
import { detailsOf } from '../../../../shared/plan/team-people.ts';

export const categories = ['police', 'governance', 'unit', 'public'] as const;

/** What the form holds. */
export interface TeamDraft {
  readonly name: string;
  readonly unitId: string | null;
  readonly leaderId: string | null;
  readonly memberIds: readonly string[];
  readonly category: Category;
  readonly categories: Readonly<Record<string, Category>>;
  readonly vehicles: readonly string[];
  readonly drones: readonly string[];
  readonly boats: readonly string[];
  readonly phone: string;
  /** Numbers written in the form, by person. */
  readonly phones: Readonly<Record<string, string>>;
}

/** The team as it stands; an empty one for a new team. */
export function firstTeamDraft(team: Team | null, rows: State): TeamDraft {
  const details = detailsOf(team?.id ?? '', rows);
  return {
    name: team?.name ?? '',
    unitId: team?.unitId ?? null,
    leaderId: team?.leaderId ?? null,
    memberIds: team?.memberIds ?? [],
    category: team?.category ?? 'police',
    categories: Object.fromEntries(
      details.categories.map(({ personId, category }) => [personId, category]),
    ),
    vehicles: details.vehicles,
    drones: details.drones,
    boats: details.boats,
    phone: details.phone,
    phones: {},
  };
}

/** What `record-organisation` takes: the team and the numbers that changed. */
export function inputOf(
  { categories: own, phones, ...draft }: TeamDraft,
  id: string,
  rows: State,
): object {
  const memberIds = [
    ...new Set([...(draft.leaderId === null ? [] : [draft.leaderId]), ...draft.memberIds]),
  ];
  const persons = Object.entries(phones).flatMap(([personId, phone]) => {
    const person = rows.persons.get(personId);
    if (person === undefined || person.phone === phone) return [];
    return [{ id: personId, name: person.name, unitId: person.unitId, phone }];
  });
  const categories = memberIds.flatMap((personId) => {
    const category = own[personId];
    return category === undefined || category === draft.category ? [] : [{ personId, category }];
  });
  return { teams: [{ ...draft, id, memberIds, categories }], persons };
}
