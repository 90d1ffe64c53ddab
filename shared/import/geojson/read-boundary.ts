import { createPlane } from '../../geometry/plane.ts';
import { polygonArea } from '../../geometry/ring-area.ts';
import type { Bounds } from '../../grid/records.ts';
import type { FileProblem, Result } from '../../problems/problem.ts';
import { ProblemList } from '../problem-list.ts';
import {
  type CheckedPolygon,
  checkCrossings,
  orientPolygon,
  readPolygons,
} from './check-polygons.ts';
import { checkExtent } from './check-positions.ts';
import { type ReadFeature, readFeatures } from './read-features.ts';
import { unitePolygons } from './unite-polygons.ts';

/** One named feature of a boundary file: an area somebody may answer for. */
export interface NamedArea {
  readonly name: string;
  readonly polygon: GeoJSON.MultiPolygon;
}

/** A jurisdiction as read: the union of all polygons, WGS84, shells counter-clockwise (RFC 7946). */
export interface BoundaryFile {
  readonly boundary: GeoJSON.MultiPolygon;
  /** Named features; those without a name are numbered `#n`, but for the only one of a file. */
  readonly areas: readonly NamedArea[];
  /** Projected, in the plane of `centralMeridian`. */
  readonly areaSquareMetres: number;
  readonly bounds: Bounds;
  /** Middle longitude, rounded to 0.1°. */
  readonly centralMeridian: number;
  /** What was repaired or flagged. */
  readonly problems: readonly FileProblem[];
}

/** What a person has agreed to change on the way in. */
export interface BoundaryChoices {
  /** Read each position as `[latitude, longitude]`; said in the problems as repaired. */
  readonly swapPositions?: boolean;
}

const largestSquareKilometres = 20_000;
/** Overlaps below this are the rounding of common edges. */
const overlapSquareMetres = 1;
/** About a square metre. */
const flattestSquareDegrees = 1e-10;

interface FeaturePolygons {
  readonly feature: ReadFeature;
  readonly polygons: readonly CheckedPolygon[];
}

/** Reads a GeoJSON boundary (text or parsed). Refused as a whole when any of its polygons cannot be used. */
export function readBoundary(
  content: unknown,
  fileName: string,
  choices: BoundaryChoices = {},
): Result<BoundaryFile, readonly FileProblem[]> {
  const problems = new ProblemList(fileName);
  const found = readAll(content, problems, choices);
  const boundary = found === null ? null : joinAll(found, problems);
  return boundary === null
    ? { ok: false, problem: problems.list() }
    : { ok: true, value: { ...boundary, problems: problems.list() } };
}

function readAll(
  content: unknown,
  problems: ProblemList,
  choices: BoundaryChoices,
): FeaturePolygons[] | null {
  const features = readFeatures(content, problems);
  if (features === null) return null;
  const read = features.map((feature) => ({ feature, polygons: readPolygons(feature, problems) }));
  const others = features.reduce((sum, { points, lines }) => sum + points.length + lines.length, 0);
  if (features.every(({ polygons }) => polygons.length === 0))
    problems.add('boundary-no-polygon', 'refused', undefined, { others });
  else if (others > 0) problems.add('geometry-left-out', 'flagged', undefined, undefined, others);
  if (problems.hasRefused()) return null;
  const found = choices.swapPositions ? read.map(swapPolygons) : read;
  if (choices.swapPositions) problems.add('positions-were-swapped', 'repaired');
  if (
    !checkExtent(
      found.flatMap(({ polygons }) => polygons.flat(2)),
      problems,
    )
  )
    return null;
  for (const { feature, polygons } of found) checkCrossings(polygons, feature, problems);
  return problems.hasRefused() ? null : found;
}

function swapPolygons({ feature, polygons }: FeaturePolygons): FeaturePolygons {
  return {
    feature,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(([y, x]) => [x, y] as const))),
  };
}

function joinAll(
  found: readonly FeaturePolygons[],
  problems: ProblemList,
): Omit<BoundaryFile, 'problems'> | null {
  const oriented = found.map(({ feature, polygons }) => ({
    feature,
    coordinates: polygons.map(orientPolygon),
  }));
  const all = oriented.flatMap(({ coordinates }) => coordinates);
  const bounds = boundsOf(all);
  const centralMeridian = Math.round((bounds[0] + bounds[2]) * 5) / 10;
  const united = unitePolygons(all, createPlane(centralMeridian));
  const { areaSquareMetres } = united;
  const squareKilometres = Math.round(areaSquareMetres / 1e6);
  if (squareKilometres > largestSquareKilometres) {
    const data = { squareKilometres, limit: largestSquareKilometres };
    problems.add('boundary-too-large', 'refused', undefined, data);
  }
  if (isFlat(all)) problems.add('boundary-no-area', 'refused');
  if (problems.hasRefused()) return null;
  if (united.overlapSquareMetres > overlapSquareMetres) {
    const squareMetres = Math.round(united.overlapSquareMetres);
    problems.add('boundary-overlap', 'repaired', undefined, { squareMetres });
  }
  return {
    boundary: united.polygon,
    areas: nameAreas(oriented),
    areaSquareMetres,
    bounds,
    centralMeridian,
  };
}

/** Judged in degrees: a line along a parallel bends in the plane and would seem to hold ground. */
function isFlat(polygons: readonly GeoJSON.Position[][][]): boolean {
  const squareDegrees = polygons.reduce(
    (sum, rings) => sum + polygonArea(rings.map((ring) => ring.flat())),
    0,
  );
  return squareDegrees < flattestSquareDegrees;
}

function nameAreas(
  features: readonly { feature: ReadFeature; coordinates: GeoJSON.Position[][][] }[],
): NamedArea[] {
  const withGround = features.filter(({ coordinates }) => coordinates.length > 0);
  return withGround.flatMap(({ feature, coordinates }) => {
    if (feature.name === null && withGround.length === 1) return [];
    const name = feature.name ?? `#${feature.number}`;
    return [{ name, polygon: { type: 'MultiPolygon', coordinates } }];
  });
}

function boundsOf(polygons: readonly GeoJSON.Position[][][]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of polygons.flat(2)) {
    west = Math.min(west, position[0]!);
    east = Math.max(east, position[0]!);
    south = Math.min(south, position[1]!);
    north = Math.max(north, position[1]!);
  }
  return [west, south, east, north];
}
