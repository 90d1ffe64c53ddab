import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const repositoryRoot = join(import.meta.dirname, '..', '..');

/** Paths git knows or would know, relative to the repository's root, with forward slashes. */
export function repositoryFiles(): readonly string[] {
  const listing = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: repositoryRoot,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return listing.split('\0').filter((file) => file !== '');
}

export function sourceFiles(folder: string): readonly string[] {
  return repositoryFiles().filter(
    (file) =>
      file.startsWith(`${folder}/`) && /\.(ts|tsx|mjs)$/.test(file) && readText(file) !== null,
  );
}

/** Text of a file of the repository, null when it is listed but gone from the disc. */
export function readText(file: string): string | null {
  try {
    return readFileSync(join(repositoryRoot, file), 'utf8');
  } catch {
    return null;
  }
}
