import type { Find } from '../records/find-entries.ts';

const metresPerDegree = 111_320;

/** Metres between two WGS84 positions; plane approximation, good to a few metres over kilometres. */
export function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const east = (a[0] - b[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, a[1] - b[1]) * metresPerDegree;
}

/** The nearest other find within a distance of a place, null when there is none. */
export function nearestFind(
  position: readonly [number, number],
  finds: Iterable<Find>,
  withinMetres: number,
): { readonly find: Find; readonly metres: number } | null {
  let nearest: { find: Find; metres: number } | null = null;
  for (const find of finds) {
    const metres = metresBetween(position, find.position);
    if (metres <= withinMetres && (nearest === null || metres < nearest.metres))
      nearest = { find, metres };
  }
  return nearest;
}
