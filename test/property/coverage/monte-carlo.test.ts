import { expect, it } from 'vitest';
import type { TrackInput } from '../../../shared/coverage/inputs.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { undecided } from '../../../shared/tracks/counting.ts';
import { packTrack } from '../../../shared/tracks/packing.ts';
import { aGround, positionAt, squareBlocks, testMeridian } from '../../builders/ground-builder.ts';
import { seededNumbers } from '../../builders/seeded-walk.ts';
import { plainTrack } from '../../builders/track-builder.ts';

const plane = createPlane(testMeridian);
const corner = plane.toPlane(...positionAt([0, 0]));
const blockMetres = 250;
const ground = aGround(squareBlocks(4, 4, blockMetres));
const codes = ground.blocks.blocks.map(({ code }) => code);

interface Walk {
  /** Where the walker was each second. */
  readonly truth: readonly (readonly [number, number])[];
  /** What the receiver wrote: AR(1) error, a fix every few seconds, now and then nothing for a while. */
  readonly fixes: readonly { readonly second: number; readonly at: readonly [number, number] }[];
}

/**
 * A search on foot through the ground: lanes 8–14 m apart or wandering, 2–3.5 km/h. The error of each coordinate is AR(1), of the
 * given σ, keeping 0.95 of itself each second (half of it in 14 s); a fix every 1–5 s; the signal is lost about once in 20
 * minutes for 20–150 s.
 */
function walkOf(seed: number, sigma: number): Walk {
  const random = seededNumbers(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const every = Math.round(between(1, 5));
  const pace = between(2, 3.5) / 3.6;
  const spacing = between(8, 14);
  const isLanes = random() < 0.7;
  const seconds = Math.round(between(3600, 9000));
  let [x, y, heading] = [between(50, 900), between(50, 900), between(0, 2 * Math.PI)];
  let [lane, inLane, direction] = [between(120, 400), 0, 1];
  let [ex, ey] = [sigma * bell(), sigma * bell()];
  let lostUntil = 0;
  const truth: [number, number][] = [];
  const fixes: Walk['fixes'][number][] = [];
  for (let second = 0; second < seconds; second++) {
    if (isLanes) {
      inLane += pace;
      if (inLane > lane) {
        x -= Math.sin(heading) * spacing;
        y += Math.cos(heading) * spacing;
        [inLane, direction] = [0, -direction];
        lane = between(0.95, 1.05) * lane;
      }
    } else heading += between(-0.2, 0.2);
    x += Math.cos(heading) * pace * direction;
    y += Math.sin(heading) * pace * direction;
    ex = 0.95 * ex + sigma * Math.sqrt(1 - 0.95 ** 2) * bell();
    ey = 0.95 * ey + sigma * Math.sqrt(1 - 0.95 ** 2) * bell();
    truth.push([x, y]);
    if (random() < 1 / 1200) lostUntil = second + between(20, 150);
    if (second % every === 0 && second >= lostUntil) fixes.push({ second, at: [x + ex, y + ey] });
  }
  return { truth, fixes };
}

function inputOf(
  id: string,
  places: readonly (readonly [number, number])[],
  seconds: readonly number[],
  errorMetres: number | null = null,
): TrackInput {
  const positions = places.map(([x, y]) => plane.toPosition(corner[0] + x, corner[1] + y));
  const segment = {
    longitudes: Float64Array.from(positions, ([longitude]) => longitude),
    latitudes: Float64Array.from(positions, ([, latitude]) => latitude),
    times: Float64Array.from(seconds, (second) => 1.775e12 + second * 1000),
  };
  const track = { ...plainTrack, id, sweepHalfWidthMetres: 6 };
  return { track, packed: packTrack([segment]), counting: { ...undecided, errorMetres } };
}

/** Blocks whose truly swept area lies inside the interval, of those that the walk or its record touches. */
async function countInside(walks: number, sigma: number, setting: number) {
  const count = { blocks: 0, inside: 0, below: 0, above: 0, nominalOff: 0 };
  for (let seed = 1; seed <= walks; seed++) {
    const { truth, fixes } = walkOf(seed, sigma);
    const real = createSeason(ground, { raw: true });
    await real.changeTracks([inputOf('truth', truth, [...truth.keys()])], []);
    const recorded = createSeason(ground);
    const input = inputOf(
      'recorded',
      fixes.map(({ at }) => at),
      fixes.map(({ second }) => second),
      setting,
    );
    await recorded.changeTracks([input], []);
    const intervals = await recorded.intervals(codes);
    if (intervals === 'cancelled') throw new Error('cancelled');
    for (const block of real.figures().blocks) {
      const swept = block.seenSquareMetres;
      const seen = intervals.get(block.code)!;
      if (swept === 0 && seen.optimistic === 0) continue;
      count.blocks++;
      if (swept < seen.pessimistic) count.below++;
      else if (swept > seen.optimistic) count.above++;
      else count.inside++;
      count.nominalOff += Math.abs(seen.nominal - swept);
    }
  }
  return count;
}

it.each([
  [3, 60],
  [6, 40],
  [8, 40],
])(
  'holds the truth where fixes are %d m off and the setting says so, in 95 of 100 blocks (%d walks)',
  async (sigma, walks) => {
    const count = await countInside(walks, sigma, sigma);
    expect(count.blocks).toBeGreaterThan(120);
    expect(count.inside / count.blocks).toBeGreaterThanOrEqual(0.95);
  },
  60_000,
);

it('would not, were fixes 8 m off and the setting left at 3 m: the harness can fail', async () => {
  const count = await countInside(40, 8, 3);
  expect(count.inside / count.blocks).toBeLessThan(0.95);
}, 60_000);
