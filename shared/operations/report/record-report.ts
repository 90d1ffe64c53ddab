import { reportRecordSchema } from '../../report/report-entries.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

const inputSchema = reportRecordSchema.omit({ id: true, madeAt: true }).extend({
  id: idField.optional(),
});

/** Records that a report was made: its parameters, its code and the hashes of its files. Making it again replaces the record. */
export const recordReport = defineOperation({
  name: 'record-report',
  roles: ['planner', 'duty-officer', 'leadership'],
  input: inputSchema,
  perform({ id = '', ...input }, state, context) {
    const known = checkReferences(state, ['rounds', input.roundId]);
    if (!known.ok) return known;
    const own = id === '' ? context.newId() : id;
    const madeAt = new Date(context.nowMilliseconds).toISOString();
    return record([draftPut('reports', { ...input, id: own, madeAt })], { id: own });
  },
});
