import { hashText } from '../../ledger/hash.ts';

export interface Stratum {
  readonly risk: string;
  readonly codes: readonly string[];
}

/** Strata in a fixed order of risks and codes, so that a draw depends on nothing else. */
export function makeStrata(
  blocks: readonly { readonly code: string; readonly risk: string }[],
): Stratum[] {
  const byRisk = new Map<string, string[]>();
  for (const { code, risk } of blocks) byRisk.set(risk, [...(byRisk.get(risk) ?? []), code]);
  return [...byRisk]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([risk, codes]) => ({ risk, codes: codes.sort() }));
}

/**
 * The drawn blocks: each stratum gives its share of the sample (largest remainder, one at the least), the blocks with the
 * lowest SHA-256 of `seed:code`. Anyone with the seed and a hash program draws the same.
 */
export function drawSample(strata: readonly Stratum[], sampleSize: number, seed: string): string[] {
  const shares = shareOut(strata, sampleSize);
  return strata
    .flatMap(({ codes }, index) =>
      codes
        .map((code) => ({ code, rank: hashText(`${seed}:${code}`) }))
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .slice(0, shares[index])
        .map(({ code }) => code),
    )
    .sort();
}

function shareOut(strata: readonly Stratum[], sampleSize: number): number[] {
  const total = strata.reduce((sum, { codes }) => sum + codes.length, 0);
  const exact = strata.map(({ codes }) => (sampleSize * codes.length) / total);
  const shares = strata.map(({ codes }, i) =>
    Math.min(codes.length, Math.max(1, Math.floor(exact[i]!))),
  );
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = sampleSize - shares.reduce((sum, share) => sum + share, 0);
  while (left > 0) {
    const before = left;
    for (const { index } of order)
      if (left > 0 && shares[index]! < strata[index]!.codes.length) {
        shares[index]!++;
        left--;
      }
    if (left === before) break;
  }
  return shares;
}
