import { Hono } from 'hono';
import type { LedgerPort } from '../../../shared/host/ports.ts';
import { sha256Hex } from '../../../shared/ledger/hash.ts';
import { answerRange } from './byte-range.ts';
import { answerJson, answerProblem } from './problem-response.ts';
import { readBody } from './read-body.ts';

const blobLimitBytes = 512 * 1024 * 1024;

/** `GET /<sha256>` whole or a range, checked against its name before a byte goes out; `PUT /<sha256>` stores. */
export function blobRoutes(ledger: LedgerPort): Hono {
  return new Hono()
    .get('/:sha256{[0-9a-f]{64}}', async (context) => {
      const read = await ledger.readBlob(context.req.param('sha256'));
      if (!read.ok) return answerProblem(read.problem);
      const bytes = new Uint8Array(read.value);
      const status = await ledger.status();
      // What a browser keeps for a year would lie in plain beside an encrypted ledger.
      const isKept = status.kind === 'empty' || (status.kind === 'open' && !status.isEncrypted);
      const headers = {
        'content-type': 'application/octet-stream',
        'cache-control': isKept ? 'private, max-age=31536000, immutable' : 'no-store',
        etag: `"${context.req.param('sha256')}"`,
      };
      return answerRange(context.req.header('range'), bytes.length, headers, async (start, end) =>
        bytes.subarray(start, end),
      );
    })
    .put('/:sha256{[0-9a-f]{64}}', async (context) => {
      const sha256 = context.req.param('sha256');
      const body = await readBody(context.req.raw, blobLimitBytes);
      if (!body.ok) return answerProblem(body.problem);
      if (sha256Hex(body.value) !== sha256)
        return answerProblem({ code: 'blob-mismatch', data: { sha256 } });
      const put = await ledger.putBlob(body.value);
      return put.ok ? answerJson({ sha256 }, 201) : answerProblem(put.problem);
    });
}
