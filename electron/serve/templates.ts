import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';

/** Text of a report's template from a folder of templates. Refuses `template-missing`. */
export async function readTemplateFile(folder: string, kind: string): Promise<Result<string>> {
  try {
    return ok(await readFile(join(folder, `${kind}.txt`), 'utf8'));
  } catch {
    return refuse('template-missing', { name: join(folder, `${kind}.txt`) });
  }
}
