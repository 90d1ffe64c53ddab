import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { operations } from '../../shared/operations/registry.ts';
import { aBoundary, aWalk, Desk, type Run } from '../builders/lawang-command.ts';

let desk: Desk;
beforeAll(() => ensureBuilt(['cli']).then(() => undefined));
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.clear());

/** Lines of `query` and `coverage`, as far as these tests look into them. */
interface Line {
  readonly seen: {
    readonly pessimistic: number;
    readonly nominal: number;
    readonly optimistic: number;
  };
  readonly areaSquareMetres: number;
  readonly gapAreaSquareMetres: number;
  readonly gaps: number;
  readonly blocks: number;
}
const asLine = (line: unknown): Line => line as Line;
const sum = (run: Run, field: (line: Line) => number): number =>
  run.lines.reduce((total, line) => total + field(asLine(line)), 0);

async function makeProject(): Promise<void> {
  await desk.write('边 界.geojson', aBoundary());
  const made = await desk.lawang(
    'init',
    '--data',
    '台 账',
    '--boundary',
    '边 界.geojson',
    '--block',
    '500',
    '--name',
    '试验区',
  );
  expect(made.code, made.said).toBe(0);
}

const query = (table: string, ...more: string[]) =>
  desk.lawang('query', '--data', '台 账', table, ...more);

it('goes from walked tracks to uncovered ground, and its figures are those of the files alone', async () => {
  await makeProject();
  await desk.write('甲 一.gpx', aWalk(200));
  await desk.write('乙.gpx', aWalk(150, 118.715));
  const untouched = await query('blocks');
  expect(new Set(untouched.lines.map((line) => line.state))).toEqual(new Set(['unvisited']));

  const imported = await desk.lawang('import', '--data', '台 账', '甲 一.gpx', '乙.gpx');
  expect(imported.code).toBe(0);
  expect(imported.lines.map(({ file, status }) => [file, status])).toEqual([
    ['甲 一.gpx', 'saved'],
    ['乙.gpx', 'saved'],
  ]);
  const files = await desk.lawang(
    'coverage',
    '--boundary',
    '边 界.geojson',
    '--tracks',
    '甲 一.gpx',
    '乙.gpx',
    '--block',
    '500',
    '--out',
    '出 口',
  );
  const figures = asLine(files.lines[0]);
  const blocks = await query('blocks');
  expect(blocks.lines).toHaveLength(figures.blocks);
  for (const level of ['pessimistic', 'nominal', 'optimistic'] as const)
    expect(sum(blocks, (line) => line.seen[level])).toBeCloseTo(figures.seen[level], 6);
  const gaps = await query('gaps');
  expect(sum(gaps, (line) => line.areaSquareMetres)).toBeCloseTo(figures.gapAreaSquareMetres, 6);
  expect(sum(blocks, (line) => line.gaps)).toBe(gaps.lines.length);
  expect(blocks.lines.filter((line) => line.reached).length).toBeGreaterThan(2);

  const csv = await readFile(desk.path('出 口/blocks.csv'), 'utf8');
  expect(csv.startsWith('\ufeffcode,')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(blocks.lines.length + 1);
  const geojson = JSON.parse(await readFile(desk.path('出 口/gaps.geojson'), 'utf8'));
  expect(geojson.features).toHaveLength(gaps.lines.length);
});

it('says each track as the file has it, and changes nothing for the same file twice', async () => {
  await makeProject();
  await desk.write('甲.gpx', aWalk(200));
  await desk.write('改名.gpx', aWalk(200));
  const first = await desk.lawang(
    'import',
    '--data',
    '台 账',
    '--people',
    '5',
    '--sweep',
    '15',
    '甲.gpx',
  );
  const before = await query('blocks');
  const again = await desk.lawang('import', '--data', '台 账', '甲.gpx', '改名.gpx');
  expect(again.code).toBe(0);
  expect(again.lines.map((line) => line.status)).toEqual(['already-here', 'already-here']);
  expect(again.lines[1]).toMatchObject({
    sha256: first.lines[0]!.sha256,
    trackIds: first.lines[0]!.trackIds,
    entryHash: first.lines[0]!.entryHash,
  });
  expect((await query('blocks')).lines).toEqual(before.lines);
  const [track] = (await query('tracks')).lines;
  const [round] = (await query('rounds')).lines;
  expect(track).toMatchObject({ file: '甲.gpx', mode: 'foot', fixes: 200, round: round!.id });
  // 199 steps of 0.00005° of latitude near 37.6° N, 5.5496 m each on the ellipsoid.
  expect(track!.lengthMetres).toBeCloseTo(199 * 5.5496, 0);
});

it('removes a track, takes that back, and holds the same figures as before; the ledger verifies', async () => {
  await makeProject();
  await desk.write('甲.gpx', aWalk(200));
  await desk.lawang('import', '--data', '台 账', '甲.gpx');
  const before = await query('blocks');
  const [track] = (await query('tracks')).lines;
  const removed = await desk.lawang(
    'do',
    '--data',
    '台 账',
    'remove-track',
    JSON.stringify({ id: track!.id }),
  );
  expect(removed).toMatchObject({ code: 0, lines: [{ status: 'saved', entries: 1 }] });
  expect((await query('tracks')).lines).toEqual([]);
  expect(sum(await query('blocks'), (line) => line.seen.nominal)).toBe(0);
  expect((await desk.lawang('do', '--data', '台 账', 'undo')).code).toBe(0);
  expect((await query('tracks')).lines).toEqual([track]);
  expect((await query('blocks')).lines).toEqual(before.lines);
  const verified = await desk.lawang('verify', '--data', '台 账');
  expect(verified).toMatchObject({ code: 0, lines: [{ ok: true, problems: [] }] });
});

it('keeps rounds apart: the latest when none is asked for, any by name', async () => {
  await makeProject();
  await desk.write('甲.gpx', aWalk(200));
  await desk.lawang('import', '--data', '台 账', '甲.gpx');
  const round = JSON.stringify({ name: '第2轮', openedOn: '2099-01-01' });
  await desk.lawang('do', '--data', '台 账', 'open-round', round);
  const reached = async (...more: string[]) =>
    (await query('blocks', ...more)).lines.filter((line) => line.reached).length;
  expect(await reached()).toBe(0);
  expect(await reached('--round', '第1轮')).toBeGreaterThan(0);
  expect((await query('tracks', '--round', '第2轮')).lines).toEqual([]);
});

it('adds nothing for a jump of 2 km, but with --raw', async () => {
  await desk.write('边.geojson', aBoundary(0.05));
  const [near, far] = [aWalk(50), aWalk(50, 118.74)];
  const jump = near.replace('</trkseg></trk></gpx>', far.slice(far.indexOf('<trkpt')));
  await desk.write('跳.gpx', jump);
  const seen = async (...more: string[]) => {
    const run = await desk.lawang(
      'coverage',
      '--boundary',
      '边.geojson',
      '--tracks',
      '跳.gpx',
      '--sweep',
      '15',
      ...more,
    );
    return run.lines[0] as { seen: { nominal: number }; dropouts: number };
  };
  const [ruled, raw] = [await seen(), await seen('--raw')];
  expect(ruled.dropouts).toBe(1);
  // Two walks of 49 steps: 272 m × 30 m and a round end at each.
  expect(ruled.seen.nominal).toBeLessThan(2 * (272 * 30 + Math.PI * 15 ** 2) * 1.01);
  expect(raw.seen.nominal - ruled.seen.nominal).toBeGreaterThan(3000 * 30 * 0.9);
});

it('reads folders of tracks and a unit table, and answers block by block who is responsible', async () => {
  const input = {
    name: '试验区',
    boundary: aBoundary(),
    sizeMetres: 1000,
    units: [{ area: '甲区', station: '一所', unit: '治保会', person: '张三' }],
  };
  const made = await desk.lawang('do', '--data', '台 账', 'create-project', JSON.stringify(input));
  expect(made.code, made.said).toBe(0);
  await desk.write('甲.gpx', aWalk(20));
  expect((await desk.lawang('import', '--data', '台 账', '.')).lines).toHaveLength(1);
  const blocks = await query('blocks');
  expect(new Set(blocks.lines.map(({ unit, person }) => `${unit} ${person}`))).toEqual(
    new Set(['治保会 张三']),
  );
  const units = await query('units');
  expect(units.lines.map((unit) => unit.name)).toEqual(['试验区', '一所', '治保会']);
  expect(units.lines[2]!.parent).toBe(units.lines[1]!.id);
});

it('inspects files without writing, and lists every operation with its schema and roles', async () => {
  await desk.write('甲.gpx', aWalk(20));
  const inspected = await desk.lawang('inspect', '甲.gpx');
  expect(inspected.lines[0]).toMatchObject({
    file: '甲.gpx',
    format: 'gpx',
    frame: 'WGS84',
    tracks: 1,
    segments: 1,
    fixes: 20,
    waypoints: 0,
    firstTime: '2026-04-01T01:00:00.000Z',
    problems: [],
  });
  expect(await readdir(desk.folder)).toEqual(['甲.gpx']);
  const listed = await desk.lawang('do', '--list', '--json');
  const list = listed.lines[0] as unknown as { name: string; schema: object; roles: string[] }[];
  expect(list.map(({ name }) => name)).toEqual(operations.map(({ name }) => name));
  for (const { schema, roles } of list) {
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(roles.length).toBeGreaterThan(0);
  }
});
