import type { SeededRandom } from './seeded-random.ts';
import {
  contains,
  distance,
  intersect,
  type Line,
  type Point,
  type Shape,
  unite,
} from './shape.ts';

export interface Water {
  /** Middle line of the main river, from its entry in the west to the sea. */
  readonly riverLine: Line;
  readonly river: Shape;
  readonly creeks: Shape;
  /** The longest creeks' middle lines, mouth first; for names and for walking along. */
  readonly creekLines: readonly Line[];
  readonly reservoirs: Shape;
}

/** Ring round a middle line whose half-width changes along it. */
function ribbon(line: Line, halfWidthAt: (share: number) => number): Line {
  const left: Point[] = [];
  const right: Point[] = [];
  for (let i = 0; i < line.length; i++) {
    const before = line[Math.max(0, i - 1)]!;
    const after = line[Math.min(line.length - 1, i + 1)]!;
    const length = distance(before, after) || 1;
    const half = halfWidthAt(i / (line.length - 1));
    const normalX = (-(after[1] - before[1]) / length) * half;
    const normalY = ((after[0] - before[0]) / length) * half;
    const [x, y] = line[i]!;
    left.push([x + normalX, y + normalY]);
    right.push([x - normalX, y - normalY]);
  }
  return [...left, ...right.reverse()];
}

/** Meanders grow towards the sea, as on a young delta. */
function drawRiver(): Line {
  const from: Point = [-34_000, -9_500];
  const to: Point = [36_000, 11_500];
  const length = distance(from, to);
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  return Array.from({ length: 351 }, (_, i) => {
    const at = (length * i) / 350;
    const sway =
      (900 + 500 * (i / 350)) * Math.sin(at / 1750 + 1.6 * Math.sin(at / 6100)) +
      1300 * Math.sin(at / 6900 + 2.2) +
      160 * Math.sin(at / 700);
    return [from[0] + along[0] * at - along[1] * sway, from[1] + along[1] * at + along[0] * sway];
  });
}

/** The line up to where it meets the sea, and from there straight out, so that it touches no land again. */
function endInSea(line: Line, land: Shape): Line {
  const mouth = line.findIndex((at) => at[0] > 15_000 && !contains(land, at));
  if (mouth < 0) throw new Error('the river never reaches the sea');
  const [x, y] = line[mouth]!;
  return [...line.slice(0, mouth + 1), [x + 600, y - 100], [x + 30_000, y - 6_000]];
}

function wanderInland(
  random: SeededRandom,
  from: Point,
  heading: number,
  lengthMetres: number,
): Line {
  const line: Point[] = [from];
  let [x, y] = from;
  let bend = 0;
  let direction = heading;
  for (let gone = 0; gone < lengthMetres; gone += 110) {
    bend = 0.84 * bend + 0.075 * random.normal();
    direction += bend + 0.09 * (heading - direction);
    x += 110 * Math.cos(direction);
    y += 110 * Math.sin(direction);
    line.push([x, y]);
  }
  return line;
}

interface Creek {
  readonly line: Line;
  readonly mouthHalfWidth: number;
}

/** A tidal creek with its branches: each branch leaves at a sharp angle and is narrower than where it leaves. */
function drawCreek(random: SeededRandom, mouth: Point, inland: number): Creek[] {
  const length = random.between(4200, 9500);
  const half = random.between(26, 62);
  const main = wanderInland(random, mouth, inland, length);
  const creeks: Creek[] = [{ line: main, mouthHalfWidth: half }];
  const branches = random.whole(3, 6);
  for (let i = 1; i <= branches; i++) {
    const share = (i / (branches + 1)) * 0.86;
    const root = main[Math.floor(share * (main.length - 1))]!;
    const side = i % 2 === 0 ? 1 : -1;
    const line = wanderInland(
      random,
      root,
      inland + side * random.between(0.5, 1.1),
      length * random.between(0.16, 0.36),
    );
    creeks.push({ line, mouthHalfWidth: half * (1 - share) * 0.55 + 5 });
  }
  return creeks;
}

/** Points of the coast inside the jurisdiction's reach, every so many metres, from north to south. */
function creekMouths(random: SeededRandom, jurisdiction: Shape, land: Shape): Point[] {
  const mouths: Point[] = [];
  for (let y = -17_500; y < 20_500; y += random.between(2300, 3900)) {
    let x = 36_000;
    while (x > 0 && !contains(land, [x, y])) x -= 100;
    if (contains(jurisdiction, [x - 400, y])) mouths.push([x + 250, y]);
  }
  return mouths;
}

function drawReservoirs(place: (u: number, v: number) => Point): Shape {
  const sites: readonly (readonly [u: number, v: number, wide: number, high: number])[] = [
    [-10_400, 12_300, 1900, 1250],
    [-6_700, -13_700, 1500, 1700],
    [8_900, 15_600, 1350, 1150],
    [13_200, -13_100, 2100, 1050],
  ];
  return sites.map(([u, v, wide, high]) =>
    Array.from({ length: 40 }, (_, i): Point => {
      const angle = (i / 40) * 2 * Math.PI;
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      // A squared circle: dikes run straight, corners are rounded.
      const reach = 1 / Math.sqrt(Math.sqrt(cos * cos * cos * cos + sin * sin * sin * sin));
      return place(u + (wide / 2) * reach * cos, v + (high / 2) * reach * sin);
    }),
  );
}

/** All water but the ponds: a main river, tidal creeks from the sea, four reservoirs. */
export function drawWater(
  random: SeededRandom,
  jurisdiction: Shape,
  land: Shape,
  place: (u: number, v: number) => Point,
): Water {
  const riverLine = endInSea(drawRiver(), land);
  const creeks = creekMouths(random, jurisdiction, land).flatMap((mouth) =>
    drawCreek(random, mouth, Math.PI + random.between(-0.35, 0.35)),
  );
  const creekRings = creeks.map(({ line, mouthHalfWidth }) =>
    ribbon(line, (share) => mouthHalfWidth * (1 - share) + 4),
  );
  const inside = (shape: Shape): Shape => intersect(unite(shape), jurisdiction);
  return {
    riverLine,
    river: inside([ribbon(riverLine, (share) => 120 + 110 * share)]),
    creeks: inside(creekRings),
    creekLines: creeks.filter(({ mouthHalfWidth }) => mouthHalfWidth > 26).map(({ line }) => line),
    reservoirs: inside(drawReservoirs(place)),
  };
}
