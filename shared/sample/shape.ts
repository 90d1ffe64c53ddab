import {
  Clipper,
  Clipper64,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';

/** Metres east and north of the sample's origin (`sample-plane.ts`). */
export type Point = readonly [x: number, y: number];
/** A line, or a ring without its first point repeated. */
export type Line = readonly Point[];
/** Any area: rings by the non-zero rule, shells counter-clockwise, holes clockwise. */
export type Shape = readonly Line[];

const millimetres = 1000;

const toPath = (line: Line): Path64 =>
  line.map(([x, y]) => ({ x: Math.round(x * millimetres), y: Math.round(y * millimetres) }));
const toPaths = (shape: Shape): Paths64 => shape.map(toPath);
const toLine = (path: Path64): Line =>
  path.map(({ x, y }): Point => [x / millimetres, y / millimetres]);
const toShape = (paths: Paths64): Shape => paths.map(toLine);

export const intersect = (shape: Shape, other: Shape): Shape =>
  toShape(Clipper.intersect(toPaths(shape), toPaths(other), FillRule.NonZero));

export const subtract = (shape: Shape, other: Shape): Shape =>
  toShape(Clipper.difference(toPaths(shape), toPaths(other), FillRule.NonZero));

export const unite = (shape: Shape): Shape =>
  toShape(Clipper.union(toPaths(shape), FillRule.NonZero));

/** Area in square metres; holes run the other way and count off. */
export const areaOf = (shape: Shape): number =>
  Math.abs(Clipper.areaPaths(toPaths(shape))) / (millimetres * millimetres);

/** Ground within `halfWidth` metres of the lines. */
export const widen = (lines: readonly Line[], halfWidth: number): Shape =>
  toShape(
    Clipper.inflatePaths(
      lines.map(toPath),
      halfWidth * millimetres,
      JoinType.Miter,
      EndType.Butt,
      2,
    ),
  );

/** The shape grown (or, with a negative distance, shrunk) by `distance` metres. */
export const grow = (shape: Shape, distance: number): Shape =>
  toShape(
    Clipper.inflatePaths(
      toPaths(shape),
      distance * millimetres,
      JoinType.Miter,
      EndType.Polygon,
      2,
    ),
  );

/** The shape without its pieces and holes below an area: what cutting leaves along borders. */
export const withoutSlivers = (shape: Shape, smallestSquareMetres: number): Shape =>
  shape.filter((ring) => areaOf([ring]) >= smallestSquareMetres);

export const simplify = (shape: Shape, toleranceMetres: number): Shape =>
  toShape(Clipper.simplifyPaths(toPaths(shape), toleranceMetres * millimetres, true));

function cutLines(lines: readonly Line[], shape: Shape, type: ClipType): Line[] {
  const clipper = new Clipper64();
  clipper.addOpenSubject(lines.map(toPath));
  clipper.addClip(toPaths(shape));
  const open: Paths64 = [];
  clipper.execute(type, FillRule.NonZero, [], open);
  return open.map(toLine).filter((line) => line.length > 1);
}

export const linesInside = (lines: readonly Line[], shape: Shape): Line[] =>
  cutLines(lines, shape, ClipType.Intersection);

export const linesOutside = (lines: readonly Line[], shape: Shape): Line[] =>
  cutLines(lines, shape, ClipType.Difference);

function collect(node: PolyPath64, polygons: Line[][]): void {
  for (let i = 0; i < node.count; i++) {
    const shell = node.child(i);
    const rings = [toLine(shell.poly ?? [])];
    for (let k = 0; k < shell.count; k++) {
      const hole = shell.child(k);
      rings.push(toLine(hole.poly ?? []));
      collect(hole, polygons);
    }
    polygons.push(rings);
  }
}

/** The shape as separate polygons, each a shell followed by its holes. */
export function polygonsOf(shape: Shape): Line[][] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Union, toPaths(shape), null, tree, FillRule.NonZero);
  const polygons: Line[][] = [];
  collect(tree, polygons);
  return polygons;
}

/** By square root rather than Math.hypot, whose last digit differs between engines. */
export function distance(from: Point, to: Point): number {
  const x = to[0] - from[0];
  const y = to[1] - from[1];
  return Math.sqrt(x * x + y * y);
}

/** Whether the point lies in the shape (even-odd over all rings). */
export function contains(shape: Shape, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of shape) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
