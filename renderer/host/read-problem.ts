import type { Problem } from '../../shared/problems/problem.ts';
import { isProblemCode } from '../../shared/problems/problem-text.ts';
import { z } from '../../shared/problems/zod.ts';

const problemSchema = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** The refusal a response carries; an answer that is none of ours counts as a host that cannot be reached. */
export async function readProblem(
  response: Response,
): Promise<{ readonly ok: false; readonly problem: Problem }> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success || !isProblemCode(parsed.data.code))
    return { ok: false, problem: { code: 'host-unreachable' } };
  const { code, data } = parsed.data;
  return { ok: false, problem: data === undefined ? { code } : { code, data } };
}
