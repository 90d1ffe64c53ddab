import { Hono } from 'hono';
import type { SnapshotChoice } from '../../../shared/host/snapshots.ts';
import { type Result, refuse } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import type { RestoreLedger } from '../snapshots/restore-data-folder.ts';
import type { SnapshotKeeper } from '../snapshots/snapshot-keeper.ts';
import { answerJson, answerProblem } from './problem-response.ts';
import { readJson } from './read-json.ts';

const choiceSchema = z.strictObject({
  place: z.enum(['own', 'second']),
  // A name and no path: what is asked for lies in the folder of snapshots.
  file: z.string().regex(/^[\w.-]{1,200}$/),
});
const secondSchema = z.strictObject({ folder: z.string().min(1).max(4096).nullable() });

/**
 * `GET /` what there is, `POST /` makes one now, `PUT /second` names the second disc's folder, `POST /drill` tries the newest one
 * out, `GET /list` all of them, `POST /preview` what putting the ledger back to one would do, `POST /restore` does it.
 */
export function snapshotRoutes(
  keeper: SnapshotKeeper,
  may: {
    write(request: Request): Promise<Result<unknown>>;
    restore(request: Request): Promise<Result<unknown>>;
  },
  restore: RestoreLedger | null,
): Hono {
  const answer = (given: Result<object>) =>
    given.ok ? answerJson(given.value) : answerProblem(given.problem);
  const withChoice = async (
    request: Request,
    work: (choice: SnapshotChoice) => Promise<Result<object>>,
  ) => {
    const allowed = await may.restore(request);
    if (!allowed.ok) return answerProblem(allowed.problem);
    const choice = await readJson(request, choiceSchema, 16 * 1024);
    return choice === null
      ? answerProblem({ code: 'request-unreadable' })
      : answer(await work(choice));
  };
  return new Hono()
    .get('/', async () => answer(await keeper.status()))
    .post('/', async ({ req }) => {
      const allowed = await may.write(req.raw);
      return allowed.ok ? answer(await keeper.make()) : answerProblem(allowed.problem);
    })
    .put('/second', async ({ req }) => {
      const allowed = await may.write(req.raw);
      if (!allowed.ok) return answerProblem(allowed.problem);
      const asked = await readJson(req.raw, secondSchema, 16 * 1024);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      return answer(await keeper.setSecond(asked.folder));
    })
    .post('/drill', async ({ req }) => {
      const allowed = await may.write(req.raw);
      return allowed.ok ? answer(await keeper.drill()) : answerProblem(allowed.problem);
    })
    .get('/list', async ({ req }) => {
      const allowed = await may.restore(req.raw);
      return allowed.ok ? answer(await keeper.list()) : answerProblem(allowed.problem);
    })
    .post('/preview', ({ req }) => withChoice(req.raw, (choice) => keeper.preview(choice)))
    .post('/restore', ({ req }) =>
      withChoice(req.raw, async (choice) => restore?.(choice) ?? refuse('journal-closed')),
    );
}
