import { resolve } from 'node:path';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { diskProblem } from '../../serve/disk/disk-problem.ts';
import { makeFolder } from '../../serve/disk/make-folder.ts';

/** Makes the folder results go to, before anything is worked out. */
export async function openOutFolder(asked: string, folder: string): Promise<Result<string>> {
  const out = resolve(folder, asked);
  try {
    await makeFolder(out);
    return ok(out);
  } catch (error) {
    const problem = diskProblem(error, out);
    return problem.code === 'disk-failed'
      ? refuse('out-folder-unusable', { folder: out, ...problem.data })
      : { ok: false, problem };
  }
}
