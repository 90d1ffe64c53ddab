import type { TrackLegs } from '../../shared/tracks/legs.ts';
import type { Mode } from '../../shared/tracks/records.ts';
import { seededNumbers } from './seeded-walk.ts';

export type Activity = 'search' | 'transit' | 'standing';

/** A generated track with what was really being done at each step. */
export interface LabelledTrack {
  readonly track: TrackLegs;
  readonly labels: readonly Activity[];
}

const speeds: Readonly<Record<'foot' | 'vehicle', Record<'search' | 'transit', [number, number]>>> =
  {
    foot: { search: [1.2, 3], transit: [3.8, 6] },
    vehicle: { search: [6, 20], transit: [28, 65] },
  };

/**
 * A day of one person or vehicle: ways to somewhere, lanes or wandering search, and stops, in random order, each some
 * minutes long. The same seed with another noise seed is the same day walked again. Noise: an AR(1) error of 3 to 5 m that keeps 0.9 of itself each second; fixes every 1 to 5 s.
 */
export function mixedTrack(
  seed: number,
  mode: Extract<Mode, 'foot' | 'vehicle'>,
  noiseSeed = seed,
): LabelledTrack {
  const random = seededNumbers(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const every = Math.round(between(1, 5));
  const walker = { x: 0, y: 0, heading: between(0, 2 * Math.PI) };
  const places: number[] = [];
  const labels: Activity[] = [];
  const parts = 8 + Math.floor(random() * 6);
  let last: Activity | null = null;
  for (let part = 0; part < parts; part++) {
    const choices = (['search', 'transit', 'standing'] as const).filter((name) => name !== last);
    const activity: Activity = choices[Math.floor(random() * choices.length)]!;
    last = activity;
    const seconds = activity === 'search' ? between(400, 1500) : between(180, 700);
    doFor(activity, Math.round(seconds / every), every);
  }
  return {
    track: noisy(places, every, seededNumbers(noiseSeed + 7919)),
    labels: labels.slice(0, -1),
  };

  function doFor(activity: Activity, steps: number, dt: number): void {
    const speed = activity === 'standing' ? 0 : between(...speeds[mode][activity]) / 3.6;
    const isLanes = random() < 0.6;
    const lane = mode === 'foot' ? between(50, 180) : between(150, 500);
    let inLane = 0;
    let side = 1;
    for (let step = 0; step < steps; step++) {
      const pace = speed * between(0.85, 1.15);
      if (activity === 'transit') walker.heading += between(-0.06, 0.06) * Math.sqrt(dt);
      if (activity === 'search' && !isLanes) walker.heading += between(-0.35, 0.35) * Math.sqrt(dt);
      if (activity === 'search' && isLanes) {
        inLane += pace * dt;
        if (inLane > lane) {
          inLane = 0;
          walker.x += Math.cos(walker.heading + (side * Math.PI) / 2) * 6;
          walker.y += Math.sin(walker.heading + (side * Math.PI) / 2) * 6;
          walker.heading += Math.PI;
          side = -side;
        }
      }
      walker.x += Math.cos(walker.heading) * pace * dt;
      walker.y += Math.sin(walker.heading) * pace * dt;
      places.push(walker.x, walker.y);
      labels.push(activity);
    }
  }
}

function noisy(places: readonly number[], every: number, random: () => number): TrackLegs {
  const sigma = 3 + 2 * random();
  const kept = 0.9 ** every;
  const fresh = sigma * Math.sqrt(1 - kept * kept);
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let [ex, ey] = [sigma * bell(), sigma * bell()];
  const count = places.length / 2;
  const xy = new Float64Array(places.length);
  const times = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    ex = kept * ex + fresh * bell();
    ey = kept * ey + fresh * bell();
    xy[2 * i] = places[2 * i]! + ex;
    xy[2 * i + 1] = places[2 * i + 1]! + ey;
    times[i] = Date.parse('2026-04-01T00:00:00Z') + i * every * 1000;
  }
  return { xy, times, legs: [{ start: 0, end: count }], dropouts: [] };
}
