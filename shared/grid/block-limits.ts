/** Limits of a cut into blocks, asked of the user and enforced by it. Apart, so that a form need not load the cutter. */
export const blockLimits = {
  smallestSizeMetres: 250,
  largestSizeMetres: 5000,
  largestSliverShare: 0.5,
  largestCount: 200_000,
} as const;
