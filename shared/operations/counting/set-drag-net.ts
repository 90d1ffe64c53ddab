import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { dragNetSchema } from '../../tracks/counting-entries.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/**
 * Makes a track the leader's of a drag-net: people abreast, metres between them, tracks of its members. The track then
 * sweeps people × spacing; members' own tracks add no people and no length.
 */
export const setDragNet = defineOperation({
  name: 'set-drag-net',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    trackId: idField,
    people: dragNetSchema.shape.people,
    spacingMetres: dragNetSchema.shape.spacingMetres,
    memberTrackIds: z.array(idField).max(1000).default([]),
  }),
  perform({ trackId: id, memberTrackIds: given, ...net }, state) {
    const known = checkReferences(state, ['tracks', id, ...given]);
    if (!known.ok) return known;
    const memberTrackIds = [...new Set(given)].sort();
    if (memberTrackIds.length >= net.people)
      return refuse('drag-net-too-small', {
        people: net.people,
        members: memberTrackIds.length,
      });
    const { roundId } = state.tracks.get(id)!;
    for (const member of memberTrackIds) {
      if (member === id || state.dragNets.has(member)) return refuse('drag-net-leads-itself');
      if (state.tracks.get(member)!.roundId !== roundId) return refuse('drag-net-other-round');
    }
    for (const other of state.dragNets.values())
      if (other.id !== id && other.memberTrackIds.some((m) => m === id || given.includes(m)))
        return refuse('drag-net-member-taken');
    return record([draftPut('dragNets', { id, ...net, memberTrackIds })], { trackId: id });
  },
});
