import { readdir } from 'node:fs/promises';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { aBoundary, aWalk, Desk, type Run } from '../builders/lawang-command.ts';

/** Blocks of 512 bytes a file may have: below a large walk's file, above all of a small project's. */
const roomFor = 64;

let desk: Desk;
beforeAll(() => ensureBuilt(['cli']).then(() => undefined));
beforeEach(async () => {
  desk = await Desk.open();
  await desk.write('边界.geojson', aBoundary());
  await desk.write('大.gpx', aWalk(3000, 118.71, 37.6));
  await desk.lawang('init', '--data', '分局', '--boundary', '边界.geojson');
});
afterEach(() => desk.clear());

async function isWhole(folder: string): Promise<void> {
  const [verified] = (await desk.lawang('verify', '--data', folder)).lines;
  expect(verified).toMatchObject({ ok: true });
}

const codeOf = (run: Run) => [run.code, run.lines.at(-1)?.code];

it('a package that finds the disc full changes nothing, and is taken in whole once there is room', async () => {
  const pack = (out: string) =>
    desk.lawang('package', '--data', '分局', '--kind', 'task', '--party', '东港', '--out', out);
  expect((await pack('任务包.lwpkg')).code).toBe(0);
  expect((await desk.lawang('merge', '--data', '东港', '任务包.lwpkg')).code).toBe(0);
  const before = (await desk.lawang('verify', '--data', '东港')).lines[0];
  await desk.lawang('import', '--data', '分局', '大.gpx');
  expect((await pack('又一包.lwpkg')).code).toBe(0);
  const full = await desk.lawangWithin(roomFor, 'merge', '--data', '东港', '又一包.lwpkg');
  expect(codeOf(full)).toEqual([1, 'disk-full']);
  expect(full.said).toContain('磁盘');
  const after = (await desk.lawang('verify', '--data', '东港')).lines[0];
  expect(after).toMatchObject({ ok: true, headHash: before?.headHash });
  expect((await desk.lawang('merge', '--data', '东港', '又一包.lwpkg')).code).toBe(0);
  expect((await desk.lawang('query', '--data', '东港', 'tracks')).lines).toHaveLength(1);
  await isWhole('东港');
});

it('a snapshot that finds the disc full is none, and the next one is whole', async () => {
  await desk.lawang('import', '--data', '分局', '大.gpx');
  const full = await desk.lawangWithin(roomFor, 'snapshot', '--data', '分局', '--to', '移动硬盘');
  expect(codeOf(full)).toEqual([1, 'disk-full']);
  const listed = await desk.lawang('snapshots', '--data', '分局', '--to', '移动硬盘');
  expect(listed.lines.filter((line) => line.problem === null)).toEqual([]);
  await isWhole('分局');
  expect((await desk.lawang('snapshot', '--data', '分局', '--to', '移动硬盘')).code).toBe(0);
  expect((await desk.lawang('snapshots', '--data', '分局', '--to', '移动硬盘')).lines).toHaveLength(
    1,
  );
  expect(await readdir(desk.path('移动硬盘'))).not.toContain('.tmp');
});
