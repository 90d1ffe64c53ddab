import { type FileHandle, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from './disk-problem.ts';
import type { FileSystemPort, OpenFile } from './file-system-port.ts';
import { makeFolder } from './make-folder.ts';

/** The real disc below `root`. The root itself is made, with its parents, by `makeFolder('')`. */
export function createDiskFileSystem(root: string): FileSystemPort {
  const place = (path: string) => join(root, path);
  return {
    async list(folder) {
      const names = await orNull(readdir(place(folder)));
      return names === null ? null : names.sort();
    },
    async makeFolder(folder) {
      const topmost = await makeFolder(place(folder));
      if (folder === '' && topmost !== null) await syncFolder(dirname(topmost));
    },
    syncFolder: (folder) => syncFolder(place(folder)),
    async open(file, mode) {
      if (mode === 'create') return openFile(await open(place(file), 'w+'));
      const handle = await orNull(open(place(file), mode === 'read' ? 'r' : 'r+'));
      return handle === null ? null : openFile(handle);
    },
    rename: (from, to) => rename(place(from), place(to)),
    remove: (file) => rm(place(file), { force: true }),
    removeFolder: async (folder) => void (await orNull(rmdir(place(folder)).then(() => true))),
  };
}

function openFile(handle: FileHandle): OpenFile {
  return {
    size: async () => (await handle.stat()).size,
    async read(offset, length) {
      const bytes = new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
        if (bytesRead === 0) return bytes.slice(0, done);
        done += bytesRead;
      }
      return bytes;
    },
    async write(offset, bytes) {
      let done = 0;
      while (done < bytes.length) {
        const written = await handle.write(bytes, done, bytes.length - done, offset + done);
        done += written.bytesWritten;
      }
    },
    truncate: (size) => handle.truncate(size),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function syncFolder(path: string): Promise<void> {
  // Windows keeps directory entries in its own journal and refuses to open a folder as a file.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
