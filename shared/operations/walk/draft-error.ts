import type { EntryDraft } from '../../ledger/entry.ts';
import { errorToKeep, skyOfRound } from '../../tracks/position-errors.ts';
import type { Track } from '../../tracks/records.ts';
import { draftPut, draftRemove } from '../entry-kinds.ts';
import type { State } from '../rows.ts';

/** Entries that tie a track to the position error its mode has now under its sky: what was said of it, else its round's. */
export function draftError(
  { id, mode, roundId }: Pick<Track, 'id' | 'mode' | 'roundId'>,
  state: State,
): EntryDraft[] {
  const sky = state.trackErrors.get(id)?.sky ?? skyOfRound(state.roundStages.get(roundId));
  const kept = errorToKeep(id, mode, sky, state.positionErrors);
  if (kept !== null) return [draftPut('trackErrors', kept)];
  return state.trackErrors.has(id) ? [draftRemove('trackErrors', id)] : [];
}
