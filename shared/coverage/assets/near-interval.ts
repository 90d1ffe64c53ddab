/** Part of a straight line, as shares of its length, 0 to 1. */
export type Share = readonly [from: number, to: number];

/**
 * Part of the segment a–b within `radius` metres of the segment c–d, null when there is none. A capsule is convex, so that
 * the part is one piece: from the first to the last of its cuts with both end discs and the strip between. Exact.
 */
export function nearInterval(
  [ax, ay, bx, by]: readonly [number, number, number, number],
  [cx, cy, dx, dy]: readonly [number, number, number, number],
  radius: number,
): Share | null {
  const ux = bx - ax;
  const uy = by - ay;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const take = (low: number, high: number) => {
    const start = Math.max(0, low);
    const end = Math.min(1, high);
    if (start > end) return;
    from = Math.min(from, start);
    to = Math.max(to, end);
  };
  cutDisc(ax - cx, ay - cy, ux, uy, radius, take);
  const length = Math.hypot(dx - cx, dy - cy);
  if (length > 0) {
    cutDisc(ax - dx, ay - dy, ux, uy, radius, take);
    const ex = (dx - cx) / length;
    const ey = (dy - cy) / length;
    const along = (ax - cx) * ex + (ay - cy) * ey;
    const across = (ay - cy) * ex - (ax - cx) * ey;
    const first = between(along, ux * ex + uy * ey, 0, length);
    const second = between(across, uy * ex - ux * ey, -radius, radius);
    if (first !== null && second !== null)
      take(Math.max(first[0], second[0]), Math.min(first[1], second[1]));
  }
  return from <= to ? [from, to] : null;
}

/** Where `start + t · step` lies between low and high. */
function between(start: number, step: number, low: number, high: number): Share | null {
  if (step === 0) return start >= low && start <= high ? [0, 1] : null;
  const [a, b] = [(low - start) / step, (high - start) / step];
  return a < b ? [a, b] : [b, a];
}

function cutDisc(
  x: number,
  y: number,
  ux: number,
  uy: number,
  radius: number,
  take: (low: number, high: number) => void,
): void {
  const a = ux * ux + uy * uy;
  const c = x * x + y * y - radius * radius;
  if (a === 0) {
    if (c <= 0) take(0, 1);
    return;
  }
  const b = x * ux + y * uy;
  const root = b * b - a * c;
  if (root < 0) return;
  const half = Math.sqrt(root);
  take((-b - half) / a, (-b + half) / a);
}

/** Shares joined where they meet, in order. */
export function joinShares(shares: readonly Share[]): Share[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...shares].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Sum of shares that do not meet. */
export function sumShares(shares: readonly Share[]): number {
  return shares.reduce((sum, [from, to]) => sum + (to - from), 0);
}
