import { Hono } from 'hono';
import type { Result } from '../../../shared/problems/problem.ts';
import { answerProblem } from './problem-response.ts';
import { readBody } from './read-body.ts';

/** Prints a page to PDF, every time in it the given instant. */
export type PrintPage = (html: string, time: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;

const pageLimitBytes = 64 * 1024 * 1024;

/** `POST /` with a page of ours answers it as PDF; where nothing can print, says so. */
export function printRoutes(print: PrintPage | null): Hono {
  return new Hono().post('/', async (context) => {
    if (print === null)
      return answerProblem({ code: 'browser-missing-for-pdf', data: { files: 'PDF' } });
    const time = context.req.header('x-lawang-time') ?? '';
    if (Number.isNaN(Date.parse(time)))
      return answerProblem({ code: 'print-failed', data: { reason: 'x-lawang-time' } });
    const body = await readBody(context.req.raw, pageLimitBytes);
    if (!body.ok) return answerProblem(body.problem);
    const printed = await print(new TextDecoder().decode(body.value), time);
    if (!printed.ok) return answerProblem(printed.problem);
    return new Response(printed.value, { headers: { 'content-type': 'application/pdf' } });
  });
}
