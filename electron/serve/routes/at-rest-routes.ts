import { Hono } from 'hono';
import type { AtRestPort } from '../../../shared/host/at-rest.ts';
import type { Result } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import { answerJson, answerProblem } from './problem-response.ts';
import { readJson } from './read-json.ts';

const bodyLimitBytes = 16 * 1024;
const text = z.string().min(1).max(1000);
const unlockSchema = z.strictObject({ secret: text });
const changeSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('on'), password: text }),
  z.strictObject({ act: z.literal('off'), secret: text }),
  z.strictObject({ act: z.literal('password'), secret: text, password: text }),
  z.strictObject({ act: z.literal('recovery-code'), secret: text }),
  z.strictObject({ act: z.literal('system'), secret: text, opens: z.boolean() }),
]);

/** `GET /` whether the ledger is encrypted and open, `POST /unlock` opens it, `POST /` changes how it is encrypted. */
export function atRestRoutes(
  atRest: AtRestPort,
  mayChange: (request: Request) => Promise<Result<unknown>>,
): Hono {
  const answer = (given: Result<object>) =>
    given.ok ? answerJson(given.value) : answerProblem(given.problem);
  return new Hono()
    .get('/', async () => answer(await atRest.status()))
    .post('/unlock', async ({ req }) => {
      const asked = await readJson(req.raw, unlockSchema, bodyLimitBytes);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      return answer(await atRest.unlock(asked.secret));
    })
    .post('/', async ({ req }) => {
      const may = await mayChange(req.raw);
      if (!may.ok) return answerProblem(may.problem);
      const asked = await readJson(req.raw, changeSchema, bodyLimitBytes);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      return answer(await atRest.change(asked));
    });
}
