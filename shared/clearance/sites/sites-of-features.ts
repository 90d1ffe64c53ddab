import type { Site, SiteKind } from '../records/site-entries.ts';

/** A site as `record-sites` takes it; position is `[longitude, latitude]`, WGS84. */
export interface SiteGiven {
  readonly kind: SiteKind;
  readonly name: string;
  readonly position: readonly [number, number];
}

/** Sites made of the points of a layer or file, and the points that were left out, counted by reason. */
export interface SitesFound {
  readonly sites: readonly SiteGiven[];
  readonly outside: number;
  /** Points where a site of that kind stands already. */
  readonly known: number;
}

/**
 * Points as must-check sites. A name is the feature's own `name`, else the kind's with its number. `blockAt` says which block
 * a position lies in; with `only`, points of other blocks are left out in silence, since nobody asked for them.
 */
export function sitesOfFeatures(
  features: GeoJSON.FeatureCollection,
  kind: SiteKind,
  kindName: string,
  within: {
    readonly blockAt: (position: readonly [number, number]) => string | null;
    readonly known: Iterable<Site>;
    readonly only: ReadonlySet<string> | null;
  },
): SitesFound {
  const keyOf = ([longitude, latitude]: readonly [number, number]) =>
    `${kind} ${longitude.toFixed(6)} ${latitude.toFixed(6)}`;
  const taken = new Set(
    [...within.known].filter((site) => site.kind === kind).map(({ position }) => keyOf(position)),
  );
  const sites: SiteGiven[] = [];
  let outside = 0;
  let known = 0;
  for (const { geometry, properties } of features.features) {
    if (geometry?.type !== 'Point') continue;
    const [longitude, latitude] = geometry.coordinates as [number, number];
    const position = [longitude, latitude] as const;
    const code = within.blockAt(position);
    if (code === null) outside++;
    else if (within.only !== null && !within.only.has(code)) continue;
    else if (taken.has(keyOf(position))) known++;
    else {
      taken.add(keyOf(position));
      const own = typeof properties?.name === 'string' ? properties.name.trim().slice(0, 200) : '';
      sites.push({ kind, name: own || `${kindName} ${sites.length + 1}`, position });
    }
  }
  return { sites, outside, known };
}
