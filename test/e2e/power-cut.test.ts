import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';
import { walkFile } from './walk-file.ts';

const block = 'T26';
const firstWalk = walkFile(
  '第一趟',
  [118.733, 37.6074],
  [118.739, 37.6074],
  '2026-04-09T01:00:00Z',
);
const secondWalk = walkFile(
  '第二趟',
  [118.733, 37.6084],
  [118.739, 37.6084],
  '2026-04-09T02:00:00Z',
);
const thirdWalk = walkFile(
  '第三趟',
  [118.733, 37.6064],
  [118.739, 37.6064],
  '2026-04-09T03:00:00Z',
);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample', 'absent');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

/** Files of the page's own database in the browser's profile. */
function databaseFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.indexeddb.') && /\.(ldb|log)$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size > 0);
}

describe('what was said to be saved', () => {
  it('is there after host and browser are killed right after “已保存”', async () => {
    await scene.planner.importTracks([scene.write('第一趟.gpx', firstWalk)]);
    await scene.planner.waitUntilSaved();
    await scene.killBoth();
    await scene.startAgain();
    await scene.planner.waitForFigures();
    await scene.planner.openBlock(block);
    expect(await scene.planner.seenShare()).toBe('1.1%');
    expect(JSON.parse(scene.lawang('verify'))).toMatchObject({ ok: true });
  });

  it('is there after the browser’s database was damaged on disc, and the page says that it made it again', async () => {
    await scene.stopBoth();
    const files = databaseFiles(scene.profile);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (let index = 0; index < bytes.length; index += 7) bytes[index] = bytes[index]! ^ 0x5a;
      writeFileSync(file, bytes);
    }
    await scene.startAgain();
    await scene.planner.by('rebuilt-notice').waitFor();
    await scene.planner.waitForFigures();
    await scene.planner.openBlock(block);
    expect(await scene.planner.seenShare()).toBe('1.1%');
  });

  it('does not fork when two tabs write at once', async () => {
    const other = await scene.openTab();
    await other.waitForFigures();
    await Promise.all([
      scene.planner.importTracks([scene.write('第二趟.gpx', secondWalk)]),
      other.importTracks([scene.write('第三趟.gpx', thirdWalk)]),
    ]);
    const shown: string[] = [];
    for (const planner of [scene.planner, other]) {
      await planner.page.bringToFront();
      await planner.openBlock(block);
      await expect.poll(() => planner.seenShare(), { timeout: 60_000 }).not.toBe('1.1%');
      shown.push(await planner.seenShare());
    }
    await expect.poll(() => scene.planner.seenShare(), { timeout: 60_000 }).toBe(shown[1]);
    expect(JSON.parse(scene.lawang('verify'))).toMatchObject({ ok: true });
    const tracks = scene.lawang('query', 'tracks').trim().split('\n');
    expect(tracks.filter((line) => /第[一二三]趟\.gpx/.test(line))).toHaveLength(3);
  });

  it('shows the same area at the command line as on the screen', async () => {
    const line = scene
      .lawang('query', 'blocks')
      .split('\n')
      .find((each) => each.includes(`"${block}"`));
    const { seen } = JSON.parse(line ?? '{}') as { seen: { nominal: number } };
    const plantable = Number(
      /可种植\s*=?\s*([\d,.]+)/
        .exec(await scene.planner.by('area-sum').innerText())?.[1]
        ?.replaceAll(',', ''),
    );
    const squareMetresPerMu = 1_000_000 / 1500;
    expect(((seen.nominal / (plantable * squareMetresPerMu)) * 100).toFixed(1)).toBe(
      (await scene.planner.seenShare()).replace('%', ''),
    );
  });

  it('left the machine alone', () => expectNoTrespass(scene.browser.trespasses));
});
