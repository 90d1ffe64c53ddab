import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { positionErrorField, skyCoverSchema } from '../../tracks/counting-entries.ts';
import { openErrorMetres, positionErrorOf } from '../../tracks/position-errors.ts';
import { draftPut, draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkTracks } from './check-tracks.ts';

/**
 * Says under which sky tracks were recorded and so how far off their fixes are: by the project's value for mode and sky, or by a
 * value of their own, metres. Their interval follows; what they saw and where they were does not change.
 */
export const setTrackErrors = defineOperation({
  name: 'set-track-errors',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    tracks: z
      .array(
        z.strictObject({
          id: idField,
          sky: skyCoverSchema,
          errorMetres: positionErrorField.optional(),
        }),
      )
      .min(1)
      .max(10_000),
  }),
  perform({ tracks }, state) {
    const ids = checkTracks(state, tracks);
    if (!ids.ok) return ids;
    const drafts = tracks.flatMap(({ id, sky, errorMetres: given }) => {
      const { mode } = state.tracks.get(id)!;
      const errorMetres = given ?? positionErrorOf(mode, sky, state.positionErrors).errorMetres;
      const before = state.trackErrors.get(id);
      if (sky === 'open' && errorMetres === openErrorMetres)
        return before === undefined ? [] : [draftRemove('trackErrors', id)];
      if (before?.sky === sky && before.errorMetres === errorMetres) return [];
      return [draftPut('trackErrors', { id, sky, errorMetres })];
    });
    if (drafts.length === 0) return refuse('nothing-to-change');
    return record(drafts, { trackIds: [...ids.value] });
  },
});
