import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { legUseSpanSchema } from '../../tracks/counting-entries.ts';
import { overlaySpans } from '../../tracks/uses/leg-uses.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkTracks } from './check-tracks.ts';

/**
 * Decides what legs of one or many tracks were: search, transit, standing or undeclared. Spans are fixes of the track,
 * `from` and `to` included; they are laid over what was decided before, and everything else keeps its use.
 */
export const decideLegUses = defineOperation({
  name: 'decide-leg-uses',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    tracks: z
      .array(z.strictObject({ id: idField, spans: z.array(legUseSpanSchema).min(1).max(10_000) }))
      .min(1)
      .max(10_000),
  }),
  perform({ tracks }, state) {
    const ids = checkTracks(state, tracks);
    if (!ids.ok) return ids;
    for (const { id, spans } of tracks) {
      const { fixes } = state.tracks.get(id)!;
      for (const { from, to } of spans)
        if (from >= to || to >= fixes) return refuse('leg-out-of-track', { from, to, fixes });
    }
    const drafts = tracks.map(({ id, spans }) =>
      draftPut('legUses', { id, spans: overlaySpans(state.legUses.get(id)?.spans ?? [], spans) }),
    );
    return record(drafts, { trackIds: [...ids.value] });
  },
});
