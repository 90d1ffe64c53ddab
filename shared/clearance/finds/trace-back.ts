import type { Find } from '../records/find-entries.ts';
import type { Evidence, Signature } from '../records/signing-entries.ts';

/** 倒查: a find in ground that had been signed; who had walked it, who had signed, and when. */
export interface TraceBack {
  readonly find: Find;
  readonly walkers: readonly string[];
  readonly signatures: readonly Signature[];
}

/** Every find that came after signatures of its own block in its own round, with those signatures. */
export function traceBacks(rows: {
  readonly finds: ReadonlyMap<string, Find>;
  readonly signatures: ReadonlyMap<string, Signature>;
  readonly evidences: ReadonlyMap<string, Evidence>;
}): TraceBack[] {
  const byBlock = new Map<string, Signature[]>();
  for (const signature of rows.signatures.values()) {
    const key = `${signature.roundId} ${signature.blockCode}`;
    byBlock.set(key, [...(byBlock.get(key) ?? []), signature]);
  }
  return [...rows.finds.values()].flatMap((find) => {
    const signed = byBlock.get(`${find.roundId} ${find.blockCode}`) ?? [];
    const signatures = signed.filter(({ at }) => at < find.recordedAt);
    if (signatures.length === 0) return [];
    const walkers = signatures.flatMap(
      ({ evidenceId }) => rows.evidences.get(evidenceId)?.walkers ?? [],
    );
    return [{ find, walkers: [...new Set(walkers)].sort(), signatures }];
  });
}
