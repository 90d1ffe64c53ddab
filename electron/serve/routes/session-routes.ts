import { Hono } from 'hono';
import { z } from '../../../shared/problems/zod.ts';
import type { AccountDesk } from '../accounts/account-desk.ts';
import { answerJson, answerProblem } from './problem-response.ts';
import { readJson } from './read-json.ts';

const bodyLimitBytes = 16 * 1024;
const password = z.string().min(1).max(1000);
const signInSchema = z.strictObject({ account: z.string().min(1).max(200), password });
const confirmSchema = z.strictObject({ password });
const keySchema = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('first'), account: z.string().max(200), password }),
  z.strictObject({ for: z.literal('own'), current: password, password }),
  z.strictObject({ for: z.literal('other'), account: z.string().max(200), password }),
]);

/** Token of the signed-in window; in a header, since `app://` keeps no cookies. */
export function sessionToken(request: Request): string | null {
  return request.headers.get('x-lawang-session');
}

/** `GET /` who is signed in, `POST /` signs in, `DELETE /` signs out, `POST /confirm` gives the password again, `POST /key` makes a key from a new one. */
export function sessionRoutes(desk: AccountDesk): Hono {
  return new Hono()
    .get('/', async ({ req }) => {
      const status = await desk.status(sessionToken(req.raw));
      return status.ok ? answerJson(status.value) : answerProblem(status.problem);
    })
    .post('/', async ({ req }) => {
      const asked = await readJson(req.raw, signInSchema, bodyLimitBytes);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      const token = await desk.signIn(asked.account, asked.password);
      if (!token.ok) return answerProblem(token.problem);
      const status = await desk.status(token.value);
      if (!status.ok) return answerProblem(status.problem);
      return answerJson({ token: token.value, ...status.value }, 201);
    })
    .delete('/', ({ req }) => {
      desk.signOut(sessionToken(req.raw));
      return answerJson({ account: null });
    })
    .post('/confirm', async ({ req }) => {
      const asked = await readJson(req.raw, confirmSchema, bodyLimitBytes);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      const confirmed = await desk.confirm(sessionToken(req.raw), asked.password);
      return confirmed.ok ? answerJson({ confirmed: true }) : answerProblem(confirmed.problem);
    })
    .post('/key', async ({ req }) => {
      const asked = await readJson(req.raw, keySchema, bodyLimitBytes);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      const key = await desk.makeKey(sessionToken(req.raw), asked);
      return key.ok ? answerJson(key.value, 201) : answerProblem(key.problem);
    });
}
