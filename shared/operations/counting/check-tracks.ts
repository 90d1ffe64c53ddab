import { ok, type Result, refuse } from '../../problems/problem.ts';
import { checkReferences } from '../references.ts';
import type { State } from '../rows.ts';

/** Ids of the tracks a command names, in its order. Refuses `track-unknown`, and `track-named-twice` where one comes again. */
export function checkTracks(
  state: State,
  named: readonly { readonly id: string }[],
): Result<readonly string[]> {
  const ids = named.map(({ id }) => id);
  const known = checkReferences(state, ['tracks', ...ids]);
  if (!known.ok) return known;
  return new Set(ids).size < ids.length ? refuse('track-named-twice') : ok(ids);
}
