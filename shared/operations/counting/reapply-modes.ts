import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { limitsToKeep } from '../../tracks/mode-settings.ts';
import { sweepHalfWidthSchema } from '../../tracks/track-entries.ts';
import { makeDraft } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { draftLimits } from '../walk/draft-limits.ts';
import { checkTracks } from './check-tracks.ts';

/**
 * Counts tracks already in by the limits their mode has now, and by another half-width where one is given. Tracks that count so
 * already are left out.
 */
export const reapplyModes = defineOperation({
  name: 'reapply-modes',
  roles: ['planner'],
  input: z.strictObject({
    tracks: z
      .array(z.strictObject({ id: idField, sweepHalfWidthMetres: sweepHalfWidthSchema.optional() }))
      .min(1)
      .max(10_000),
  }),
  perform({ tracks }, state) {
    const ids = checkTracks(state, tracks);
    if (!ids.ok) return ids;
    const drafts = tracks.flatMap(({ id, sweepHalfWidthMetres }) => {
      const track = state.tracks.get(id)!;
      const isWider =
        sweepHalfWidthMetres !== undefined && sweepHalfWidthMetres !== track.sweepHalfWidthMetres;
      const kept = limitsToKeep(id, track.mode, state.modeSettings);
      const isLimited = JSON.stringify(kept) !== JSON.stringify(state.trackLimits.get(id) ?? null);
      return [
        ...(isLimited ? draftLimits(id, track.mode, state) : []),
        ...(isWider
          ? [makeDraft('track-changed', id, { version: 1, change: { sweepHalfWidthMetres } })]
          : []),
      ];
    });
    if (drafts.length === 0) return refuse('nothing-to-change');
    return record(drafts, { tracks: new Set(drafts.map(({ subject }) => subject)).size });
  },
});
