import { type Recording, recordFixes } from './recorder.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Line } from './shape.ts';
import type { GpxTrack } from './write-gpx.ts';

/** Midnight of a day of April 2026 in Beijing, Unix milliseconds. */
export const midnight = (day: number): number => Date.UTC(2026, 3, day) - 8 * 3_600_000;

const atClock = (random: SeededRandom, day: number, hour: number): number =>
  midnight(day) + hour * 3_600_000 + random.whole(0, 40 * 60) * 1000;

/** Shares of the way where something happens, ascending. */
const moments = (random: SeededRandom, count: number): number[] =>
  Array.from({ length: count }, () => random.between(0.08, 0.95)).sort((a, b) => a - b);

/** Half of the walks lose the sky once or twice. */
function dropoutCount(random: SeededRandom): number {
  return random.next() < 0.45 ? random.whole(1, 2) : 0;
}

export function walk(
  random: SeededRandom,
  name: string,
  line: Line,
  day: number,
  hour: number,
): GpxTrack {
  const recording: Recording = {
    startTime: atClock(random, day, hour),
    intervalSeconds: 5,
    speedMetresPerSecond: random.between(0.95, 1.2),
    errorMetres: random.between(2, 3),
    dropouts: moments(random, dropoutCount(random)),
    stops: moments(random, random.whole(1, 3)),
  };
  return { name, fixes: recordFixes(random, line, recording) };
}

export function drive(
  random: SeededRandom,
  name: string,
  line: Line,
  day: number,
  hour: number,
): GpxTrack {
  const recording: Recording = {
    startTime: atClock(random, day, hour),
    intervalSeconds: 5,
    speedMetresPerSecond: random.between(6.5, 9),
    errorMetres: random.between(1.5, 2.5),
    dropouts: moments(random, dropoutCount(random)),
    stops: moments(random, random.whole(1, 4)),
  };
  return { name, fixes: recordFixes(random, line, recording) };
}
