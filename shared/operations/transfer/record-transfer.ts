import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { transferSchema } from './transfer-entries.ts';

/** Enters a package or receipt into the register. Made by what makes and merges them, not by a person's hand. */
export const recordTransfer = defineOperation({
  name: 'record-transfer',
  roles: ['planner', 'duty-officer'],
  input: transferSchema.omit({ at: true }).extend({ id: idField.optional() }),
  perform(input, _state, context) {
    const id = input.id ?? context.newId();
    const at = new Date(context.nowMilliseconds).toISOString();
    return record([draftPut('transfers', { ...input, id, at })], { id });
  },
});
