import type { SnapshotPort, SnapshotStatus } from '../../shared/host/snapshots.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { reach } from './reach.ts';
import { readProblem } from './read-problem.ts';

/** Snapshots of the ledger this page's host holds, over HTTP. Refuses `host-unreachable` when it does not answer. */
export function createHttpSnapshots(request: typeof fetch): SnapshotPort {
  const ask = <Value = SnapshotStatus>(path: string, init?: RequestInit): Promise<Result<Value>> =>
    reach(async () => {
      const response = await request(`/snapshots${path}`, init);
      return response.ok ? ok((await response.json()) as Value) : readProblem(response);
    });
  return {
    status: () => ask(''),
    make: () => ask('', { method: 'POST' }),
    drill: () => ask('/drill', { method: 'POST' }),
    list: () => ask('/list'),
    preview: (choice) => ask('/preview', { method: 'POST', body: JSON.stringify(choice) }),
    restore: (choice) => ask('/restore', { method: 'POST', body: JSON.stringify(choice) }),
    setSecond: (folder) => ask('/second', { method: 'PUT', body: JSON.stringify({ folder }) }),
  };
}
