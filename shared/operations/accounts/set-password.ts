import { findAccount } from '../../people/account-acting.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkKey, keyField, keyOf } from './account-key.ts';

const everyRole = ['planner', 'duty-officer', 'leadership', 'auditor'] as const;

/**
 * Replaces one's own password: a new key, so that an old password with an old copy of its key opens nothing that signs today.
 * The host makes the key, once the present password was given.
 */
export const setOwnPassword = defineOperation({
  name: 'set-own-password',
  roles: everyRole,
  input: z.strictObject({ key: keyField }),
  async perform({ key }, state, context) {
    const { account: name } = context.acting;
    const account = findAccount(state, name);
    if (account === null) return refuse('account-unknown', { account: name });
    const stored = await checkKey(key, context);
    if (!stored.ok) return stored;
    return record([draftPut('accountKeys', keyOf(account.id, key, 'self'))], { id: account.id });
  },
});

/** An administrator's new password for somebody who forgot theirs; it signs nothing until they replace it. */
export const resetPassword = defineOperation({
  name: 'reset-password',
  roles: everyRole,
  input: z.strictObject({ id: idField, key: keyField }),
  async perform({ id, key }, state, context) {
    if (!state.accounts.has(id)) return refuse('account-unknown', { account: id });
    const stored = await checkKey(key, context);
    if (!stored.ok) return stored;
    return record([draftPut('accountKeys', keyOf(id, key, 'administrator'))], { id });
  },
});
