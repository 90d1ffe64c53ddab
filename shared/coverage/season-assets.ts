import type { Plane } from '../geometry/plane.ts';
import type { BlockShape } from '../grid/block-shape.ts';
import { peopleOn } from '../tracks/counting.ts';
import { type AssetSource, placeAssets } from './assets/asset-places.ts';
import { tallyAssets } from './assets/asset-tally.ts';
import { countBits } from './bit-rows.ts';
import { forEachPieceOfRow } from './block-mask.ts';
import type { Pause } from './figures.ts';
import type { GroundInput } from './inputs.ts';
import { pixelSquareMetres } from './raster.ts';
import { rowCount, spanPixels } from './row-spans.ts';
import type {
  AreaSeen,
  CodedTally,
  SeasonEffort,
  TrackReach,
  TrackVisits,
} from './season-contract.ts';
import { maskArea } from './season-ground.ts';
import type { SeasonTrack, TrackReading } from './season-track.ts';
import { isTileOfRow, type TileGrid } from './tile-grid.ts';
import type { TileStore } from './tile-store.ts';

/** Pixels of areas and those of them that are seen; areas may reach beyond the tiles. */
export function seenInAreas(
  areas: readonly GeoJSON.MultiPolygon[],
  plane: Plane,
  grid: TileGrid,
  store: TileStore,
): AreaSeen[] {
  const { raster } = store;
  const square = pixelSquareMetres(raster);
  return areas.map((area) => {
    const mask = maskArea(area, plane, raster);
    let seen = 0;
    for (let i = 0; i < rowCount(mask); i++)
      forEachPieceOfRow(mask, i, grid, raster, (tile, base, from, to) => {
        if (!isTileOfRow(grid, tile, Math.floor((mask.firstRow + i) / raster.rows))) return;
        const bits = store.bitsOf(tile);
        if (bits !== null) seen += countBits(bits, base, from, to);
      });
    return { squareMetres: spanPixels(mask) * square, seenSquareMetres: seen * square };
  });
}

/** Blocks each track enters, with the people it stands for. */
export function visitsOf(
  tracks: readonly SeasonTrack[],
  blocks: readonly BlockShape[],
): TrackVisits[] {
  return tracks
    .filter(({ input }) => input.view === undefined)
    .map(({ input, reach }) => ({
      track: { ...input.track, people: peopleOn(input.track, input.counting) },
      codes: reach.filter(({ fixes }) => fixes > 0).map(({ block }) => blocks[block]!.code),
    }));
}

/** Sums over counting tracks; a camera's view is not one. */
export function effortOf(counting: readonly SeasonTrack[]): SeasonEffort {
  const tracks = counting.filter(({ input }) => input.view === undefined);
  return {
    tracks: tracks.length,
    fixes: tracks.reduce((sum, track) => sum + track.fixes, 0),
    dropouts: tracks.reduce((sum, track) => sum + track.dropouts, 0),
  };
}

/** How far every track went into which blocks, in order of track ids, whether it counts under a filter or not. */
export function reachesOf(
  tracks: ReadonlyMap<string, SeasonTrack>,
  blocks: readonly BlockShape[],
): TrackReach[] {
  return [...tracks.keys()].sort().flatMap((trackId) =>
    tracks.get(trackId)!.reach.map(({ block, metres, fixes }) => ({
      trackId,
      code: blocks[block]!.code,
      metres,
      fixes,
    })),
  );
}

/** Points visited and line metres walked, by layer and block code. */
export async function tallySeason(
  sources: readonly AssetSource[],
  tracks: readonly SeasonTrack[],
  { blocks: { blocks } }: GroundInput,
  { plane, index }: TrackReading,
  withinMetres: number,
  pause: Pause,
): Promise<readonly CodedTally[] | 'cancelled'> {
  const places = placeAssets(sources, plane, index);
  const inputs = tracks.map(({ input }) => input);
  const found = await tallyAssets(places, inputs, plane, withinMetres, pause);
  if (found === 'cancelled') return found;
  return found.map(({ block, ...tally }) => ({ ...tally, code: blocks[block]?.code ?? null }));
}
