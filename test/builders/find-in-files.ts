import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files below a folder in whose bytes one of the texts stands, as UTF-8 or as UTF-16, or one of the byte strings; `path: what`. */
export async function findInFiles(
  folder: string,
  wanted: readonly (string | Uint8Array)[],
): Promise<string[]> {
  const needles = wanted.flatMap((each) =>
    typeof each === 'string'
      ? [Buffer.from(each, 'utf8'), Buffer.from(each, 'utf16le')]
      : [Buffer.from(each)],
  );
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    // A running browser takes files away while they are looked through.
    const bytes = await stat(path).then(
      (entry) => (entry.isFile() ? readFile(path).catch(() => null) : null),
      () => null,
    );
    for (const needle of needles)
      if (bytes?.includes(needle))
        found.push(`${relative(folder, path)}: ${needle.toString('utf8').slice(0, 40)}`);
  }
  return found;
}
