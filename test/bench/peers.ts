import { buffer } from '@turf/buffer';
import { featureCollection, lineString } from '@turf/helpers';
import { union } from '@turf/union';
import { tileMetres } from '../../shared/coverage/raster.ts';
import { createPlane } from '../../shared/geometry/plane.ts';
import type { Geos, GeosGeometry } from '../builders/geos.ts';
import type { NearLine, TileWork } from './tile-work.ts';

const tileRing = [0, 0, tileMetres, 0, tileMetres, tileMetres, 0, tileMetres];

/** Square metres seen in the tile by GEOS, from geometries made by `parts`, which are used up. */
function areaInTile(geos: Geos, parts: readonly GeosGeometry[]): number {
  const all = geos.union(parts);
  const tile = geos.polygon([tileRing]);
  const inside = geos.intersection(all, tile);
  const area = geos.area(inside);
  for (const geometry of [all, tile, inside]) geos.free(geometry);
  return area;
}

/** The reference: union of per-segment capsules, 128 segments a quadrant. */
export function referenceArea(work: TileWork, geos: Geos): number {
  const parts = work.lines.map((line) => geos.capsules([line.xy], line.halfWidthMetres, 128));
  return areaInTile(geos, parts);
}

/** Fixes of a line buffered at once: the quickest of 10, 20, 40, 80, 160 and all for both peers. */
const pieceFixes = 160;

/** The quickest way found to have the area from GEOS: lines in pieces, buffered at 8 segments a quadrant, one union. */
export function seenByGeos(work: TileWork, geos: Geos, fixesAtOnce = pieceFixes): number {
  const parts: GeosGeometry[] = [];
  for (const line of work.lines)
    for (const piece of piecesOf(line, fixesAtOnce))
      parts.push(geos.bufferLine(piece, line.halfWidthMetres, 8));
  return areaInTile(geos, parts);
}

function* piecesOf({ xy }: NearLine, fixesAtOnce = pieceFixes): Iterable<Float64Array> {
  for (let start = 0; start + 2 < xy.length; start += 2 * fixesAtOnce)
    yield xy.subarray(start, Math.min(xy.length, start + 2 * fixesAtOnce + 2));
}

const plane = createPlane(118.7);
const [originX, originY] = plane.toPlane(118.7, 37.6);

/** The tile's lines in degrees, made before the clock starts. */
export function linesInDegrees(work: TileWork): readonly (readonly [GeoJSON.Position[], number])[] {
  return work.lines.flatMap((line) =>
    [...piecesOf(line)].map((piece) => {
      const positions: GeoJSON.Position[] = [];
      for (let i = 0; i < piece.length; i += 2)
        positions.push(plane.toPosition(piece[i]! + originX, piece[i + 1]! + originY));
      return [positions, line.halfWidthMetres] as const;
    }),
  );
}

/** Buffers and unites a tile's lines with turf. */
export function uniteByTurf(lines: ReturnType<typeof linesInDegrees>): void {
  const areas = lines.flatMap(([positions, radius]) => {
    const area = buffer(lineString(positions), radius, { units: 'meters' });
    return area === undefined ? [] : [area];
  });
  if (areas.length > 1) union(featureCollection(areas));
}
