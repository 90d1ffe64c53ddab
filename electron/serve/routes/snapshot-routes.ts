import { Hono } from 'hono';
import type { Result } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import type { SnapshotKeeper } from '../snapshots/snapshot-keeper.ts';
import { answerJson, answerProblem } from './problem-response.ts';
import { readJson } from './read-json.ts';

const secondSchema = z.strictObject({ folder: z.string().min(1).max(4096).nullable() });

/** `GET /` what there is, `POST /` makes one now, `PUT /second` names the second disc's folder. */
export function snapshotRoutes(
  keeper: SnapshotKeeper,
  mayWrite: (request: Request) => Promise<Result<unknown>>,
): Hono {
  const answer = (given: Result<object>) =>
    given.ok ? answerJson(given.value) : answerProblem(given.problem);
  return new Hono()
    .get('/', async () => answer(await keeper.status()))
    .post('/', async ({ req }) => {
      const may = await mayWrite(req.raw);
      return may.ok ? answer(await keeper.make()) : answerProblem(may.problem);
    })
    .put('/second', async ({ req }) => {
      const may = await mayWrite(req.raw);
      if (!may.ok) return answerProblem(may.problem);
      const asked = await readJson(req.raw, secondSchema, 16 * 1024);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      return answer(await keeper.setSecond(asked.folder));
    });
}
