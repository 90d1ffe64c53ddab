import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

/** Figures of an equation, as they stand on the screen from left to right. */
async function figuresOf(testId: string): Promise<readonly number[]> {
  const figures = await scene.planner.by(testId).locator('b').allInnerTexts();
  return figures.map(Number);
}

async function waitForFiguresOf(testId: string, wanted: readonly number[]): Promise<void> {
  await expect.poll(() => figuresOf(testId), { timeout: 30_000 }).toEqual(wanted);
}

describe('the register of letters', () => {
  it('adds up by rank and by status', async () => {
    const { planner } = scene;
    await planner.by('workspace-ledger').click();
    await planner.by('ledger').waitFor();
    expect(await figuresOf('equation-rank')).toEqual([53, 6, 47]);
    expect(await figuresOf('equation-status')).toEqual([53, 49, 2, 1, 1]);
  });

  it('counts a letter as in force once its signing is saved, and no longer once that is undone', async () => {
    const { planner } = scene;
    await planner.by('ledger-view-pending').click();
    const register = planner.by('ledger').locator('.ant-table-row[data-row-key^="letter-"]');
    expect(await register.count()).toBe(2);
    await register.first().click();
    await planner.by('letter-sign').click();
    await planner.by('letter-save').click();
    await waitForFiguresOf('equation-status', [53, 50, 1, 1, 1]);
    await planner.waitUntilSaved();
    await planner.by('letter-save').waitFor({ state: 'hidden' });
    await planner.page.keyboard.press('Control+z');
    await waitForFiguresOf('equation-status', [53, 49, 2, 1, 1]);
  });

  it('renews what runs out this year in one record, and takes all of it back in one step', async () => {
    const { planner } = scene;
    await planner.by('letters-roll').click();
    await planner.by('roll-sum').filter({ hasText: '62' }).waitFor();
    await planner.by('roll-save').click();
    await waitForFiguresOf('equation-status', [53, 51, 2, 0, 0]);
    expect(await figuresOf('equation-rank')).toEqual([53, 6, 47]);
    await planner.waitUntilSaved();
    await planner.by('roll-save').waitFor({ state: 'hidden' });
    await planner.page.keyboard.press('Control+z');
    await waitForFiguresOf('equation-status', [53, 49, 2, 1, 1]);
  });

  it('lists child letters under the letters they hang from, apart from the 53', async () => {
    const { planner } = scene;
    await planner.by('ledger-view-department').click();
    const children = planner.by('ledger').locator('.register-child');
    await expect.poll(() => children.count()).toBe(12);
    expect(await figuresOf('equation-rank')).toEqual([53, 6, 47]);
  });

  it('finds a letter by pinyin initials and leads from its block to the walk', async () => {
    const { planner } = scene;
    await planner.by('ledger-view-all').click();
    await planner.by('register-search').fill('clcyccyqq');
    const found = planner.by('ledger').locator('.ant-table-row[data-row-key^="letter-"]');
    await expect.poll(() => found.count()).toBe(1);
    expect(await found.innerText()).toContain('第38号');
    await planner.by('ledger-view-uncovered').click();
    const code = planner.by('ledger').locator('.code-link').first();
    const wanted = await code.innerText();
    await code.click();
    await planner.by('inspector-title').filter({ hasText: wanted }).waitFor();
    expectNoTrespass(scene.browser.trespasses);
  });
});
