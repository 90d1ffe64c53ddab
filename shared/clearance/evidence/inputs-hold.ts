import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { JsonValue } from '../../ledger/entry.ts';
import type { EvidenceInputs } from '../records/signing-entries.ts';

/**
 * Whether what was signed still stands: every input as it was, every track that was counted still there and counted alike.
 * Tracks that came in since take nothing away and are allowed; who walked them is looked at apart.
 */
export function inputsStillHold(signed: EvidenceInputs, now: EvidenceInputs): boolean {
  const { tracks: signedTracks, ...signedRest } = signed;
  const { tracks, ...rest } = now;
  const fingerprints = new Map(tracks.map(({ id, fingerprint }) => [id, fingerprint]));
  return (
    signedTracks.every(({ id, fingerprint }) => fingerprints.get(id) === fingerprint) &&
    canonicalJson(signedRest as unknown as JsonValue) ===
      canonicalJson(rest as unknown as JsonValue)
  );
}
