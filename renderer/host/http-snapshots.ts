import type { SnapshotPort, SnapshotStatus } from '../../shared/host/snapshots.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { reach } from './reach.ts';
import { readProblem } from './read-problem.ts';

/** Snapshots of the ledger this page's host holds, over HTTP. Refuses `host-unreachable` when it does not answer. */
export function createHttpSnapshots(request: typeof fetch): SnapshotPort {
  const ask = (path: string, init?: RequestInit): Promise<Result<SnapshotStatus>> =>
    reach(async () => {
      const response = await request(`/snapshots${path}`, init);
      return response.ok ? ok((await response.json()) as SnapshotStatus) : readProblem(response);
    });
  return {
    status: () => ask(''),
    make: () => ask('', { method: 'POST' }),
    setSecond: (folder) => ask('/second', { method: 'PUT', body: JSON.stringify({ folder }) }),
  };
}
