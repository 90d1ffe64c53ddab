import type { EntryDraft } from '../../ledger/entry.ts';
import { limitsToKeep } from '../../tracks/mode-settings.ts';
import type { Mode } from '../../tracks/records.ts';
import { draftPut, draftRemove } from '../entry-kinds.ts';
import type { State } from '../rows.ts';

/** Entries that tie a track to the limits its mode has now, so that a later setting leaves it as it is. */
export function draftLimits(trackId: string, mode: Mode, state: State): EntryDraft[] {
  const kept = limitsToKeep(trackId, mode, state.modeSettings);
  if (kept !== null) return [draftPut('trackLimits', kept)];
  return state.trackLimits.has(trackId) ? [draftRemove('trackLimits', trackId)] : [];
}
