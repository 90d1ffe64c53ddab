import type { SmoothLeg } from './smooth-leg.ts';

/** A lane walked back is met again no sooner and no later than this. */
const soonestSeconds = 40;
const latestSeconds = 1200;
/** Opposite within this angle: cosine of 150°. */
const oppositeCosine = -0.87;

/**
 * Tells steps that have another pass in the opposite direction within `laneMetres`, walked within twenty minutes: the mark
 * of a sweep to and fro, which can be as straight and nearly as fast as a way to somewhere.
 */
export function findLanes(
  { xy, seconds }: SmoothLeg,
  laneMetres: number,
): (step: number) => boolean {
  const steps = seconds.length - 1;
  const cells = new Map<string, number[]>();
  const x = (step: number) => (xy[2 * step]! + xy[2 * step + 2]!) / 2;
  const y = (step: number) => (xy[2 * step + 1]! + xy[2 * step + 3]!) / 2;
  const cellOf = (value: number) => Math.floor(value / laneMetres);
  for (let step = 0; step < steps; step++) {
    const key = `${cellOf(x(step))} ${cellOf(y(step))}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [step]);
    else cell.push(step);
  }
  const isOpposite = (step: number, other: number) => {
    const apart = Math.abs(seconds[step]! - seconds[other]!);
    if (apart < soonestSeconds || apart > latestSeconds) return false;
    if (Math.hypot(x(step) - x(other), y(step) - y(other)) > laneMetres) return false;
    const [ax, ay] = [xy[2 * step + 2]! - xy[2 * step]!, xy[2 * step + 3]! - xy[2 * step + 1]!];
    const [bx, by] = [xy[2 * other + 2]! - xy[2 * other]!, xy[2 * other + 3]! - xy[2 * other + 1]!];
    const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
    return lengths > 0 && (ax * bx + ay * by) / lengths < oppositeCosine;
  };
  return (step) => {
    const [column, row] = [cellOf(x(step)), cellOf(y(step))];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        if (cells.get(`${column + dx} ${row + dy}`)?.some((other) => isOpposite(step, other)))
          return true;
    return false;
  };
}
