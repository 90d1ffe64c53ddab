import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';

/** Password in a file's first line; null when no file is named. Never taken from an argument, which others could read. */
export async function readPassword(
  file: string | undefined,
  folder: string,
): Promise<Result<string | null>> {
  if (file === undefined) return ok(null);
  try {
    const text = await readFile(resolve(folder, file), 'utf8');
    return ok(text.replace(/^\ufeff/, '').split(/\r?\n/)[0] ?? '');
  } catch {
    return refuse('file-missing', { file });
  }
}
