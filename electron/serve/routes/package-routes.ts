import { Hono } from 'hono';
import { packageKindSchema } from '../../../shared/operations/transfer/transfer-entries.ts';
import type { Result } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import type { PackageDesk, PackageHand } from '../packages/package-desk.ts';
import { answerJson, answerProblem } from './problem-response.ts';
import { readBody } from './read-body.ts';
import { readJson } from './read-json.ts';

const fileLimitBytes = 2 * 1024 ** 3;
const bodyLimitBytes = 64 * 1024;
const askedSchema = z.strictObject({
  kind: packageKindSchema,
  party: z.string().max(500),
  otherDevice: z.string().max(64).nullable(),
  password: z.string().max(1000).nullable(),
});
const commitSchema = z.strictObject({ stageId: z.string().max(100) });

/**
 * `POST /make` answers a package's bytes; `POST /stage?file=NAME` looks a file through (its password, if any, in the header
 * `x-package-password`, URI-encoded); `POST /commit` takes the staged package in.
 */
export function packageRoutes(
  desk: PackageDesk,
  handOf: (request: Request) => Promise<Result<PackageHand>>,
): Hono {
  return new Hono()
    .post('/make', async ({ req }) => {
      const asked = await readJson(req.raw, askedSchema, bodyLimitBytes);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      const hand = await handOf(req.raw);
      if (!hand.ok) return answerProblem(hand.problem);
      const made = await desk.make(asked, hand.value);
      if (!made.ok) return answerProblem(made.problem);
      const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' };
      return new Response(made.value, { headers });
    })
    .post('/stage', async ({ req }) => {
      const hand = await handOf(req.raw);
      if (!hand.ok) return answerProblem(hand.problem);
      const body = await readBody(req.raw, fileLimitBytes);
      if (!body.ok) return answerProblem(body.problem);
      const password = req.header('x-package-password');
      const staged = await desk.stage(
        req.query('file') ?? '',
        body.value,
        password === undefined ? null : decodeURIComponent(password),
        hand.value,
      );
      return staged.ok ? answerJson(staged.value) : answerProblem(staged.problem);
    })
    .post('/commit', async ({ req }) => {
      const asked = await readJson(req.raw, commitSchema, bodyLimitBytes);
      if (asked === null) return answerProblem({ code: 'request-unreadable' });
      const hand = await handOf(req.raw);
      if (!hand.ok) return answerProblem(hand.problem);
      const merged = await desk.commit(asked.stageId, hand.value);
      return merged.ok ? answerJson(merged.value) : answerProblem(merged.problem);
    });
}
