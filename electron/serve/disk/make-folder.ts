import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with its parents. Answers the topmost folder made, null when it stood already. Throws the system's error:
 * ENOTDIR or EEXIST where a file stands in the way, ENOENT where the parent stands and takes no folder.
 *
 * Not `mkdir(…, { recursive: true })`: below a folder that answers ENOENT to every new name, as /proc does, Node
 * (20 and 22) goes up and down between folder and parent for ever.
 */
export async function makeFolder(folder: string): Promise<string | null> {
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    if (await isFolder(folder)) return null;
    const parent = dirname(folder);
    const lacksParent = hasCode(error, 'ENOENT') && parent !== folder && !(await isFolder(parent));
    if (!lacksParent) throw error;
    const topmost = await makeFolder(parent);
    return (await makeFolder(folder)) === null ? topmost : (topmost ?? folder);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
