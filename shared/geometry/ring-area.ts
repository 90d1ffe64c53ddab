/**
 * Signed area of a flat ring `[x0, y0, x1, y1, …]` that is not repeated at the end, in the square of its unit:
 * positive when it runs counter-clockwise. Taken from the first vertex, so that far origins cost no digits.
 */
export function ringArea(ring: ArrayLike<number>): number {
  const originX = ring[0] ?? 0;
  const originY = ring[1] ?? 0;
  let doubled = 0;
  let previousX = 0;
  let previousY = 0;
  for (let i = 2; i < ring.length; i += 2) {
    const x = ring[i]! - originX;
    const y = ring[i + 1]! - originY;
    doubled += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return doubled / 2;
}

/** Area of a shell less its holes, whichever way the rings run, in the square of their unit. */
export function polygonArea(rings: readonly ArrayLike<number>[]): number {
  return rings.reduce((sum, ring, index) => {
    const area = Math.abs(ringArea(ring));
    return index === 0 ? area : sum - area;
  }, 0);
}
