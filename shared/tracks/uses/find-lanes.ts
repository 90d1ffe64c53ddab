import type { SmoothLeg } from './smooth-leg.ts';

/** A lane walked back is met again no sooner and no later than this. */
const soonestSeconds = 40;
const latestSeconds = 1200;
/** Opposite within this angle: cosine of 150°. */
const oppositeCosine = -0.87;

/** The middle of a step, its direction and time. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly seconds: number;
}

/**
 * Tells steps that have another pass in the opposite direction within `laneMetres`, walked within twenty minutes: the mark
 * of a sweep to and fro, which can be as straight and nearly as fast as a way to somewhere. Looks across all legs of the
 * track, since a lost signal ends a leg and not a lane.
 */
export function findLanes(
  legs: readonly SmoothLeg[],
  laneMetres: number,
): (leg: SmoothLeg, step: number) => boolean {
  const cells = new Map<string, Pass[]>();
  const cellOf = (value: number) => Math.floor(value / laneMetres);
  for (const leg of legs)
    for (let step = 0; step + 1 < leg.seconds.length; step++) {
      const pass = passAt(leg, step);
      const key = `${cellOf(pass.x)} ${cellOf(pass.y)}`;
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [pass]);
      else cell.push(pass);
    }
  return (leg, step) => {
    const pass = passAt(leg, step);
    const [column, row] = [cellOf(pass.x), cellOf(pass.y)];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        if (
          cells.get(`${column + dx} ${row + dy}`)?.some((other) => isBack(pass, other, laneMetres))
        )
          return true;
    return false;
  };
}

function passAt({ xy, seconds }: SmoothLeg, step: number): Pass {
  const dx = xy[2 * step + 2]! - xy[2 * step]!;
  const dy = xy[2 * step + 3]! - xy[2 * step + 1]!;
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: (xy[2 * step]! + xy[2 * step + 2]!) / 2,
    y: (xy[2 * step + 1]! + xy[2 * step + 3]!) / 2,
    dx: dx / length,
    dy: dy / length,
    seconds: seconds[step]!,
  };
}

function isBack(one: Pass, other: Pass, laneMetres: number): boolean {
  const apart = Math.abs(one.seconds - other.seconds);
  if (apart < soonestSeconds || apart > latestSeconds) return false;
  if (one.dx * other.dx + one.dy * other.dy > oppositeCosine) return false;
  return Math.hypot(one.x - other.x, one.y - other.y) <= laneMetres;
}
