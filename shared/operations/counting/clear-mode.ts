import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { modeSchema } from '../../tracks/track-entries.ts';
import { draftRemove } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

/** Goes back to the program's own limits for a mode. */
export const clearMode = defineOperation({
  name: 'clear-mode',
  roles: ['planner'],
  input: z.strictObject({ mode: modeSchema }),
  perform({ mode }, state) {
    if (!state.modeSettings.has(mode)) return refuse('nothing-to-change');
    return record([draftRemove('modeSettings', mode)], { mode });
  },
});
