import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt, root } from '../../electron/build.mjs';
import { createPlane, type Plane } from '../../shared/geometry/plane.ts';
import { type Geos, openGeos } from '../builders/geos.ts';
import { aWalk, Desk } from '../builders/lawang-command.ts';

const recorded = resolve(root, '../shared/tracks');
const files = ['korita-zbevnica', 'cerknicko-jezero', 'Mojstrovka', 'around-visnjan-with-car'];
const halfWidth = 15;

let geos: Geos;
let desk: Desk;
beforeAll(async () => {
  geos = await openGeos();
  await ensureBuilt(['cli']);
});
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.clear());

/** Fixes of a GPX text by segment, read without our importer. */
function readLines(text: string): [longitude: number, latitude: number][][] {
  return [...text.matchAll(/<trkseg>([\s\S]*?)<\/trkseg>/g)]
    .map((segment) =>
      [...segment[1]!.matchAll(/<trkpt\b([^>]*)>/g)].map((point): [number, number] => [
        Number(/lon="([^"]*)"/.exec(point[1]!)?.[1]),
        Number(/lat="([^"]*)"/.exec(point[1]!)?.[1]),
      ]),
    )
    .filter((segment) => segment.length > 0);
}

/** A boundary round all fixes, and a hole in it that cuts the walk. */
function boundaryRound(lines: readonly [number, number][][]): object {
  const all = lines.flat();
  const [west, east] = [
    Math.min(...all.map(([x]) => x)) - 0.002,
    Math.max(...all.map(([x]) => x)) + 0.002,
  ];
  const [south, north] = [
    Math.min(...all.map(([, y]) => y)) - 0.002,
    Math.max(...all.map(([, y]) => y)) + 0.002,
  ];
  const [x, y] = all[Math.floor(all.length / 2)]!;
  const box = (w: number, s: number, e: number, n: number) => [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const hole = box(x - 0.0008, y - 0.0008, x + 0.0008, y + 0.0008).reverse();
  return { type: 'Polygon', coordinates: [box(west, south, east, north), hole] };
}

interface GapsFile {
  readonly features: readonly {
    readonly geometry: GeoJSON.Polygon;
    readonly properties: { readonly areaSquareMetres: number };
  }[];
}

interface Figures {
  readonly maskAreaSquareMetres: number;
  readonly boundaryAreaSquareMetres: number;
  readonly seen: { readonly nominal: number };
  readonly uncoveredSquareMetres: number;
  readonly gapAreaSquareMetres: number;
  readonly fixes: number;
  readonly lengthMetres: number;
}

async function checkExports(name: string, gpx: string): Promise<void> {
  const lines = readLines(gpx);
  const boundary = boundaryRound(lines);
  await desk.write('走.gpx', gpx);
  await desk.write('边.geojson', boundary);
  const given = [
    '--boundary',
    '边.geojson',
    '--tracks',
    '走.gpx',
    '--raw',
    '--sweep',
    String(halfWidth),
    '--out',
    '出',
  ];
  const run = await desk.lawang('coverage', ...given);
  expect(run.code, run.said).toBe(0);
  const figures = run.lines[0] as unknown as Figures;
  const gaps: GapsFile = JSON.parse(await readFile(desk.path('出/gaps.geojson'), 'utf8'));
  const [west, , east] = bounds(boundary);
  const plane = createPlane(Math.round((west + east) * 5) / 10);

  expect(figures.fixes, name).toBe(lines.flat().length);
  expect(Math.abs(figures.lengthMetres / lengthOf(lines, plane) - 1), name).toBeLessThan(1e-4);
  expect(figures.seen.nominal + figures.uncoveredSquareMetres).toBeCloseTo(
    figures.maskAreaSquareMetres,
    3,
  );
  expect(
    Math.abs(figures.maskAreaSquareMetres / figures.boundaryAreaSquareMetres - 1),
  ).toBeLessThan(1e-4);

  const walked = geos.capsules(
    lines.map((line) => Float64Array.from(flat(line, plane))),
    halfWidth - 2,
    16,
  );
  const total = checkGaps(name, gaps, plane, walked);
  expect(Math.abs(total - figures.gapAreaSquareMetres), name).toBeLessThan(total * 1e-6 + 1);
}

/** Every gap is valid, of the area said beside it and clear of the walk; answers their area together. */
function checkGaps(name: string, gaps: GapsFile, plane: Plane, walked: number): number {
  let total = 0;
  for (const [index, { geometry, properties }] of gaps.features.entries()) {
    const polygon = geos.polygon(geometry.coordinates.map((ring) => flat(ring.slice(1), plane)));
    const label = `${name} gap ${index}`;
    expect(geos.isValid(polygon), label).toBe(true);
    expect(Math.abs(geos.area(polygon) - properties.areaSquareMetres), label).toBeLessThan(0.5);
    expect(geos.area(geos.intersection(polygon, walked)), label).toBe(0);
    total += geos.area(polygon);
  }
  return total;
}

function bounds(boundary: object): [number, number, number, number] {
  const ring = (boundary as GeoJSON.Polygon).coordinates[0]!;
  const [xs, ys] = [ring.map(([x]) => x!), ring.map(([, y]) => y!)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function flat(positions: readonly GeoJSON.Position[], plane: Plane): number[] {
  return positions.flatMap(([longitude, latitude]) => plane.toPlane(longitude!, latitude!));
}

function lengthOf(lines: readonly [number, number][][], plane: Plane): number {
  let sum = 0;
  for (const line of lines) {
    const points = line.map(([x, y]) => plane.toPlane(x, y));
    for (let index = 1; index < points.length; index++)
      sum += Math.hypot(
        points[index]![0] - points[index - 1]![0],
        points[index]![1] - points[index - 1]![1],
      );
  }
  return sum;
}

it('writes gaps that are valid, of the area said, and clear of the walk, with a hole in the boundary', () =>
  checkExports('straight walk', aWalk(120)));

if (existsSync(recorded))
  it.each(files)('writes true gaps for the recorded %s', async (name) => {
    await checkExports(name, await readFile(resolve(recorded, `${name}.gpx`), 'utf8'));
  });
else console.warn(`NOTICE: ${recorded} is absent: exports are checked on a made-up walk alone`);
