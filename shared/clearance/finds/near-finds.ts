import type { Find } from '../records/find-entries.ts';
import type { Site } from '../records/site-entries.ts';

const metresPerDegree = 111_320;

/** Metres between two WGS84 positions; plane approximation, good to a few metres over kilometres. */
export function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const east = (a[0] - b[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, a[1] - b[1]) * metresPerDegree;
}

/** A place where plants stood before, as it is called. */
export interface OldPlace {
  readonly name: string;
  readonly metres: number;
}

/**
 * The nearest place within a distance where plants stood before: an earlier find, or a must-check site that is one, such as those
 * of a list from other years. Null when there is none.
 */
export function nearestOldPlace(
  position: readonly [number, number],
  rows: { readonly finds: ReadonlyMap<string, Find>; readonly sites: ReadonlyMap<string, Site> },
  withinMetres: number,
): OldPlace | null {
  let nearest: OldPlace | null = null;
  const look = (name: string, at: readonly [number, number]) => {
    const metres = metresBetween(position, at);
    if (metres <= withinMetres && (nearest === null || metres < nearest.metres))
      nearest = { name, metres };
  };
  for (const find of rows.finds.values()) look(find.number, find.position);
  for (const site of rows.sites.values())
    if (site.kind === 'past-site') look(site.name, site.position);
  return nearest;
}
