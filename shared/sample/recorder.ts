import type { SeededRandom } from './seeded-random.ts';
import { distance, type Line, type Point } from './shape.ts';

/** One fix as a receiver would note it; time in Unix milliseconds. */
export interface RecordedFix {
  readonly point: Point;
  readonly time: number;
}

export interface Recording {
  /** Unix milliseconds of the first fix. */
  readonly startTime: number;
  readonly intervalSeconds: number;
  readonly speedMetresPerSecond: number;
  /** Deviation of one axis of the receiver's wandering error. */
  readonly errorMetres: number;
  /** Shares of the way at which the receiver loses the sky for some minutes. */
  readonly dropouts: readonly number[];
  /** Shares of the way at which the walker stands still for a while. */
  readonly stops: readonly number[];
}

/** Error of a receiver wanders: neighbouring fixes share most of it. */
const errorSeconds = 55;

function cumulative(line: Line): number[] {
  const along = [0];
  for (let i = 1; i < line.length; i++) {
    along.push(along[i - 1]! + distance(line[i - 1]!, line[i]!));
  }
  return along;
}

/** Walks the line forward only, so that asking for rising distances stays linear. */
function createWalker(line: Line): { length: number; at(metres: number): Point } {
  const along = cumulative(line);
  let leg = 1;
  return {
    length: along[along.length - 1]!,
    at(metres) {
      while (leg < line.length - 1 && along[leg]! < metres) leg++;
      const [from, to] = [line[leg - 1]!, line[leg]!];
      const span = along[leg]! - along[leg - 1]!;
      const share = span === 0 ? 0 : Math.min(1, (metres - along[leg - 1]!) / span);
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    },
  };
}

/** What a receiver carried along the line notes: uneven pace, wandering error, stops and dropouts. */
export function recordFixes(random: SeededRandom, line: Line, recording: Recording): RecordedFix[] {
  const walker = createWalker(line);
  const step = recording.intervalSeconds;
  const keep = 1 - step / errorSeconds;
  const jolt = recording.errorMetres * Math.sqrt(1 - keep * keep);
  const fixes: RecordedFix[] = [];
  let [errorX, errorY] = [random.normal() * recording.errorMetres, 0];
  let pace = 1;
  let time = recording.startTime;
  const stops = [...recording.stops];
  const dropouts = [...recording.dropouts];
  for (let metres = 0; metres < walker.length; ) {
    const [x, y] = walker.at(metres);
    fixes.push({ point: [x + errorX, y + errorY], time });
    errorX = keep * errorX + jolt * random.normal();
    errorY = keep * errorY + jolt * random.normal();
    pace = Math.min(1.3, Math.max(0.6, pace + 0.04 * random.normal() + 0.06 * (1 - pace)));
    const share = metres / walker.length;
    const isStanding = stops[0] !== undefined && share >= stops[0];
    if (isStanding && random.next() < 1 / 60) stops.shift();
    let seconds = step;
    if (dropouts[0] !== undefined && share >= dropouts[0]) {
      dropouts.shift();
      seconds = random.whole(140, 420);
    }
    time += seconds * 1000;
    if (!isStanding) metres += recording.speedMetresPerSecond * pace * seconds;
  }
  return fixes;
}
