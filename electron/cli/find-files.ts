import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileProblem } from '../../shared/problems/problem.ts';

/** A file to read: `shown` as the caller named it, `path` where it is. */
export interface FoundFile {
  readonly shown: string;
  readonly path: string;
  readonly bytes: number;
}

/** Files named by the paths; a folder stands for the .gpx files inside it, by name. What is not there is a problem each. */
export async function findFiles(
  paths: readonly string[],
  folder: string,
): Promise<{ readonly files: readonly FoundFile[]; readonly problems: readonly FileProblem[] }> {
  const files: FoundFile[] = [];
  const problems: FileProblem[] = [];
  for (const shown of paths) {
    const path = resolve(folder, shown);
    const found = await stat(path).catch(() => null);
    if (found === null) problems.push(missing('file-missing', shown));
    else if (!found.isDirectory()) files.push({ shown, path, bytes: found.size });
    else {
      const inside = await listTracks(shown, path);
      if (inside.length === 0) problems.push(missing('folder-without-tracks', shown));
      files.push(...inside);
    }
  }
  return { files, problems };
}

async function listTracks(shown: string, path: string): Promise<FoundFile[]> {
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.gpx')).sort();
  return Promise.all(
    names.map(async (name) => {
      const inside = join(path, name);
      return { shown: join(shown, name), path: inside, bytes: (await stat(inside)).size };
    }),
  );
}

function missing(code: 'file-missing' | 'folder-without-tracks', file: string): FileProblem {
  return { code, severity: 'refused', file, count: 1, data: { file } };
}
