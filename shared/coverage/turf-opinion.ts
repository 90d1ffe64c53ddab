import { buffer } from '@turf/buffer';
import { difference } from '@turf/difference';
import { featureCollection, lineString, multiPolygon, point, polygon } from '@turf/helpers';
import { simplify } from '@turf/simplify';
import { union } from '@turf/union';
import type { Plane } from '../geometry/plane.ts';
import { polygonArea } from '../geometry/ring-area.ts';
import type { BlockShape } from '../grid/block-shape.ts';
import { countingLegs, legsAt, radiusAt } from './counting-legs.ts';
import type { Pause, TurfOpinion } from './figures.ts';
import type { GroundInput } from './inputs.ts';
import type { SeasonTrack, TrackReading } from './season-track.ts';
import { type Box, boxOf } from './tile-grid.ts';
import { viewRing } from './view-tracks.ts';

/** What the second opinion is asked about: one block and the tracks that count. */
export interface TurfQuestion {
  readonly block: BlockShape;
  readonly ground: GroundInput;
  readonly tracks: readonly SeasonTrack[];
  readonly reading: TrackReading;
}

type Area = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

const limitMilliseconds = 30_000;
/** Half a metre: far below a half-width, and it keeps people who stand still from growing thousands of arcs. */
const simplifyDegrees = 5e-6;
/** Fixes buffered at once: offset curves cost the square of their length. */
const fixesAtOnce = 60;
const areasAtOnce = 16;
const agreement = { share: 0.01, squareMetres: 200 } as const;

/**
 * One block's uncovered ground by polygon arithmetic in degrees: block − excluded − union of buffered legs. It shares
 * the legs with the row engine and nothing after that; its area is measured in the plane. A throw of turf, the limit
 * of 30 s and being cancelled are outcomes.
 */
export async function opinionByTurf(
  question: TurfQuestion,
  uncoveredByRowsSquareMetres: number,
  now: () => number,
  pause: Pause,
): Promise<TurfOpinion> {
  const start = now();
  const { plane } = question.reading;
  const pieces = linesNear(question);
  let done = 0;
  const check = async (): Promise<TurfOpinion | null> => {
    if ((await pause(done++, 2 * pieces.length + 1)) === 'cancel') return { kind: 'cancelled' };
    return now() - start > limitMilliseconds ? { kind: 'timed-out' } : null;
  };
  try {
    let seen: Area[] = [];
    for (const piece of pieces) {
      const stop = await check();
      if (stop !== null) return stop;
      const buffered = bufferLine(piece);
      if (buffered !== undefined) seen.push(buffered);
    }
    while (seen.length > 1) {
      const joined: Area[] = [];
      for (let i = 0; i < seen.length; i += areasAtOnce) {
        const stop = await check();
        if (stop !== null) return stop;
        joined.push(joinAreas(seen.slice(i, i + areasAtOnce)));
      }
      seen = joined;
    }
    const block = blockArea(question.block, plane);
    const taken = [...excludedNear(question), ...viewsOf(question), ...seen];
    const left = taken.length === 0 ? block : difference(featureCollection([block, ...taken]));
    return compare(left, uncoveredByRowsSquareMetres, plane, now() - start);
  } catch (reason) {
    return {
      kind: 'turf-failed',
      reason: reason instanceof Error ? reason.message : String(reason),
    };
  }
}

function compare(
  left: Area | null,
  byRows: number,
  plane: Plane,
  milliseconds: number,
): TurfOpinion {
  const polygons = left === null ? [] : polygonsOf(left);
  const byTurf = polygons.reduce(
    (sum, rings) =>
      sum +
      polygonArea(
        rings.map((ring) => ring.slice(0, -1).flatMap(([x, y]) => plane.toPlane(x!, y!))),
      ),
    0,
  );
  const differenceSquareMetres = byTurf - byRows;
  const allowed = agreement.share * Math.max(byTurf, byRows) + agreement.squareMetres;
  return {
    kind: 'compared',
    uncoveredByTurfSquareMetres: byTurf,
    uncoveredByRowsSquareMetres: byRows,
    differenceSquareMetres,
    agrees: Math.abs(differenceSquareMetres) <= allowed,
    outline: { type: 'MultiPolygon', coordinates: polygons },
    milliseconds,
  };
}

interface LinePiece {
  readonly positions: readonly [number, number][];
  readonly halfWidthMetres: number;
}

/** Stretches of counting legs that come near the block, in degrees. */
function linesNear({ block, tracks, reading }: TurfQuestion): LinePiece[] {
  const box = boxOf(block.polygons.flat());
  if (box === null) return [];
  const pieces: LinePiece[] = [];
  for (const { input } of tracks) {
    const halfWidthMetres = radiusAt(input, 'nominal');
    if (halfWidthMetres === 0) continue;
    const { xy, legs: all } = legsAt(input, reading.plane, 'nominal', reading.isRaw);
    const legs = reading.isRaw ? all : countingLegs(input, all, 'nominal');
    for (const leg of legs)
      for (const [start, end] of stretches(xy, leg.start, leg.end, box, halfWidthMetres)) {
        const positions = Array.from({ length: end - start }, (_none, i) =>
          reading.plane.toPosition(xy[2 * (start + i)]!, xy[2 * (start + i) + 1]!),
        );
        pieces.push({ positions, halfWidthMetres });
      }
  }
  return pieces;
}

/** Runs of fixes, ends shared, whose steps come within `reach` metres of the box (millimetres). */
function stretches(
  xy: Float64Array,
  start: number,
  end: number,
  box: Box,
  reach: number,
): [start: number, end: number][] {
  const found: [number, number][] = [];
  let open = -1;
  for (let fix = start + 1; fix <= end; fix++) {
    const isNear = fix < end && isStepNear(xy, fix, box, reach);
    if (isNear && open < 0) open = fix - 1;
    if (open >= 0 && (!isNear || fix - open >= fixesAtOnce)) {
      found.push([open, isNear ? fix + 1 : fix]);
      open = isNear ? fix : -1;
    }
  }
  return found.filter(([from, to]) => to - from > 1);
}

function isStepNear(xy: Float64Array, fix: number, box: Box, reach: number): boolean {
  const [ax, ay, bx, by] = [xy[2 * fix - 2]!, xy[2 * fix - 1]!, xy[2 * fix]!, xy[2 * fix + 1]!];
  return (
    Math.max(ax, bx) + reach >= box.minX / 1000 &&
    Math.min(ax, bx) - reach <= box.maxX / 1000 &&
    Math.max(ay, by) + reach >= box.minY / 1000 &&
    Math.min(ay, by) - reach <= box.maxY / 1000
  );
}

function bufferLine({ positions, halfWidthMetres }: LinePiece): Area | undefined {
  const first = positions[0]!;
  const isStanding = positions.every(([x, y]) => x === first[0] && y === first[1]);
  const line = isStanding
    ? point([...first])
    : simplify(lineString([...positions]), { tolerance: simplifyDegrees });
  return buffer<GeoJSON.Point | GeoJSON.LineString>(line.geometry, halfWidthMetres, {
    units: 'meters',
    steps: 16,
  });
}

function joinAreas(areas: readonly Area[]): Area {
  if (areas.length === 1) return areas[0]!;
  const joined = union(featureCollection([...areas]));
  if (joined === null) throw new Error('union of buffered legs is empty');
  return joined;
}

function blockArea(block: BlockShape, plane: Plane): Area {
  return multiPolygon(
    block.polygons.map((rings) =>
      rings.map((ring) => {
        const positions: [number, number][] = [];
        for (let i = 0; i < ring.length; i += 2)
          positions.push(plane.toPosition(ring[i]! / 1000, ring[i + 1]! / 1000));
        return [...positions, positions[0]!];
      }),
    ),
  );
}

function excludedNear({ block, ground, reading }: TurfQuestion): Area[] {
  const box = boxOf(polygonsOf(blockArea(block, reading.plane)).flatMap((rings) => flat(rings)));
  if (box === null) return [];
  return ground.excluded.flatMap((layer) =>
    layer.coordinates
      .filter((rings) => {
        const other = boxOf(flat(rings));
        return (
          other !== null &&
          other.minX <= box.maxX &&
          other.maxX >= box.minX &&
          other.minY <= box.maxY &&
          other.maxY >= box.minY
        );
      })
      .map((rings) => polygon(rings)),
  );
}

/** What cameras see, as polygons. */
function viewsOf({ tracks, reading }: TurfQuestion): Area[] {
  return tracks.flatMap(({ input: { view } }) => {
    if (view === undefined) return [];
    const ring = viewRing(view, reading.plane);
    const positions = Array.from({ length: ring.length / 2 }, (_none, i) =>
      reading.plane.toPosition(ring[2 * i]!, ring[2 * i + 1]!),
    );
    return [polygon([[...positions, positions[0]!]])];
  });
}

function flat(rings: readonly GeoJSON.Position[][]): number[][] {
  return rings.map((ring) => ring.flatMap(([x, y]) => [x!, y!]));
}

function polygonsOf({ geometry }: Area): GeoJSON.Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
