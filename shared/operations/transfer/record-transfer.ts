import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { transferSchema } from './transfer-entries.ts';

/** Enters a package or receipt into the register. Made by what makes and merges them, not by a person's hand. */
export const recordTransfer = defineOperation({
  name: 'record-transfer',
  roles: ['planner', 'duty-officer'],
  input: transferSchema.extend({ id: idField.optional() }),
  perform(input, _state, context) {
    const id = input.id ?? context.newId();
    return record([draftPut('transfers', { ...input, id })], { id });
  },
});
