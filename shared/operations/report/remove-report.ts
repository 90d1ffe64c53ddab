import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftRemove } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';

/** Takes a report off the list; the entry that it was made stays in the ledger. */
export const removeReport = defineOperation({
  name: 'remove-report',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: z.strictObject({ id: idField }),
  perform({ id }, state) {
    if (!state.reports.has(id)) return refuse('report-record-unknown', { id });
    return record([draftRemove('reports', id)], { id });
  },
});
