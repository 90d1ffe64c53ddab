export interface PlaneBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

type Point = readonly [x: number, y: number];

/** A ring cut to a box, side after side (Sutherland and Hodgman 1974); empty when nothing of it lies inside. */
export function clipRing(ring: readonly Point[], box: PlaneBox): readonly Point[] {
  const sides: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, box.minX, 1],
    [0, box.maxX, -1],
    [1, box.minY, 1],
    [1, box.maxY, -1],
  ];
  let points: readonly Point[] = ring;
  for (const [axis, limit, sign] of sides) points = clipSide(points, axis, limit, sign);
  return points;
}

function clipSide(points: readonly Point[], axis: 0 | 1, limit: number, sign: 1 | -1): Point[] {
  const kept: Point[] = [];
  const isInside = (point: Point) => (point[axis] - limit) * sign >= 0;
  for (const [index, point] of points.entries()) {
    const before = points.at(index - 1)!;
    if (isInside(point) !== isInside(before)) kept.push(crossing(before, point, axis, limit));
    if (isInside(point)) kept.push(point);
  }
  return kept;
}

function crossing(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
