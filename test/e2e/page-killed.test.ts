import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSeededRandom } from '../../shared/sample/seeded-random.ts';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';
import { walkFile } from './walk-file.ts';

const kills = Math.ceil(Number(process.env.LAWANG_KILLS ?? 12) / 25);
const seed = Number(process.env.LAWANG_SEED ?? Date.now() % 1_000_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

/** A file of three walks: in the ledger it is one command. */
function threeWalks(number: number): string {
  const walks = [0, 1, 2].map((index) => {
    const north = 37.606 + number * 0.0005 + index * 0.0001;
    const startedAt = `2026-04-0${number + 1}T0${index + 1}:00:00Z`;
    return walkFile(`第${number}-${index}趟`, [118.733, north], [118.739, north], startedAt);
  });
  const tracks = walks.map((text) => /<trk>[\s\S]*<\/trk>/.exec(text)![0]);
  return walks[0]!.replace(/<trk>[\s\S]*<\/trk>/, tracks.join('\n'));
}

/** How many of a file’s walks the ledger on disc holds. */
function walksOf(name: string): number {
  return scene
    .lawang('query', 'tracks')
    .split('\n')
    .filter((line) => line.includes(`"${name}"`)).length;
}

it(`holds a file whole or not at all when the page is killed amid its import (${kills} kills, seed ${seed})`, async () => {
  const random = createSeededRandom(seed);
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill++) {
    const { planner } = scene;
    const name = `被杀-${kill}.gpx`;
    await planner.by('import-button').click();
    await planner.by('import-input').setInputFiles([scene.write(name, threeWalks(kill))]);
    await planner.by('import-confirm').click();
    let isSaved = false;
    const saving = planner
      .by('import-result')
      .waitFor()
      .then(
        () => {
          isSaved = true;
        },
        () => undefined,
      );
    await Promise.race([saving, planner.page.waitForTimeout(random.between(0, 1200))]);
    const wasSaved = isSaved;
    await scene.killBrowser();
    await saving;
    await scene.planner.waitForFigures();
    const held = walksOf(name);
    expect([0, 3]).toContain(held);
    if (wasSaved) expect(held).toBe(3);
    acknowledged += held / 3;
  }
  // The page goes on where it was: the same file again is either new or known, never half there.
  await scene.planner.importTracks([scene.write('之后.gpx', threeWalks(kills))]);
  expect(walksOf('之后.gpx')).toBe(3);
  expect(acknowledged).toBeLessThanOrEqual(kills);
  expect(JSON.parse(scene.lawang('verify'))).toMatchObject({ ok: true });
}, 400_000);

it('left the machine alone', () => expectNoTrespass(scene.browser.trespasses));
