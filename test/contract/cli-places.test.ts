import { readdir } from 'node:fs/promises';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { aBoundary, aWalk, Desk } from '../builders/lawang-command.ts';

let desk: Desk;
beforeAll(() => ensureBuilt(['cli']).then(() => undefined));
beforeEach(async () => {
  desk = await Desk.open();
  await desk.write('边界.geojson', aBoundary());
  await desk.write('甲.gpx', aWalk(20));
});
afterEach(() => desk.clear());

function coverage(...given: string[]) {
  return desk.lawang('coverage', '--boundary', '边界.geojson', ...given);
}

it('refuses an output folder where a file stands, before it measures anything', async () => {
  const run = await coverage('--tracks', '甲.gpx', '--out', '甲.gpx/结果');
  expect(run.code, run.said).toBe(1);
  expect(run.lines).toMatchObject([{ code: 'out-folder-unusable', severity: 'refused' }]);
  expect(run.said).toContain('甲.gpx/结果');
  expect((await readdir(desk.folder)).sort()).toEqual(['边界.geojson', '甲.gpx'].sort());
});

it('makes the output folder with its parents, and writes into one that is there', async () => {
  for (const _ of ['new', 'there']) {
    const run = await coverage('--tracks', '甲.gpx', '--out', '结 果/一/二');
    expect(run.code, run.said).toBe(0);
    expect((await readdir(desk.path('结 果/一/二'))).sort()).toEqual([
      'blocks.csv',
      'gaps.geojson',
    ]);
  }
});

it('counts the same bytes once and says so without speaking of a ledger', async () => {
  await desk.write('改名.gpx', aWalk(20));
  const once = await coverage('--tracks', '甲.gpx');
  const twice = await coverage('--tracks', '甲.gpx', '改名.gpx');
  expect(twice.code).toBe(0);
  const { milliseconds: _first, problems: none, ...figures } = once.lines[0] as unknown as Figures;
  const { milliseconds: _second, problems, ...again } = twice.lines[0] as unknown as Figures;
  expect([none, again]).toEqual([[], figures]);
  expect(problems).toMatchObject([
    { code: 'file-repeated', severity: 'flagged', file: '改名.gpx' },
  ]);
  expect(problems[0]!.message.zh).not.toContain('台账');
  expect(problems[0]!.message.en).not.toContain('ledger');
});

it('refuses a data folder where none can be made, at once', async () => {
  // /proc answers ENOENT to every new name; below a file is such a place everywhere.
  const places = ['甲.gpx/台账', ...(process.platform === 'linux' ? ['/proc/拉网'] : [])];
  for (const place of places) {
    const run = await desk.lawang('init', '--data', place, '--boundary', '边界.geojson');
    expect(run.code, run.said).toBe(1);
    expect(run.lines[0]).toMatchObject({
      code: expect.stringMatching(/^(folder-read-only|data-path-is-file)$/),
    });
  }
});

it('refuses a number of people that cannot be, even for a file that is in the ledger already', async () => {
  const made = await desk.lawang('init', '--data', '台账', '--boundary', '边界.geojson');
  expect(made.code, made.said).toBe(0);
  await desk.lawang('import', '--data', '台账', '甲.gpx');
  for (const people of ['0', '1.5', '10001', 'NaN']) {
    const run = await desk.lawang('import', '--data', '台账', '--people', people, '甲.gpx');
    expect([run.code, run.lines[0]], people).toMatchObject([1, { code: 'people-out-of-range' }]);
  }
});

interface Figures {
  readonly milliseconds: object;
  readonly problems: readonly { readonly message: { readonly zh: string; readonly en: string } }[];
}
