import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword } from '../../shared/sample/sample-accounts.ts';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

/** Walked and confirmed by the unit in the sample; their station has not looked at them yet. */
const awaitingStation = ['AD17', 'AE17', 'AD18', 'AE18', 'AD19', 'AE19', 'AD20', 'AE20'];

/** The board is worked out anew after a change. */
const patient = { timeout: 60_000 };

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample', 'absent');
  await scene.stopBoth();
  const file = join(scene.folder, 'password');
  writeFileSync(file, samplePassword);
  const input = { blocks: awaitingStation, level: 'station', isPessimisticAcknowledged: true };
  const as = ['--as', '东港所长', '--password-file', file];
  scene.lawang('do', ...as, 'sign-blocks', JSON.stringify(input));
  await scene.startAgain();
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

async function signIn(account: string): Promise<void> {
  const { by } = scene.planner;
  await by('operator-badge').click();
  await by('operator-sign-in').click();
  await by('sign-in-account').fill(account);
  await by('sign-in-password').fill(samplePassword);
  await by('sign-in-submit').click();
  await by('sign-in-submit').waitFor({ state: 'hidden' });
  await openClearing();
}

async function signOut(): Promise<void> {
  const { by } = scene.planner;
  await by('operator-badge').click();
  await by('operator-sign-out').click();
  await scene.planner.waitForFigures();
}

async function openClearing(): Promise<void> {
  const { by } = scene.planner;
  await by('workspace-clear').click();
  await by('clear-strip').waitFor();
}

const textOf = async (testId: string) => (await scene.planner.by(testId).innerText()).trim();
const counted = async (state: string) =>
  Number(await scene.planner.by(`clear-row-${state}`).locator('.ledger-count').innerText());

describe('the settings of a campaign', () => {
  it('show what a change would take and move before it is kept', async () => {
    const { by, page } = scene.planner;
    await openClearing();
    const before = await counted('awaiting-self');
    await by('campaign-open').click();
    await by('campaign-dialog').waitFor();
    expect(await by('campaign-save').isDisabled()).toBe(true);
    await by('campaign-share-low').fill('20');
    await by('campaign-share-low').press('Tab');
    await by('campaign-hours-before').waitFor();
    const hours = async (id: string) => Number((await textOf(id)).replaceAll(',', ''));
    expect(await hours('campaign-hours-after')).toBeGreaterThan(
      await hours('campaign-hours-before'),
    );
    await by('campaign-moves').filter({ hasText: '已过关→需复核' }).waitFor();
    // Nothing is kept yet.
    expect(await counted('awaiting-self')).toBe(before);
    await by('campaign-save').click();
    await by('campaign-dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => counted('awaiting-self'), patient).toBeLessThan(before);
    await expect.poll(() => counted('cleared'), patient).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => counted('awaiting-self'), patient).toBe(before);
    await expect.poll(() => counted('cleared'), patient).toBeGreaterThan(0);
  });
});

describe('the books of a campaign', () => {
  it('take a nil return for a week that is overdue', async () => {
    const { by } = scene.planner;
    await by('clear-page-nil-returns').click();
    await by('nil-returns').waitFor();
    expect(await textOf('nil-overdue')).toContain('柳滩派出所');
    await by('nil-station-liutan-2026-W14').click();
    await by('record-save').click();
    await by('nil-station-liutan-2026-W14').waitFor({ state: 'hidden' });
    expect(await textOf('nil-overdue')).not.toContain('柳滩派出所');
  });

  it('take the returns of a week that stations hand in together', async () => {
    const { by } = scene.planner;
    await by('nil-many-2026-W15').click();
    const open = await by('nil-units').locator('li').count();
    await by('nil-units').locator('li').first().locator('input').uncheck();
    await by('record-save').click();
    await by('nil-units').waitFor({ state: 'hidden' });
    expect(await by('nil-returns').locator('[data-testid$="-2026-W15"]').count()).toBe(1);
    expect(open).toBeGreaterThan(40);
  });

  it('add an event of publicity to the totals', async () => {
    const { by } = scene.planner;
    await by('clear-page-publicity').click();
    expect(await textOf('publicity-sum')).toContain('宣传 3 场次，资料 5,150 份');
    await by('publicity-new').click();
    await by('publicity-title').fill('禁毒宣传进学校');
    await by('publicity-copies').fill('600');
    await by('record-save').click();
    await by('publicity-sum').filter({ hasText: '宣传 4 场次，资料 5,750 份' }).waitFor();
  });

  it('refuse a standing while a find is open', async () => {
    const { by, page } = scene.planner;
    await by('clear-page-standings').click();
    await by('standing-station-weihai').click();
    await page.locator('.ant-modal').getByText('已达标').click();
    await by('standing-refused').waitFor();
    await by('record-save').click();
    await page.locator('.notice, .ant-notification-notice').first().waitFor();
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /取\s*消/ })
      .click();
    await by('standing-refused').waitFor({ state: 'hidden' });
  });
});

describe('a re-check lot', () => {
  it('is drawn with its size explained, and judged block by block', async () => {
    await signIn('分局长');
    const { by, page } = scene.planner;
    await by('clear-page-lots').click();
    await by('lot-draw').click();
    expect(await textOf('lot-plan')).toContain('待抽 8 块，抽 8 块');
    await by('lot-name').fill('第四批抽查');
    await by('lot-seed').fill('太短');
    expect(await by('record-save').isDisabled()).toBe(true);
    await by('lot-seed').fill('当众掷骰 3 1 4 1 5 9 2 6');
    await by('record-save').click();
    const state = by('lot-state').first();
    await state.filter({ hasText: '复核中 0/8' }).waitFor();
    await by('lot-check-AD17').click();
    await page.locator('.ant-modal').getByText('合格：与签字证据相符').click();
    expect(await by('record-save').isDisabled()).toBe(true);
    await by('lot-check-note').fill('10 日上午沿东排沟复走，未见异常，照片 12 张');
    await by('record-save').click();
    await state.filter({ hasText: '复核中 1/8' }).waitFor();
    await signOut();
  });

  it('hides what it drew from whoever walked', async () => {
    await signIn('东港二组长');
    const { by } = scene.planner;
    await by('clear-page-lots').click();
    await by('lot-hidden').waitFor();
    expect(await by('lot-draw').isDisabled()).toBe(true);
    expect(await by('lot-check-AD17').count()).toBe(0);
    await signOut();
  });
});

describe('signatures whose days are over', () => {
  it('are named, and noted in the ledger by one press', async () => {
    await openClearing();
    const { by, page } = scene.planner;
    expect(await by('lapses').count()).toBe(0);
    await by('campaign-open').click();
    await page.getByRole('tab', { name: '签字与期限' }).click();
    await by('campaign-valid-days').fill('1');
    await by('campaign-valid-days').press('Tab');
    await by('campaign-save').click();
    await by('campaign-dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => counted('cleared'), patient).toBe(0);
    await by('clear-row-overdue').click();
    await by('record-lapses').click();
    await by('lapses').waitFor({ state: 'hidden' });
    await scene.planner.waitUntilSaved();
    expectNoTrespass(scene.browser.trespasses);
  });
});
