import { ok, type Problem, type Result } from '../problems/problem.ts';
import type { State } from './rows.ts';

const unknownCodes = {
  units: 'unit-unknown',
  persons: 'person-unknown',
  teams: 'team-unknown',
  letters: 'letter-unknown',
  posts: 'post-unknown',
  guarantees: 'guarantee-unknown',
  rounds: 'round-unknown',
  tracks: 'track-unknown',
  assignments: 'assignment-unknown',
} as const;

/** A table and the ids that must stand in it; null and undefined refer to nothing. */
export type Reference = readonly [
  table: keyof typeof unknownCodes,
  ...ids: (string | null | undefined)[],
];

/** The first reference to a record that is not there, as a refusal, or `null` as a success. */
export function checkReferences(state: State, ...references: Reference[]): Result<null> {
  for (const [table, ...ids] of references)
    for (const id of ids)
      if (id !== null && id !== undefined && !state[table].has(id)) {
        const problem: Problem = { code: unknownCodes[table], data: { id } };
        return { ok: false, problem };
      }
  return ok(null);
}
