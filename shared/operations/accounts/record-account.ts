import { roleSchema } from '../../people/account-entries.ts';
import { judgeAccountName } from '../../people/password-rules.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { isNameFree } from '../permission/account-rule.ts';
import { checkAccount } from './account-checks.ts';
import { checkKey, keyField, keyOf } from './account-key.ts';

/**
 * Makes an account. The first of a ledger is its administrator, made by the local operator with a password of his own; every
 * later one is made by an administrator, with a password to be replaced at the first sign-in.
 */
export const recordAccount = defineOperation({
  name: 'record-account',
  roles: ['planner', 'duty-officer', 'leadership', 'auditor'],
  input: z.strictObject({
    id: idField.optional(),
    name: z.string().max(200),
    personId: idField.nullable().default(null),
    role: roleSchema,
    isAdministrator: z.boolean().default(false),
    stationId: idField.nullable().default(null),
    key: keyField,
  }),
  async perform({ key, ...input }, state, context) {
    const id = input.id ?? context.newId();
    const named = judgeAccountName(input.name);
    if (!named.ok) return named;
    if (state.accounts.has(id) || !isNameFree(state, input.name, id))
      return refuse('account-name-taken', { account: input.name });
    const account = { ...input, id, isActive: true };
    const checked = checkAccount(state, account);
    if (!checked.ok) return checked;
    const stored = await checkKey(key, context);
    if (!stored.ok) return stored;
    // An operator without an account makes the first one, for himself; all others have an administrator before them.
    const setBy = context.acting.role === 'local-operator' ? 'self' : 'administrator';
    return record([draftPut('accountKeys', keyOf(id, key, setBy)), draftPut('accounts', account)], {
      id,
    });
  },
});
