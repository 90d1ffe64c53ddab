import type { ListedSnapshot } from '../serve/snapshots/list-snapshots.ts';
import { printRefusal } from './output.ts';

/** The printed form of a snapshot; `bytes` is all it refers to, also what it shares with others. */
export function printSnapshot({ file, manifest, problem }: ListedSnapshot): object {
  if (manifest === null)
    return { snapshot: file, ok: false, problem: problem && printRefusal(problem) };
  const parts = [...manifest.segments, ...manifest.blobs];
  return {
    snapshot: file,
    ok: problem === null,
    time: manifest.time,
    ledgerId: manifest.ledgerId,
    entries: manifest.head.position,
    headHash: manifest.head.hash,
    blobs: manifest.blobs.length,
    missingBlobs: manifest.missing.length,
    ...(manifest.keys === undefined ? {} : { encrypted: true }),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    ...(problem === null ? {} : { problem: printRefusal(problem) }),
  };
}
