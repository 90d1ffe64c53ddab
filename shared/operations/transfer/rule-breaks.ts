import type { State } from '../rows.ts';

/**
 * What no single desk could have recorded, and two desks together can: each kept the rule, the sum does not. Nothing is
 * changed by itself; a person puts it right with the ordinary commands.
 */
export interface RuleBreak {
  readonly rule: 'letter-number-twice' | 'file-twice' | 'unit-cycle' | 'reference-missing';
  readonly table: 'letters' | 'tracks' | 'units' | 'persons' | 'teams';
  /** Records concerned, in order of their ids. */
  readonly ids: readonly string[];
}

/** Rules the merged records break, in a fixed order. */
export function findRuleBreaks(state: State): readonly RuleBreak[] {
  return [
    ...findTwice(state.letters.values(), (letter) => letter.number).map(
      (ids) => ({ rule: 'letter-number-twice', table: 'letters', ids }) as const,
    ),
    ...findTwice(
      state.tracks.values(),
      (track) => `${track.file.sha256} ${track.file.indexInFile}`,
    ).map((ids) => ({ rule: 'file-twice', table: 'tracks', ids }) as const),
    ...findCycles(state).map((ids) => ({ rule: 'unit-cycle', table: 'units', ids }) as const),
    ...findMissing(state),
  ];
}

function findTwice<Row extends { readonly id: string }>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string,
): string[][] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row.id]);
    else group.push(row.id);
  }
  return [...groups.values()].filter((ids) => ids.length > 1).map((ids) => ids.sort());
}

/** Units that are above themselves, each cycle once. */
function findCycles({ units }: State): string[][] {
  const settled = new Set<string>();
  const cycles: string[][] = [];
  for (const start of units.keys()) {
    const path: string[] = [];
    let at: string | null = start;
    while (at !== null && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = units.get(at)?.parentId ?? null;
    }
    if (at !== null && path.includes(at)) cycles.push(path.slice(path.indexOf(at)).sort());
    for (const id of path) settled.add(id);
  }
  return cycles;
}

function findMissing({ units, persons, teams, letters }: State): RuleBreak[] {
  const broken = (table: RuleBreak['table'], id: string): RuleBreak => ({
    rule: 'reference-missing',
    table,
    ids: [id],
  });
  const lacks = (rows: ReadonlyMap<string, unknown>, id: string | null) =>
    id !== null && !rows.has(id);
  const breaks: RuleBreak[] = [];
  for (const unit of units.values())
    if (lacks(units, unit.parentId) || lacks(persons, unit.responsiblePersonId))
      breaks.push(broken('units', unit.id));
  for (const person of persons.values())
    if (lacks(units, person.unitId)) breaks.push(broken('persons', person.id));
  for (const team of teams.values())
    if (lacks(units, team.unitId) || team.memberIds.some((id) => lacks(persons, id)))
      breaks.push(broken('teams', team.id));
  for (const letter of letters.values())
    if (lacks(units, letter.holderUnitId) || lacks(letters, letter.parentLetterId))
      breaks.push(broken('letters', letter.id));
  return breaks;
}
