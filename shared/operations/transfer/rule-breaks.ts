import { findDangling, type RecordTable } from '../record-references.ts';
import type { State } from '../rows.ts';

/**
 * What no single desk could have recorded, and two desks together can: each kept the rule, the sum does not. Nothing is
 * changed by itself; a person puts it right with the ordinary commands.
 */
export interface RuleBreak {
  readonly rule:
    | 'letter-number-twice'
    | 'file-twice'
    | 'letter-renewed-twice'
    | 'unit-cycle'
    | 'account-name-twice'
    | 'pairing-twice'
    | 'reference-missing';
  readonly table: RecordTable;
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
      [...state.letterDetails.values()].filter(({ supersedes }) => supersedes !== null),
      ({ supersedes }) => supersedes!,
    ).map((ids) => ({ rule: 'letter-renewed-twice', table: 'letters', ids }) as const),
    ...findTwice(
      state.tracks.values(),
      (track) => `${track.file.sha256} ${track.file.indexInFile}`,
    ).map((ids) => ({ rule: 'file-twice', table: 'tracks', ids }) as const),
    ...findCycles(state).map((ids) => ({ rule: 'unit-cycle', table: 'units', ids }) as const),
    ...findTwice(state.accounts.values(), (account) => account.name.toLowerCase()).map(
      (ids) => ({ rule: 'account-name-twice', table: 'accounts', ids }) as const,
    ),
    ...findTwice(
      state.guarantees.values(),
      ({ leaderId, stationId }) => `${leaderId} ${stationId}`,
    ).map((ids) => ({ rule: 'pairing-twice', table: 'guarantees', ids }) as const),
    ...findDangling(state).map(
      ({ table, id }) => ({ rule: 'reference-missing', table, ids: [id] }) as const,
    ),
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
