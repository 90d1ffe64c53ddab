import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample', 'absent');
  await scene.planner.by('workspace-ledger').waitFor();
});
afterAll(() => scene.end());

/** Letters that wait for their signature, as the register counts them. */
async function pending(): Promise<number> {
  const figures = scene.planner.by('equation-status').locator('b');
  return Number((await figures.allInnerTexts())[2]);
}

async function openLedgerPage(page: 'letters' | 'snapshots'): Promise<void> {
  await scene.planner.by('workspace-ledger').click();
  await scene.planner.by(`ledger-page-${page}`).click();
}

it('tries a snapshot out, puts the ledger back to it in place, and forward again by the undo point', async () => {
  const { planner } = scene;
  const { page } = planner;
  await openLedgerPage('snapshots');
  await planner.by('drill-line').filter({ hasText: '从未' }).waitFor();
  await planner.by('snapshot-make').click();
  await planner.by('snapshot-behind').filter({ hasText: '一致' }).waitFor();
  await planner.by('snapshot-drill').click();
  await planner.by('drill-line').filter({ hasText: '全部通过' }).waitFor();

  await openLedgerPage('letters');
  await planner.by('ledger-view-pending').click();
  expect(await pending()).toBe(2);
  const rows = planner.by('ledger').locator('.ant-table-row[data-row-key^="letter-"]');
  await rows.first().click();
  await planner.by('letter-sign').click();
  await planner.by('letter-save').click();
  await expect.poll(pending, { timeout: 30_000 }).toBe(1);
  await planner.waitUntilSaved();

  const restore = async (row: number) => {
    await openLedgerPage('snapshots');
    await planner.by('snapshot-restore').click();
    await page.locator('.ant-modal .ant-table-row').nth(row).click();
    await planner.by('restore-preview').waitFor();
    const preview = await planner.by('restore-preview').innerText();
    await Promise.all([page.waitForEvent('load'), planner.by('restore-do').click()]);
    await planner.by('workspace-ledger').waitFor();
    await openLedgerPage('letters');
    return preview;
  };
  // This copy of the sample writes as a new device, and says so with its first command.
  expect(await restore(0)).toContain('2 条记录（1 次操作）');
  await expect.poll(pending, { timeout: 60_000 }).toBe(2);
  // The newest snapshot is now the one of what was put aside.
  expect(await restore(0)).toContain('不会失去');
  await expect.poll(pending, { timeout: 60_000 }).toBe(1);
  expect(JSON.parse(scene.lawang('verify'))).toMatchObject({ ok: true });
  expectNoTrespass(scene.browser.trespasses);
});
