import { createPlane, type Plane } from '../../shared/geometry/plane.ts';
import type { BlockShape, PlanePolygon } from '../../shared/grid/block-shape.ts';
import type { Bounds } from '../../shared/grid/records.ts';
import { chainSegments, type PlaneSegment } from './chain-segments.ts';
import type { MapGround, Position } from './map-props.ts';

export interface MapBlock {
  readonly code: string;
  readonly stationId: string | null;
  readonly geometry: GeoJSON.MultiPolygon;
  readonly bounds: Bounds;
  /** Where its letter stands: inside, as near to the middle as its shape allows. */
  readonly middle: Position;
  /** Middle of its upper edge, for the label of a selected block. */
  readonly top: Position;
}

/** Ground in degrees, ready to be drawn; made once per ground. */
export interface GroundShapes {
  readonly bounds: Bounds;
  readonly blocks: readonly MapBlock[];
  readonly stationBorders: GeoJSON.MultiLineString;
  /** Side of a square as large as the mean block. */
  readonly blockSideMetres: number;
  readonly plane: Plane;
}

/** Turns a ground's plane shapes into degrees, and finds the borders between stations. */
export function makeGroundShapes(ground: MapGround): GroundShapes {
  const plane = createPlane(ground.centralMeridian);
  const toPosition = rememberingConversion(plane);
  const areas = ground.blocks.reduce((sum, block) => sum + block.areaSquareMetres, 0);
  return {
    bounds: boundsOf(ground.boundary.coordinates.flat(2)),
    blocks: ground.blocks.map((block) => makeBlock(block, toPosition)),
    stationBorders: {
      type: 'MultiLineString',
      coordinates: stationBorders(ground.blocks).map((line) =>
        line.map(([x, y]) => toPosition(x, y)),
      ),
    },
    blockSideMetres: Math.sqrt(areas / Math.max(1, ground.blocks.length)),
    plane,
  };
}

/** Smallest box round positions: west, south, east, north. */
export function boundsOf(positions: Iterable<readonly number[]>): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

/** Edges in millimetres of the plane, joined into long lines in degrees. */
export function borderLines(
  edges: readonly (readonly [number, number, number, number])[],
  plane: Plane,
): GeoJSON.MultiLineString {
  const lines = chainSegments(
    edges.map(([x0, y0, x1, y1]) => [
      [x0, y0],
      [x1, y1],
    ]),
  );
  const coordinates = lines.map((line) =>
    line.map(([x, y]) => plane.toPosition(x / 1000, y / 1000)),
  );
  return { type: 'MultiLineString', coordinates };
}

type ToPosition = (xMillimetres: number, yMillimetres: number) => [number, number];

/** Blocks share their corners: most corners are converted once instead of four times. */
function rememberingConversion(plane: Plane): ToPosition {
  const known = new Map<string, [number, number]>();
  return (x, y) => {
    const key = `${x} ${y}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const position = plane.toPosition(x / 1000, y / 1000);
    known.set(key, position);
    return position;
  };
}

function makeBlock(block: BlockShape, toPosition: ToPosition): MapBlock {
  const coordinates = block.polygons.map((polygon) =>
    polygon.map((ring) => {
      const positions = corners(ring).map(([x, y]) => toPosition(x, y));
      return [...positions, positions[0]!];
    }),
  );
  const bounds = boundsOf(coordinates.flat(2));
  return {
    code: block.code,
    stationId: block.stationId,
    geometry: { type: 'MultiPolygon', coordinates },
    bounds,
    middle: middleOf(block.polygons, toPosition),
    top: [(bounds[0] + bounds[2]) / 2, bounds[3]],
  };
}

/** Middle of the widest piece of the horizontal line through the middle of the largest polygon. */
function middleOf(polygons: readonly PlanePolygon[], toPosition: ToPosition): Position {
  const largest = polygons.reduce((best, polygon) =>
    extentOf(polygon[0]!) > extentOf(best[0]!) ? polygon : best,
  );
  const ys = corners(largest[0]!).map(([, y]) => y);
  // Half a millimetre off any corner, so that the line crosses edges cleanly.
  const y = Math.round((Math.min(...ys) + Math.max(...ys)) / 2) + 0.5;
  const crossings = largest.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
  let best: readonly [number, number] = [crossings[0] ?? 0, crossings[1] ?? 0];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const piece = [crossings[index]!, crossings[index + 1]!] as const;
    if (piece[1] - piece[0] > best[1] - best[0]) best = piece;
  }
  return toPosition((best[0] + best[1]) / 2, y);
}

function crossingsAt(ring: readonly number[], y: number): number[] {
  const points = corners(ring);
  return points.flatMap(([x0, y0], index) => {
    const [x1, y1] = points[(index + 1) % points.length]!;
    return y0 > y !== y1 > y ? [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)] : [];
  });
}

function extentOf(ring: readonly number[]): number {
  const points = corners(ring);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

function corners(ring: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  for (let index = 0; index < ring.length; index += 2)
    points.push([ring[index]!, ring[index + 1]!]);
  return points;
}

/** Edges with another station on their other side. Neighbours share exact edges, so an edge is found by its ends. */
function stationBorders(blocks: readonly BlockShape[]): ReturnType<typeof chainSegments> {
  const stations = new Map<string, string | null>();
  const borders: PlaneSegment[] = [];
  for (const block of blocks)
    for (const ring of block.polygons.flat()) {
      const points = corners(ring);
      for (const [index, from] of points.entries()) {
        const to = points[(index + 1) % points.length]!;
        const there = stations.get(`${to} ${from}`);
        if (there === undefined) stations.set(`${from} ${to}`, block.stationId);
        else if (there !== block.stationId) borders.push([from, to]);
      }
    }
  return chainSegments(borders);
}
