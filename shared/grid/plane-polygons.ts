import {
  Clipper64,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import type { Plane } from '../geometry/plane.ts';
import { polygonArea, ringArea } from '../geometry/ring-area.ts';
import type { PlanePolygon, PlaneRing } from './block-shape.ts';

const millimetres = 1000;

/**
 * Closed rings of the plane in integer millimetres, shells counter-clockwise, holes clockwise. Vertices are projected,
 * edges are straight in the plane. Rings of fewer than three vertices vanish.
 */
export function projectPolygons(multi: GeoJSON.MultiPolygon, plane: Plane): Paths64 {
  return multi.coordinates.flatMap((rings) =>
    rings
      .map((ring, index) => projectRing(ring, plane, index === 0))
      .filter((path) => path.length > 2),
  );
}

/** One region of shells with their holes: overlaps joined, each shell first. */
export function toPlanePolygons(paths: Paths64): PlanePolygon[] {
  return readTree(executeTree(paths, [], ClipType.Union));
}

/** The part of `subject` inside `clip`, or their union, as paths with holes running the other way. */
export function combinePaths(subject: Paths64, clip: Paths64, how: 'intersect' | 'unite'): Paths64 {
  const solution: Paths64 = [];
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  if (clip.length > 0) clipper.addClip(clip);
  clipper.execute(
    how === 'unite' ? ClipType.Union : ClipType.Intersection,
    FillRule.NonZero,
    solution,
  );
  return solution;
}

/** Exact area of a region in square metres. */
export function pathsArea(paths: Paths64): number {
  return paths.reduce((sum, path) => sum + ringArea(toRing(path)), 0) / millimetres ** 2;
}

/** Exact area of plane polygons (integer millimetres) in square metres. */
export function planePolygonsArea(polygons: readonly PlanePolygon[]): number {
  return polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0) / millimetres ** 2;
}

/** Area of a WGS84 region in square metres of the plane, overlaps counted once. */
export function projectedArea(multi: GeoJSON.MultiPolygon, plane: Plane): number {
  return pathsArea(combinePaths(projectPolygons(multi, plane), [], 'unite'));
}

export function toRing(path: Path64): PlaneRing {
  return path.flatMap(({ x, y }) => [x, y]);
}

export function toPath(ring: PlaneRing): Path64 {
  const path: Path64 = [];
  for (let i = 0; i + 1 < ring.length; i += 2) path.push({ x: ring[i]!, y: ring[i + 1]! });
  return path;
}

function projectRing(ring: readonly GeoJSON.Position[], plane: Plane, isShell: boolean): Path64 {
  const path: Path64 = [];
  for (const position of ring) {
    const [xMetres, yMetres] = plane.toPlane(position[0]!, position[1]!);
    const x = Math.round(xMetres * millimetres);
    const y = Math.round(yMetres * millimetres);
    const last = path.at(-1);
    if (last?.x !== x || last.y !== y) path.push({ x, y });
  }
  const [first] = path;
  const last = path.at(-1);
  if (path.length > 1 && first?.x === last?.x && first?.y === last?.y) path.pop();
  return ringArea(toRing(path)) > 0 === isShell ? path : path.reverse();
}

function executeTree(subject: Paths64, clip: Paths64, type: ClipType): PolyTree64 {
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  if (clip.length > 0) clipper.addClip(clip);
  clipper.execute(type, FillRule.NonZero, tree);
  return tree;
}

/** Shells stand at the even levels of the tree, each with its holes below it, and islands below those. */
function readTree(node: PolyPath64): PlanePolygon[] {
  const polygons: PlanePolygon[] = [];
  for (let shellIndex = 0; shellIndex < node.count; shellIndex++) {
    const shell = node.child(shellIndex);
    const rings: PlaneRing[] = [turned(shell.poly ?? [], true)];
    for (let holeIndex = 0; holeIndex < shell.count; holeIndex++) {
      const hole = shell.child(holeIndex);
      rings.push(turned(hole.poly ?? [], false));
      polygons.push(...readTree(hole));
    }
    polygons.push(rings);
  }
  return polygons;
}

function turned(path: Path64, isShell: boolean): PlaneRing {
  const ring = toRing(path);
  return ringArea(ring) > 0 === isShell ? ring : toRing([...path].reverse());
}
