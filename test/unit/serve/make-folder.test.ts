import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from '../../../electron/serve/disk/make-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '拉网 文件夹 '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes a folder with its parents and answers the topmost it made', async () => {
  expect(await makeFolder(join(folder, '甲/乙/丙'))).toBe(join(folder, '甲'));
  expect((await stat(join(folder, '甲/乙/丙'))).isDirectory()).toBe(true);
  expect(await makeFolder(join(folder, '甲/乙/丙'))).toBeNull();
  expect(await makeFolder(join(folder, '甲/丁'))).toBe(join(folder, '甲/丁'));
});

it('makes the same folder from two sides at once', async () => {
  const made = await Promise.all([1, 2, 3].map(() => makeFolder(join(folder, '甲/乙'))));
  expect(made).toContain(join(folder, '甲'));
});

it('throws where a file stands in the way', async () => {
  await writeFile(join(folder, '文件'), 'x');
  await expect(makeFolder(join(folder, '文件'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(folder, '文件/内'))).rejects.toThrow(/ENOTDIR|ENOENT/);
});

it('gives up below a folder that takes no new names', async () => {
  // /proc answers ENOENT to every new name; a place without one stands in where there is no /proc.
  const place = process.platform === 'linux' ? '/proc/拉网/台账' : join(folder, '\0');
  await expect(makeFolder(place)).rejects.toThrow();
});
