import type { AtRestChanged, AtRestPort, AtRestStatus } from '../../shared/host/at-rest.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { reach } from './reach.ts';
import { readProblem } from './read-problem.ts';

/** Encryption of the ledger this page's host holds, over HTTP. Refuses `host-unreachable` when it does not answer. */
export function createHttpAtRest(request: typeof fetch): AtRestPort {
  const ask = <Answer>(path: string, body?: object): Promise<Result<Answer>> =>
    reach(async () => {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const response = await request(`/at-rest${path}`, init);
      return response.ok ? ok((await response.json()) as Answer) : readProblem(response);
    });
  return {
    status: () => ask<AtRestStatus>(''),
    unlock: (secret) => ask<AtRestStatus>('/unlock', { secret }),
    change: (change) => ask<AtRestChanged>('', change),
  };
}
