import { seededNumbers } from '../builders/seeded-walk.ts';

/** One generated track in the plane: flat metres from the south-west corner of the ground, and seconds. */
export interface BenchTrack {
  readonly kind: 'walk' | 'lanes' | 'vehicle';
  readonly xy: Float64Array;
  readonly seconds: Float64Array;
  readonly halfWidthMetres: number;
}

/** Side of a square of 1630 km². */
export const groundSideMetres = Math.sqrt(1630e6);

export const workloads = {
  S: { tracks: 50, fixes: 2000 },
  M: { tracks: 500, fixes: 4000 },
} as const;

/**
 * Tracks over 1630 km², the same on every machine: 45 % correlated random walks, 30 % lawn-mower sweeps, 25 % vehicle
 * lines; a fix every 1 to 5 s; autocorrelated noise of 3 to 5 m; half-width 15 m on foot, 30 m by vehicle.
 */
export function makeWorkload(size: keyof typeof workloads): BenchTrack[] {
  const { tracks, fixes } = workloads[size];
  return Array.from({ length: tracks }, (_none, i) => makeTrack(i, tracks, fixes));
}

function makeTrack(index: number, tracks: number, fixes: number): BenchTrack {
  const random = seededNumbers(1000 + index);
  const share = index / tracks;
  const kind = share < 0.45 ? 'walk' : share < 0.75 ? 'lanes' : 'vehicle';
  const next = { walk: walkSteps, lanes: laneSteps, vehicle: vehicleSteps }[kind](random);
  const noise = { size: 3 + 2 * random(), x: 0, y: 0 };
  const xy = new Float64Array(2 * fixes);
  const seconds = new Float64Array(fixes);
  const place = { x: random() * groundSideMetres, y: random() * groundSideMetres };
  let clock = 0;
  for (let i = 0; i < fixes; i++) {
    const elapsed = 1 + Math.floor(5 * random());
    clock += elapsed;
    const [dx, dy] = next(elapsed);
    place.x = reflected(place.x + dx);
    place.y = reflected(place.y + dy);
    // First-order autoregression that keeps its spread: neighbouring fixes err together.
    noise.x = 0.9 * noise.x + 0.436 * noise.size * normal(random);
    noise.y = 0.9 * noise.y + 0.436 * noise.size * normal(random);
    xy[2 * i] = place.x + noise.x;
    xy[2 * i + 1] = place.y + noise.y;
    seconds[i] = clock;
  }
  return { kind, xy, seconds, halfWidthMetres: kind === 'vehicle' ? 30 : 15 };
}

type Steps = (elapsedSeconds: number) => readonly [dx: number, dy: number];

function walkSteps(random: () => number): Steps {
  let heading = random() * 2 * Math.PI;
  return (elapsed) => {
    heading += 0.25 * normal(random);
    const metres = elapsed * (0.8 + 0.6 * random());
    return [metres * Math.cos(heading), metres * Math.sin(heading)];
  };
}

/** Lanes of 300 to 800 m, 25 m apart, at any bearing. */
function laneSteps(random: () => number): Steps {
  const bearing = random() * 2 * Math.PI;
  const lane = 300 + 500 * random();
  let along = 0;
  let direction = 1;
  return (elapsed) => {
    const metres = 1.2 * elapsed;
    along += metres;
    let across = 0;
    if (along > lane) {
      along = 0;
      direction = -direction;
      across = 25;
    }
    const forward = across > 0 ? 0 : direction * metres;
    return [
      forward * Math.cos(bearing) - across * Math.sin(bearing),
      forward * Math.sin(bearing) + across * Math.cos(bearing),
    ];
  };
}

/** Straight roads with a turn now and then, 5 to 12 m/s. */
function vehicleSteps(random: () => number): Steps {
  let heading = random() * 2 * Math.PI;
  return (elapsed) => {
    if (random() < 0.01) heading += (random() < 0.5 ? 1 : -1) * (Math.PI / 2);
    heading += 0.01 * normal(random);
    const metres = elapsed * (5 + 7 * random());
    return [metres * Math.cos(heading), metres * Math.sin(heading)];
  };
}

function reflected(value: number): number {
  if (value < 0) return -value;
  return value > groundSideMetres ? 2 * groundSideMetres - value : value;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
