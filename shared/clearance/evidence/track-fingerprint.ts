import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { JsonValue } from '../../ledger/entry.ts';
import { hashText } from '../../ledger/hash.ts';
import type { Track } from '../../tracks/records.ts';

/** Hash of everything that decides what a track sweeps and whose walk it is; `settings` are the records that change how it counts. */
export function trackFingerprint(track: Track, settings: readonly unknown[] = []): string {
  const { packedBlob, mode, purpose, roundId, teamId, people, sweepHalfWidthMetres } = track;
  const counts = { packedBlob, mode, purpose, roundId, teamId, people, sweepHalfWidthMetres };
  return hashText(canonicalJson({ ...counts, settings: settings as readonly JsonValue[] }));
}
