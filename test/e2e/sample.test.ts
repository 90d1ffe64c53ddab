import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';
import { walkFile } from './walk-file.ts';

/** A block of the sample that nobody has walked, and a line of 530 m inside it. */
const block = 'T26';
const walk = walkFile('补踏', [118.733, 37.6074], [118.739, 37.6074], '2026-04-09T01:00:00Z');

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

describe('a duty officer on the sample', () => {
  it('finds the sample open, badged with the day it is read at', async () => {
    const { by } = scene.planner;
    expect(await by('sample-badge').innerText()).toContain('截至');
    expect(await by('tab-blocks').innerText()).toContain('1,682');
    const [grid, swept] = await scene.planner.rates();
    expect(grid).toMatch(/^\d+\.\d%$/);
    expect(swept).toMatch(/^\d+\.\d%$/);
    expect(grid).not.toBe(swept);
  });

  it('sees map and chart drawn', async () => {
    const { page } = scene.planner;
    const drawn = await page.evaluate(() => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('canvas')];
      return canvases.filter((canvas) => canvas.width > 100 && canvas.height > 50).length;
    });
    expect(drawn).toBeGreaterThanOrEqual(2);
  });

  it('drops a GPX file on an unwalked block and sees its figure move, saved', async () => {
    const { planner } = scene;
    await planner.openBlock(block);
    expect(await planner.seenShare()).toBe('0%');
    await planner.dropTracks('补踏 一.gpx', walk);
    await planner.waitUntilSaved();
    await planner.openBlock(block);
    // 529 m × 12 m and two half discs of 6 m, on the block's 0.615 km² that can be planted.
    expect(await planner.seenShare()).toBe('1.1%');
    expect(await planner.reached()).toContain('已进入');
  });

  it('is told that the same file is already here, and nothing is counted twice', async () => {
    const { planner } = scene;
    const file = scene.write('换了名字.gpx', walk);
    await planner.by('import-button').click();
    await planner.by('import-input').setInputFiles(file);
    await planner.by('import-dialog').getByText('已在台账').first().waitFor();
    expect(await planner.by('import-confirm').isDisabled()).toBe(true);
    await planner.page.keyboard.press('Escape');
    await planner.by('import-dialog').waitFor({ state: 'hidden' });
    await planner.openBlock(block);
    expect(await planner.seenShare()).toBe('1.1%');
  });

  it('hears from turf about the same block, within 1 % + 200 m²', async () => {
    const { planner } = scene;
    await planner.openBlock(block);
    await planner.by('turf-button').click();
    await planner.by('turf-answer').filter({ hasText: '一致' }).waitFor();
  });

  it('takes the import back', async () => {
    const { planner } = scene;
    await planner.undo();
    await planner.page.waitForFunction(
      () => document.querySelector('[data-testid="figure-seen"]')?.textContent?.trim() === '0%',
    );
    expect(await planner.reached()).toContain('未进入');
  });

  it('refuses a file that is not GPX with a sentence, keeping the others', async () => {
    const { planner } = scene;
    await planner.by('import-button').click();
    await planner
      .by('import-input')
      .setInputFiles([
        scene.write(
          '坏文件.gpx',
          '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "b">]><gpx></gpx>',
        ),
        scene.write('好文件.gpx', walk),
      ]);
    await planner.by('import-problems').getByText('坏文件.gpx').first().waitFor();
    await planner.by('import-confirm').click();
    await planner.by('import-result').waitFor();
    await planner.by('import-close').click();
    await planner.waitForFigures();
    await planner.undo();
  });

  it('takes the blocks as a table that opens in Excel, and the gaps of a block as a route to walk', async () => {
    const { planner } = scene;
    const blocks = await planner.download(async () => {
      await planner.by('export-button').click();
      await planner.page.getByRole('menuitem').filter({ hasText: 'CSV' }).click();
    });
    expect([...blocks.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(blocks.bytes.toString('utf8').trim().split('\n')).toHaveLength(1 + 1682);
    await planner.openBlock(block);
    const gaps = await planner.download(async () => {
      await planner.by('export-gaps').click();
      await planner.page.getByRole('menuitem').filter({ hasText: 'GPX' }).click();
    });
    expect(gaps.bytes.toString('utf8')).toContain(`${block}-1`);
  });

  it('works in English at one click', async () => {
    const { planner } = scene;
    await planner.by('language-switch').getByText('EN').click();
    await planner.by('tab-blocks').filter({ hasText: 'Blocks' }).waitFor();
    const frame = await planner.page.evaluate(
      () => document.querySelector('[data-testid="object-tree"]')?.textContent ?? '',
    );
    expect(frame).toContain('Layers');
    await planner.by('language-switch').getByText('中').click();
  });

  it('never asked another machine for anything and broke no policy', () => {
    expectNoTrespass(scene.browser.trespasses);
  });

  it('would be caught asking another machine', async () => {
    await scene.planner.page.evaluate(() => fetch('http://192.0.2.1/').catch(() => undefined));
    const { foreignRequests, policyViolations } = scene.browser.trespasses;
    expect(foreignRequests.length + policyViolations.length).toBeGreaterThan(0);
  });
});
