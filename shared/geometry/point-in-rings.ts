/** A ring of corners `[x, y]` in any plane; the last may repeat the first or not. */
export type CornerRing = readonly (readonly number[])[];

/**
 * Even-odd over all rings: inside the shell and outside its holes. Corners are `[x, y]` in the frame of the point. Every edge is
 * cut from its lower end, whichever way its ring runs, and takes its lower end but not its upper one; so of two neighbours that
 * share an edge exactly one has a point on it, and a corner is passed once. A ring of fewer than three corners holds nothing.
 */
export function isInRings(
  [x, y]: readonly [x: number, y: number],
  rings: readonly CornerRing[],
): boolean {
  let isInside = false;
  for (const ring of rings) {
    let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
    for (const [cornerX = 0, cornerY = 0] of ring) {
      if (cornerY > y !== beforeY > y) {
        const isUp = beforeY < cornerY;
        const [lowX, lowY] = isUp ? [beforeX, beforeY] : [cornerX, cornerY];
        const [highX, highY] = isUp ? [cornerX, cornerY] : [beforeX, beforeY];
        if (x < lowX + ((y - lowY) / (highY - lowY)) * (highX - lowX)) isInside = !isInside;
      }
      [beforeX, beforeY] = [cornerX, cornerY];
    }
  }
  return isInside;
}
