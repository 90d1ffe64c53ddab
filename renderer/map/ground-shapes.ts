import { createPlane, type Plane } from '../../shared/geometry/plane.ts';
import { blockMiddle, ringCorners } from '../../shared/grid/block-middle.ts';
import type { BlockShape } from '../../shared/grid/block-shape.ts';
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
      const positions = ringCorners(ring).map(([x, y]) => toPosition(x, y));
      return [...positions, positions[0]!];
    }),
  );
  const bounds = boundsOf(coordinates.flat(2));
  return {
    code: block.code,
    stationId: block.stationId,
    geometry: { type: 'MultiPolygon', coordinates },
    bounds,
    middle: toPosition(...blockMiddle(block)),
    top: [(bounds[0] + bounds[2]) / 2, bounds[3]],
  };
}

/** Edges with another station on their other side. Neighbours share exact edges, so an edge is found by its ends. */
function stationBorders(blocks: readonly BlockShape[]): ReturnType<typeof chainSegments> {
  const stations = new Map<string, string | null>();
  const borders: PlaneSegment[] = [];
  for (const block of blocks)
    for (const ring of block.polygons.flat()) {
      const points = ringCorners(ring);
      for (const [index, from] of points.entries()) {
        const to = points[(index + 1) % points.length]!;
        const there = stations.get(`${to} ${from}`);
        if (there === undefined) stations.set(`${from} ${to}`, block.stationId);
        else if (there !== block.stationId) borders.push([from, to]);
      }
    }
  return chainSegments(borders);
}
