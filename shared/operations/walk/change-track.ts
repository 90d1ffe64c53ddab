import { refuse } from '../../problems/problem.ts';
import { trackChangeSchema } from '../../tracks/track-entries.ts';
import { makeDraft } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import { draftError } from './draft-error.ts';
import { draftLimits } from './draft-limits.ts';

/** Changes how a track counts: mode, purpose, round, team, people, half-width. Fields left out keep their value. */
export const changeTrack = defineOperation({
  name: 'change-track',
  roles: ['planner', 'duty-officer'],
  input: trackChangeSchema.extend({ id: idField }),
  perform({ id, ...input }, state) {
    const known = checkReferences(
      state,
      ['tracks', id],
      ['rounds', input.roundId],
      ['teams', input.teamId],
    );
    if (!known.ok) return known;
    const change = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(change).length === 0) return refuse('nothing-to-change');
    const changed = makeDraft('track-changed', id, { version: 1, change });
    const before = state.tracks.get(id)!;
    if (input.mode === undefined || input.mode === before.mode) return record([changed], { id });
    const after = { id, mode: input.mode, roundId: input.roundId ?? before.roundId };
    const ofMode = [...draftLimits(id, input.mode, state), ...draftError(after, state)];
    return record([changed, ...ofMode], { id });
  },
});
