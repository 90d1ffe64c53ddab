import { Hono } from 'hono';
import type { JournalStatus, LedgerPort } from '../../../shared/host/ports.ts';
import { decodeEntries } from '../../../shared/ledger/decode-entries.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { z } from '../../../shared/problems/zod.ts';
import type { AccountDesk } from '../accounts/account-desk.ts';
import { parseJson } from '../parse-json.ts';
import { answerJson, answerProblem } from './problem-response.ts';
import { readBody } from './read-body.ts';
import { sessionToken } from './session-routes.ts';

const appendLimitBytes = 256 * 1024 * 1024;

const appendSchema = z.object({
  expected: z.object({ position: z.int().nonnegative(), hash: z.string().length(64) }),
  entries: z.unknown(),
});

/** `GET /` status, `GET /entries?after=N` one entry a line, `POST /` appends one command's entries behind the expected head. */
export function journalRoutes(ledger: LedgerPort, desk: AccountDesk): Hono {
  return new Hono()
    .get('/', async () => answerJson(await ledger.status()))
    .get('/entries', async (context) => {
      const after = Number(context.req.query('after') ?? '0');
      if (!Number.isInteger(after) || after < 0)
        return answerProblem({ code: 'request-unreadable' });
      const lines = (await ledger.entries(after)).map((entry) => `${JSON.stringify(entry)}\n`);
      return new Response(new TextEncoder().encode(lines.join('')), {
        headers: {
          'content-type': 'application/x-ndjson; charset=utf-8',
          'cache-control': 'no-store',
        },
      });
    })
    .post('/', (context) => append(ledger, desk, context.req.raw));
}

async function append(ledger: LedgerPort, desk: AccountDesk, request: Request): Promise<Response> {
  const body = await readBody(request, appendLimitBytes);
  if (!body.ok) return answerProblem(body.problem);
  const parsed = appendSchema.safeParse(parseJson(body.value));
  if (!parsed.success) return answerProblem({ code: 'request-unreadable' });
  const entries = decodeEntries(parsed.data.entries);
  if (entries === 'newer' || entries === 'unreadable')
    return answerProblem({ code: 'request-unreadable' });
  const token = sessionToken(request);
  const admitted = await desk.admit(token, entries);
  if (!admitted.ok) return answerProblem(admitted.problem);
  const appended = await ledger.append(parsed.data.expected, admitted.value);
  if (appended.ok) await desk.settle(token, entries);
  if (appended.ok) return answerJson(appended.value);
  if (appended.problem.code !== 'head-moved') return answerProblem(appended.problem);
  return answerProblem(appended.problem, { head: headOf(await ledger.status()) });
}

function headOf(status: JournalStatus) {
  return status.kind === 'open' ? status.head : emptyHead;
}
