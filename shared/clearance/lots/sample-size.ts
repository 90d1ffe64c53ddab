/**
 * Blocks to look at so that, were more than the allowed share of a lot wrong, the sample would show at least one of them with
 * the given confidence: the smallest n with C(N−D, n) / C(N, n) ≤ 1 − confidence, D the least number of wrong blocks above
 * the allowed share. Sampling without replacement, acceptance number zero (hypergeometric; Schilling & Neubauer,
 * Acceptance Sampling in Quality Control, on plans with c = 0).
 */
export function sampleSizeFor(
  lotSize: number,
  allowedMissShare: number,
  confidence: number,
): number {
  const wrong = Math.min(lotSize, Math.floor(allowedMissShare * lotSize) + 1);
  for (let size = 1; size <= lotSize; size++)
    if (acceptanceProbability(lotSize, wrong, size) <= 1 - confidence) return size;
  return lotSize;
}

/** Probability that a sample of `size` shows none of the `wrong` blocks of a lot: its operating characteristic. */
export function acceptanceProbability(lotSize: number, wrong: number, size: number): number {
  let probability = 1;
  for (let drawn = 0; drawn < size; drawn++)
    probability *= Math.max(0, lotSize - wrong - drawn) / (lotSize - drawn);
  return probability;
}
