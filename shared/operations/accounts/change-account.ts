import { roleSchema } from '../../people/account-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkAccount } from './account-checks.ts';

/** Changes role, person, station, or whether an account is in use. Fields left out keep their value; the name stays. */
export const changeAccount = defineOperation({
  name: 'change-account',
  roles: ['planner', 'duty-officer', 'leadership', 'auditor'],
  input: z.strictObject({
    id: idField,
    personId: idField.nullable().optional(),
    role: roleSchema.optional(),
    isAdministrator: z.boolean().optional(),
    stationId: idField.nullable().optional(),
    isActive: z.boolean().optional(),
  }),
  perform({ id, ...input }, state) {
    const before = state.accounts.get(id);
    if (before === undefined) return refuse('account-unknown', { account: id });
    const account = {
      ...before,
      personId: input.personId === undefined ? before.personId : input.personId,
      role: input.role ?? before.role,
      isAdministrator: input.isAdministrator ?? before.isAdministrator,
      stationId: input.stationId === undefined ? before.stationId : input.stationId,
      isActive: input.isActive ?? before.isActive,
    };
    const checked = checkAccount(state, account);
    return checked.ok ? record([draftPut('accounts', account)], { id }) : checked;
  },
});
