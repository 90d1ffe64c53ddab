import { accountKeySchema, accountSchema } from '../../shared/people/account-entries.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { z } from '../../shared/problems/zod.ts';
import type { AccountPort, AccountStatus } from '../ports/account-port.ts';
import { reach } from './reach.ts';
import { readProblem } from './read-problem.ts';

const statusSchema = z.object({
  hasAccounts: z.boolean(),
  isOpen: z.boolean(),
  account: accountSchema.nullable(),
  mustChangePassword: z.boolean(),
});
const signedInSchema = statusSchema.extend({ token: z.string() });
const keySchema = accountKeySchema.pick({ alg: true, publicKey: true, blob: true });

const header = 'x-lawang-session';
const storageKey = 'lawang-session';

/** Signing in over HTTP, and requests that carry who is signed in. The token lasts as long as the window's tab. */
export function createHttpAccount(storage: Storage): {
  readonly account: AccountPort;
  readonly request: typeof fetch;
} {
  const request: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    const token = storage.getItem(storageKey);
    if (token !== null) headers.set(header, token);
    return fetch(input, { ...init, headers });
  };
  const send = (path: string, method: string, body: object) =>
    request(path, { method, body: JSON.stringify(body) });
  const account: AccountPort = {
    status: () => reach(async () => readStatus(await request('/session'))),
    signIn: (name, password) =>
      reach(async () => {
        const response = await send('/session', 'POST', { account: name, password });
        if (!response.ok) return readProblem(response);
        const { token, ...status } = signedInSchema.parse(await response.json());
        storage.setItem(storageKey, token);
        return ok(status);
      }),
    async signOut() {
      // The host may be gone; without its token this window is signed out all the same.
      await request('/session', { method: 'DELETE' }).catch(() => undefined);
      storage.removeItem(storageKey);
    },
    confirm: (password) =>
      reach(async () => {
        const response = await send('/session/confirm', 'POST', { password });
        return response.ok ? ok(null) : readProblem(response);
      }),
    makeKey: (asked) =>
      reach(async () => {
        const response = await send('/session/key', 'POST', asked);
        return response.ok ? ok(keySchema.parse(await response.json())) : readProblem(response);
      }),
  };
  return { account, request };
}

async function readStatus(response: Response): Promise<Result<AccountStatus>> {
  return response.ok ? ok(statusSchema.parse(await response.json())) : readProblem(response);
}
