import type { GeoJSONSourceDiff, SourceSpecification } from 'maplibre-gl';
import { borderLines, boundsOf, type GroundShapes, type MapBlock } from './ground-shapes.ts';
import { collect, emptyFeatures, type Features, feature, point } from './map-features.ts';
import type { MapTrack, MapViewProps } from './map-props.ts';
import { shareText } from './share-text.ts';

/** One GeoJSON source: what it is made from, and how. It is made again only when one of `from` is another object. */
interface MapSource {
  readonly name: string;
  readonly promoteId?: string;
  readonly from: (properties: MapViewProps, shapes: GroundShapes | null) => readonly unknown[];
  readonly make: (properties: MapViewProps, shapes: GroundShapes | null) => Features | string;
  /** The step from one to the next, null when making it anew is no dearer. */
  readonly change?: (before: MapViewProps, after: MapViewProps) => GeoJSONSourceDiff | null;
}

/** Selected blocks that are labelled each. */
const mostLabels = 8;

export const mapSources: readonly MapSource[] = [
  {
    name: 'land',
    from: () => [],
    make: () => '/resources/basemap/land.geojson',
  },
  {
    name: 'sample-ground',
    from: ({ sampleGround }) => [sampleGround],
    make: ({ sampleGround }) => (sampleGround ? '/resources/sample/ground.geojson' : emptyFeatures),
  },
  {
    name: 'jurisdiction',
    from: ({ ground }) => [ground],
    make: ({ ground }) => collect(ground === null ? [] : [feature(ground.boundary)]),
  },
  {
    name: 'excluded',
    from: ({ ground }) => [ground],
    make: ({ ground }) => collect(ground?.excluded.map((area) => feature(area)) ?? []),
  },
  {
    name: 'blocks',
    promoteId: 'code',
    from: ({ blockLooks }, shapes) => [shapes, blockLooks],
    make: ({ blockLooks }, shapes) =>
      collect(
        shapes?.blocks.map((block) => feature(block.geometry, lookOf(block, blockLooks))) ?? [],
      ),
  },
  {
    name: 'block-points',
    promoteId: 'code',
    from: ({ blockLooks }, shapes) => [shapes, blockLooks],
    make: ({ blockLooks }, shapes) =>
      collect(shapes?.blocks.map((block) => point(block.middle, lookOf(block, blockLooks))) ?? []),
  },
  {
    name: 'station-borders',
    from: (_properties, shapes) => [shapes],
    make: (_properties, shapes) => collect(shapes === null ? [] : [feature(shapes.stationBorders)]),
  },
  {
    name: 'owner-borders',
    from: ({ ownerBorders }, shapes) => [ownerBorders, shapes],
    make: ({ ownerBorders }, shapes) =>
      collect(shapes === null ? [] : [feature(borderLines(ownerBorders ?? [], shapes.plane))]),
  },
  {
    name: 'station-points',
    from: ({ stationNames }, shapes) => [shapes, stationNames],
    make: ({ stationNames }, shapes) =>
      shapes === null || stationNames === undefined
        ? emptyFeatures
        : stationPoints(shapes.blocks, stationNames),
  },
  {
    name: 'selection',
    from: ({ selectedCodes }, shapes) => [shapes, selectedCodes],
    make: ({ selectedCodes }, shapes) =>
      collect(
        selectedBlocks(shapes, selectedCodes).map(({ geometry }) =>
          feature(geometry, { many: selectedCodes.length > mostLabels }),
        ),
      ),
  },
  {
    name: 'selection-points',
    from: ({ selectedCodes, blockLooks }, shapes) => [shapes, selectedCodes, blockLooks],
    // Many at once are told by their outline: their labels would hide the map.
    make: ({ selectedCodes, blockLooks }, shapes) =>
      collect(
        (selectedCodes.length > mostLabels ? [] : selectedBlocks(shapes, selectedCodes)).map(
          (block) => point(block.top, lookOf(block, blockLooks)),
        ),
      ),
  },
  {
    name: 'gaps',
    from: ({ gaps, selectedGapId }) => [gaps, selectedGapId],
    make: ({ gaps, selectedGapId }) =>
      collect(
        gaps.map(({ id, polygon }) => feature(polygon, { id, selected: id === selectedGapId })),
      ),
  },
  {
    name: 'gap-points',
    from: ({ gaps, selectedGapId }) => [gaps, selectedGapId],
    make: ({ gaps, selectedGapId }) =>
      collect(
        gaps.map(({ id, rank, position }) =>
          point(position, { id, rank, selected: id === selectedGapId }),
        ),
      ),
  },
  {
    name: 'turf-outline',
    from: ({ turfOutline }) => [turfOutline],
    make: ({ turfOutline }) => collect(turfOutline ? [feature(turfOutline)] : []),
  },
  {
    name: 'tracks',
    promoteId: 'key',
    from: ({ tracks }) => [tracks],
    make: ({ tracks }) => collect(tracks.flatMap((track) => trackFeatures(track))),
    change: (before, after) => changeTracks(before.tracks, after.tracks),
  },
  {
    name: 'selected-track',
    from: ({ tracks, selectedTrackId }) => [tracks, selectedTrackId],
    make: ({ tracks, selectedTrackId }) =>
      collect(
        tracks.filter(({ id }) => id === selectedTrackId).flatMap((track) => trackFeatures(track)),
      ),
  },
  {
    name: 'views',
    from: ({ views }) => [views],
    make: ({ views }) => collect((views ?? []).map((view) => feature(view))),
  },
  {
    name: 'legs',
    from: ({ legs }) => [legs],
    make: ({ legs }) =>
      collect(
        (legs ?? []).map(({ line, suggested, isOther, isPicked }) =>
          feature(
            { type: 'LineString', coordinates: line as unknown as GeoJSON.Position[] },
            { suggested, isOther, isPicked },
          ),
        ),
      ),
  },
  {
    name: 'assets',
    from: ({ assets }) => [assets],
    make: ({ assets }) =>
      collect(
        assets.flatMap(({ kind, data }) =>
          data.features.map(({ geometry }) => feature(geometry, { kind })),
        ),
      ),
  },
  {
    name: 'communities',
    from: ({ communities }) => [communities],
    make: ({ communities }) =>
      collect(
        communities.map(({ name, ring }) =>
          feature({ type: 'Polygon', coordinates: [ring.map((at) => [...at])] }, { name }),
        ),
      ),
  },
  {
    // A name of its own point: an area would be named once in each tile it lies in.
    name: 'community-points',
    from: ({ communities }) => [communities],
    make: ({ communities }) =>
      collect(
        communities.map(({ name, ring }) => {
          const [west, south, east, north] = boundsOf(ring);
          return point([(west + east) / 2, (south + north) / 2], { name });
        }),
      ),
  },
  {
    name: 'letter-areas',
    from: ({ letterAreas }) => [letterAreas],
    make: ({ letterAreas }) => collect((letterAreas ?? []).map((area) => feature(area))),
  },
  {
    name: 'marks',
    from: ({ marks }) => [marks],
    make: ({ marks }) =>
      collect((marks ?? []).map(({ position, ...mark }) => point(position, mark))),
  },
  {
    name: 'placed',
    from: ({ placed }) => [placed],
    make: ({ placed }) => collect(placed ? [point(placed, null)] : []),
  },
  { name: 'measure', from: () => [], make: () => emptyFeatures },
  { name: 'lasso', from: () => [], make: () => emptyFeatures },
  { name: 'hover', from: () => [], make: () => emptyFeatures },
];

/** All sources as the style first names them, still empty. */
export function emptySources(tiles: {
  readonly address: string;
  readonly rimAddress: string;
}): Record<string, SourceSpecification> {
  const raster = { type: 'raster', tileSize: 256, minzoom: 7, maxzoom: 17 } as const;
  const sources: Record<string, SourceSpecification> = {
    coverage: { ...raster, tiles: [tiles.address] },
    'coverage-rim': { ...raster, tiles: [tiles.rimAddress] },
  };
  for (const { name, promoteId } of mapSources)
    sources[name] = {
      type: 'geojson',
      data: emptyFeatures,
      maxzoom: 16,
      ...(promoteId === undefined ? {} : { promoteId }),
    };
  return sources;
}

function lookOf({ code }: MapBlock, looks: MapViewProps['blockLooks']) {
  const look = looks.get(code);
  return {
    code,
    state: look?.state ?? 'unvisited',
    share: shareText(look?.seenShare ?? null),
    ...(look?.paint ?? {}),
    ...(look?.cover === undefined ? {} : { cover: look.cover }),
  };
}

function selectedBlocks(shapes: GroundShapes | null, codes: readonly string[]): MapBlock[] {
  const wanted = new Set(codes);
  return shapes?.blocks.filter(({ code }) => wanted.has(code)) ?? [];
}

/** A station's name stands in the middle of its blocks. */
function stationPoints(blocks: readonly MapBlock[], names: ReadonlyMap<string, string>): Features {
  const sums = new Map<string, { longitude: number; latitude: number; count: number }>();
  for (const { stationId, middle } of blocks) {
    if (stationId === null) continue;
    const sum = sums.get(stationId) ?? { longitude: 0, latitude: 0, count: 0 };
    sum.longitude += middle[0];
    sum.latitude += middle[1];
    sum.count++;
    sums.set(stationId, sum);
  }
  const points = [...sums].flatMap(([id, { longitude, latitude, count }]) => {
    const name = names.get(id);
    return name === undefined ? [] : [point([longitude / count, latitude / count], { name })];
  });
  return collect(points);
}

/** One more track among a thousand must not send all of them again. */
function changeTracks(
  before: readonly MapTrack[],
  after: readonly MapTrack[],
): GeoJSONSourceDiff | null {
  const old = new Map(before.map((track) => [track.id, track]));
  const fresh = after.filter(({ id, mode, lines }) => {
    const held = old.get(id);
    return held?.lines !== lines || held.mode !== mode;
  });
  if (fresh.length * 4 > after.length) return null;
  const staying = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
  const keys = [...gone, ...fresh.map(({ id }) => id)].flatMap((id) =>
    trackUses.map((use) => `${id} ${use}`),
  );
  return { remove: keys, add: fresh.flatMap((track) => trackFeatures(track)) };
}

const trackUses = ['search', 'transit', 'standing', 'dropout'] as const;

function trackFeatures({ id, mode, lines }: MapTrack): GeoJSON.Feature[] {
  return (['search', 'transit', 'standing', 'dropouts'] as const).flatMap((kind) => {
    // Only read, by a copy on its way to the map's worker: not worth copying here too.
    const coordinates = lines[kind] as unknown as GeoJSON.Position[][];
    if (coordinates.length === 0) return [];
    const use = kind === 'dropouts' ? 'dropout' : kind;
    return [
      feature({ type: 'MultiLineString', coordinates }, { key: `${id} ${use}`, id, mode, use }),
    ];
  });
}
