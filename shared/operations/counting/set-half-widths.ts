import { z } from '../../problems/zod.ts';
import { sweepHalfWidthSchema } from '../../tracks/track-entries.ts';
import { makeDraft } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Changes the sweep half-width of many tracks as one command, such as those of a round whose widths were set anew. */
export const setHalfWidths = defineOperation({
  name: 'set-half-widths',
  roles: ['planner'],
  input: z.strictObject({
    tracks: z
      .array(z.strictObject({ id: idField, sweepHalfWidthMetres: sweepHalfWidthSchema }))
      .min(1)
      .max(10_000),
  }),
  perform({ tracks }, state) {
    const known = checkReferences(state, ['tracks', ...tracks.map(({ id }) => id)]);
    if (!known.ok) return known;
    return record(
      tracks.map(({ id, sweepHalfWidthMetres }) =>
        makeDraft('track-changed', id, { version: 1, change: { sweepHalfWidthMetres } }),
      ),
      { tracks: tracks.length },
    );
  },
});
