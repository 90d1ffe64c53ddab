type Line = readonly (readonly [longitude: number, latitude: number])[];

/** Of latitude, on a sphere: good enough to say what is too small to be seen. */
const metresPerDegree = 111_320;

/**
 * A line with the points left out that lie within the tolerance of the line through their neighbours (Douglas and Peucker
 * 1973). For drawing only: a season's fixes would be too many for the map, and its pixels are coarser.
 */
export function simplifyLine(line: Line, toleranceMetres: number): Line {
  if (line.length < 3) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const scale = Math.cos((line[0]![1] * Math.PI) / 180);
  const tolerance = (toleranceMetres / metresPerDegree) ** 2;
  // A stack of its own: recursion on a long straight track would run out of calls.
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let furthest = -1;
    let distance = tolerance;
    for (let index = first + 1; index < last; index++) {
      const away = squaredDistance(line[index]!, line[first]!, line[last]!, scale);
      if (away <= distance) continue;
      furthest = index;
      distance = away;
    }
    if (furthest < 0) continue;
    kept[furthest] = 1;
    open.push([first, furthest], [furthest, last]);
  }
  return line.filter((_point, index) => kept[index] === 1);
}

/** Squared distance of a point from a segment, in degrees of latitude. */
function squaredDistance(
  [x, y]: readonly [number, number],
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  scale: number,
): number {
  const dx = (x1 - x0) * scale;
  const dy = y1 - y0;
  const px = (x - x0) * scale;
  const py = y - y0;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return (px - along * dx) ** 2 + (py - along * dy) ** 2;
}
