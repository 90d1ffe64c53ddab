import type { MergedReport, PackagePort, StagedReport } from '../../shared/host/packages.ts';
import { ok } from '../../shared/problems/problem.ts';
import { reach } from './reach.ts';
import { readProblem } from './read-problem.ts';

/** Packages of the ledger this page's host holds, over HTTP. Refuses `host-unreachable` when it does not answer. */
export function createHttpPackages(
  request: typeof fetch = (...given) => fetch(...given),
): PackagePort {
  const post = (path: string, body: BodyInit, headers: Record<string, string>) =>
    request(`/packages/${path}`, { method: 'POST', headers, body });
  const postJson = (path: string, value: object) =>
    post(path, JSON.stringify(value), { 'content-type': 'application/json' });
  return {
    make: (asked) =>
      reach(async () => {
        const response = await postJson('make', asked);
        return response.ok
          ? ok(new Uint8Array(await response.arrayBuffer()))
          : readProblem(response);
      }),
    stage: (file, bytes, password) =>
      reach(async () => {
        const sealed =
          password === null ? {} : { 'x-package-password': encodeURIComponent(password) };
        const path = `stage?file=${encodeURIComponent(file)}`;
        const response = await post(path, new Uint8Array(bytes).buffer, {
          'content-type': 'application/octet-stream',
          ...sealed,
        });
        return response.ok ? ok((await response.json()) as StagedReport) : readProblem(response);
      }),
    verifier: () =>
      reach(async () => {
        const response = await request('/verifier.html');
        return response.ok
          ? ok(new Uint8Array(await response.arrayBuffer()))
          : readProblem(response);
      }),
    commit: (stageId) =>
      reach(async () => {
        const response = await postJson('commit', { stageId });
        return response.ok ? ok((await response.json()) as MergedReport) : readProblem(response);
      }),
  };
}
