import type { TrackInput } from '../coverage/inputs.ts';
import { viewInput } from '../coverage/view-tracks.ts';
import { ok, type Result } from '../problems/problem.ts';
import { countingReader } from '../tracks/counting.ts';
import type { State } from './rows.ts';

/** Every track of the ledger with what was decided about it, and every camera's view: what a season is fed. */
export async function seasonInputs(
  state: State,
  readBlob: (sha256: string) => Promise<Result<Uint8Array>>,
): Promise<Result<readonly TrackInput[]>> {
  const countingOf = countingReader(state);
  const inputs: TrackInput[] = [];
  for (const track of state.tracks.values()) {
    const packed = await readBlob(track.packedBlob);
    if (!packed.ok) return packed;
    const counting = countingOf(track.id);
    inputs.push({ track, packed: packed.value, ...(counting === undefined ? {} : { counting }) });
  }
  for (const post of state.viewPosts.values()) inputs.push(viewInput(post));
  return ok(inputs);
}
