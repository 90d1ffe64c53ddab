import { ok, type Result, refuse } from '../problems/problem.ts';
import { accountNameSchema } from './account-entries.ts';

export const shortestPassword = 10;
export const longestPassword = 200;
const fewestDifferent = 5;

/** Whether a new password will do for an account: long enough, of two kinds of sign, not the name, not one sign over and over. */
export function judgePassword(password: string, accountName: string): Result<null> {
  const signs = [...password.normalize('NFC')];
  if (signs.length < shortestPassword)
    return refuse('password-short', { shortest: shortestPassword });
  if (signs.length > longestPassword) return refuse('password-long', { longest: longestPassword });
  const lower = password.toLowerCase();
  if (accountName !== '' && lower.includes(accountName.toLowerCase()))
    return refuse('password-names-account');
  if (new Set(signs).size < fewestDifferent || isSequence(signs) || kindsOf(signs) < 2)
    return refuse('password-weak');
  return ok(null);
}

function kindsOf(signs: readonly string[]): number {
  const kindOf = (sign: string) =>
    /^\p{Nd}$/u.test(sign) ? 'digit' : /^[a-z]$/i.test(sign) ? 'letter' : 'other';
  return new Set(signs.map(kindOf)).size;
}

/** `1234567890`, `abcdefghij`, `9876543210`: each sign the neighbour of the one before. */
function isSequence(signs: readonly string[]): boolean {
  const steps = signs
    .slice(1)
    .map((sign, index) => sign.codePointAt(0)! - signs[index]!.codePointAt(0)!);
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** Whether a name will do for an account; whether it is taken is another question. */
export function judgeAccountName(name: string): Result<null> {
  return accountNameSchema.safeParse(name).success
    ? ok(null)
    : refuse('account-name-odd', { account: name });
}
