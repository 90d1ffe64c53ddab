import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { countSeen } from '../../shared/coverage/block-mask.ts';
import { rasterFor, turnIntoEngine } from '../../shared/coverage/raster.ts';
import { createSeason } from '../../shared/coverage/season.ts';
import { createGroundTiles, maskGround } from '../../shared/coverage/season-ground.ts';
import { sweepLeg } from '../../shared/coverage/sweep-leg.ts';
import { KeptCanvas, ScratchCanvas } from '../../shared/coverage/tile-store.ts';
import { createPlane } from '../../shared/geometry/plane.ts';
import { openGeos } from '../builders/geos.ts';
import { seededNumbers } from '../builders/seeded-walk.ts';
import { asStored, benchGround, inBenchPlane } from './bench-ground.ts';
import { linesInDegrees, referenceArea, seenByGeos, uniteByTurf } from './peers.ts';
import { cutIntoTiles, type EngineTrack, seenByRows, type TileWork } from './tile-work.ts';
import { makeWorkload, type workloads } from './workload.ts';

interface Bar {
  readonly bar: string;
  readonly value: number;
  readonly unit: string;
  /** `null` where nothing is asked and the figure is for information. */
  readonly target: string | null;
  readonly pass: boolean | null;
  readonly workload: string;
  readonly peer: string | null;
}

const bars: Bar[] = [];

function report(
  bar: string,
  value: number,
  unit: string,
  target: readonly ['>=' | '<=', number] | null,
  workload: string,
  peer: string | null = null,
): void {
  const pass = target && (target[0] === '>=' ? value >= target[1] : value <= target[1]);
  const line = {
    bar,
    value: Number(value.toPrecision(4)),
    unit,
    target: target?.join(' ') ?? null,
    pass,
    workload,
    peer,
  };
  bars.push(line);
  console.log(JSON.stringify(line));
}

/** Processor time of this process, milliseconds: what else the machine does does not count. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Shortest of some runs, milliseconds. */
function best(runs: number, work: () => void): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = clock();
    work();
    shortest = Math.min(shortest, clock() - start);
  }
  return shortest;
}

/** The same tiles every time, spread over all loads. */
function sampleTiles(tiles: readonly TileWork[], count: number): TileWork[] {
  const random = seededNumbers(7);
  return tiles
    .map((tile) => ({ tile, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ tile }) => tile);
}

function engineTracks(size: keyof typeof workloads): EngineTrack[] {
  return makeWorkload(size).map((track) => {
    const xy = inBenchPlane(track);
    turnIntoEngine(xy);
    return { xy, halfWidthMetres: track.halfWidthMetres };
  });
}

const ground = benchGround();
const tiles = createGroundTiles(ground);
const raster = rasterFor(15);

/** Index, draw and count of all tracks over all blocks, milliseconds. */
function fullBuild(tracks: readonly EngineTrack[]): number {
  const masks = maskGround(ground, createPlane(ground.centralMeridian), raster);
  return best(3, () => {
    const canvas = new KeptCanvas(tiles.grid, raster, tiles.grid.wanted.keys());
    for (const track of tracks)
      sweepLeg(canvas, track.xy, 0, track.xy.length / 2, track.halfWidthMetres);
    for (const mask of masks)
      countSeen(mask.free, tiles.grid, raster, (tile) => canvas.tiles.get(tile) ?? null);
  });
}

/**
 * How many times longer the peer takes over the same tiles: the median of rounds, each with the rows and the peer one
 * after the other, so that a machine busy with something else slows both.
 */
function timesSlower(sample: readonly TileWork[], rounds: number, peer: () => void): number {
  const bits = new Int32Array(raster.rows * raster.words);
  const repeats = 20;
  const rows = () => {
    for (let i = 0; i < repeats; i++) for (const tile of sample) seenByRows(tile, raster, bits);
  };
  rows();
  const ratios = Array.from({ length: rounds }, () => (repeats * best(1, peer)) / best(1, rows));
  return ratios.sort((x, y) => x - y)[rounds >> 1]!;
}

async function againstGeos(tracks: readonly EngineTrack[]): Promise<void> {
  const geos = await openGeos();
  const all = cutIntoTiles(tracks);
  const sample = sampleTiles(all, 60);
  const workload = `M, ${sample.length} of ${all.length} tiles, ${sample.reduce((sum, tile) => sum + tile.fixes, 0)} fixes`;
  const ratio = timesSlower(sample, 5, () => {
    for (const tile of sample) seenByGeos(tile, geos);
  });
  report('build-M-vs-geos', ratio, 'times', ['>=', 60], workload, 'geos-wasm 3.13, one thread');
  const whole = timesSlower(sample, 3, () => {
    for (const tile of sample) seenByGeos(tile, geos, Number.POSITIVE_INFINITY);
  });
  report(
    'build-M-vs-geos-whole-lines',
    whole,
    'times',
    null,
    workload,
    'geos-wasm 3.13, uncut lines',
  );
  const bits = new Int32Array(raster.rows * raster.words);
  let [worst, difference, reference] = [0, 0, 0];
  for (const tile of sample) {
    const area = referenceArea(tile, geos);
    const error = seenByRows(tile, raster, bits) - area;
    worst = Math.max(worst, Math.abs(error) / 1e4);
    difference += error;
    reference += area;
  }
  report('error-tile', worst, 'points', ['<=', 0.02], workload, 'GEOS capsules, quad_segs 128');
  const total = (100 * Math.abs(difference)) / reference;
  report('error-total', total, '%', ['<=', 0.01], workload, 'GEOS capsules, quad_segs 128');
}

function againstTurf(tracks: readonly EngineTrack[]): void {
  const all = cutIntoTiles(tracks);
  const sample = sampleTiles(all, 25);
  const lines = sample.map(linesInDegrees);
  let failed = 0;
  const ratio = timesSlower(sample, 1, () => {
    for (const tile of lines) {
      try {
        uniteByTurf(tile);
      } catch {
        failed++;
      }
    }
  });
  const workload = `S, ${sample.length} of ${all.length} tiles, ${failed} of them failed in turf`;
  report('build-S-vs-turf', ratio, 'times', ['>=', 1000], workload, 'turf 7.4');
}

function footprints(tracks: readonly EngineTrack[]): void {
  const fixes = tracks.reduce((sum, track) => sum + track.xy.length / 2, 0);
  const canvas = new ScratchCanvas(tiles.grid, raster);
  let bytes = 0;
  const elapsed = best(3, () => {
    bytes = 0;
    for (const track of tracks) {
      sweepLeg(canvas, track.xy, 0, track.xy.length / 2, track.halfWidthMetres);
      for (const footprint of canvas.take().values()) bytes += footprint.byteLength;
    }
  });
  report('footprints-per-fix', (1000 * elapsed) / fixes, 'µs', ['<=', 1.2], 'M');
  report('footprint-kilobytes-per-track', bytes / 1000 / tracks.length, 'kB', null, 'M');
}

async function wholeSeason(): Promise<void> {
  const stored = makeWorkload('M').map(asStored);
  const fixes = stored.reduce((sum, { track }) => sum + track.fixes, 0);
  const bytes = stored.reduce((sum, { packed }) => sum + packed.length, 0);
  report('bytes-per-fix', bytes / fixes, 'bytes', ['<=', 5], 'M');
  const season = createSeason(ground);
  const start = clock();
  await season.changeTracks(stored, []);
  report('season-from-packed', clock() - start, 'ms', null, 'M');
  const codes = ground.blocks.blocks
    .map((block) => block.code)
    .filter((code) => code.split('-').every((part) => Number(part) >= 10 && Number(part) < 20));
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const from = clock();
    await season.gaps(codes);
    shortest = Math.min(shortest, clock() - from);
  }
  report('gaps-view-M', shortest, 'ms', ['<=', 100], 'M, 10 × 10 km');
  let slowest = 0;
  for (let z = 8; z <= 18; z++) {
    const scale = 2 ** z;
    const x = Math.floor(((118.7 + 180) / 360) * scale);
    const y = Math.floor(
      ((1 - Math.asinh(Math.tan((37.58 * Math.PI) / 180)) / Math.PI) / 2) * scale,
    );
    season.paintTile(z, x, y, 'nominal');
    slowest = Math.max(
      slowest,
      best(2, () => season.paintTile(z, x, y, 'nominal')),
    );
  }
  report('paint-slowest-tile', slowest, 'ms', ['<=', 30], 'M, zoom 8 to 18');
}

function writeResults(folder: string): void {
  const rows = bars.map(
    ({ bar, value, unit, target, pass, workload, peer }) =>
      `| ${bar} | ${value} ${unit} | ${target ?? '–'} | ${pass === null ? '–' : pass ? 'yes' : '**no**'} | ${workload} | ${peer ?? '–'} |`,
  );
  const text = [
    '# Coverage bench: last run',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, one thread, processor time, load average ${loadavg()[0]!.toFixed(1)} while it ran. Written by \`npm run bench -- coverage\`.`,
    '',
    `Engine at ${raster.rowMetres} × ${raster.pixelMetres} m. Peers work on the same tiles in the same run; cutting the tracks to tiles is timed for neither. GEOS and turf buffer the lines in pieces of the length they are quickest at and unite once a tile.`,
    '',
    '| bar | measured | target | pass | workload | peer |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  writeFileSync(join(folder, 'results.md'), text);
}

/** Runs all bars and writes results.md into the folder. */
export async function runBench(folder: string): Promise<void> {
  const tracksM = engineTracks('M');
  report('full-build', fullBuild(tracksM), 'ms', null, 'M');
  footprints(tracksM);
  await againstGeos(tracksM);
  againstTurf(engineTracks('S'));
  await wholeSeason();
  writeResults(folder);
}
