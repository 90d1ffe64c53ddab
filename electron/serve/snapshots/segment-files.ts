import type { FileSystemPort, OpenFile } from '../disk/file-system-port.ts';
import { segmentName } from '../journal/segment.ts';

/** Segments in memory as a folder that can only be read, so that a copy is judged by the journal's own reader. */
export function segmentFiles(segments: readonly Uint8Array<ArrayBuffer>[]): FileSystemPort {
  const byPath = new Map(
    segments.map((bytes, index) => [`journal/${segmentName(index + 1)}`, bytes]),
  );
  return {
    list: async () => segments.map((_, index) => segmentName(index + 1)),
    async open(path) {
      const bytes = byPath.get(path);
      return bytes === undefined ? null : readOnly(bytes);
    },
    makeFolder: refuseChange,
    syncFolder: refuseChange,
    rename: refuseChange,
    remove: refuseChange,
    removeFolder: refuseChange,
  };
}

function readOnly(bytes: Uint8Array<ArrayBuffer>): OpenFile {
  return {
    size: async () => bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length),
    write: refuseChange,
    truncate: refuseChange,
    sync: refuseChange,
    close: async () => undefined,
  };
}

async function refuseChange(): Promise<never> {
  throw new Error('A copy held in memory is only read');
}
