import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';

/** A full disc: the nth write from now on is refused half done. */
export function fillUp(files: FileSystemPort, writesLeft: () => number): FileSystemPort {
  return {
    ...files,
    async open(path, mode) {
      const file = await files.open(path, mode);
      if (file === null || !path.includes('.lwj')) return file;
      return {
        ...file,
        async write(offset, bytes) {
          if (writesLeft() > 0) return file.write(offset, bytes);
          await file.write(offset, bytes.subarray(0, bytes.length >> 1));
          throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        },
      };
    },
  };
}
