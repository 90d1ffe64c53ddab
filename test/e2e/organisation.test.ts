import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeWorkbook } from '../../shared/import/lists/write-workbook.ts';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

const head = ['单位名称', '级别', '上级单位', '条线'];

async function chooseList(rows: readonly (readonly string[])[]): Promise<void> {
  const path = join(tmpdir(), `名册-${process.pid}.xlsx`);
  await writeFile(path, writeWorkbook('名册', rows));
  await scene.planner.by('list-file').setInputFiles(path);
}

it('takes a list only once every problem is put right', async () => {
  const { planner } = scene;
  await planner.by('workspace-ledger').click();
  await planner.by('ledger-page-organisation').click();
  await planner.by('list-import').click();
  await chooseList([head, ['采油九十区', '科', '没有的单位', '油区'], ['', '部门', '', '']]);
  const problems = planner.by('list-problems').locator('li');
  await expect.poll(() => problems.count()).toBe(3);
  expect(await problems.allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('第 2 行 C 列：找不到名为“没有的单位”')]),
  );
  expect(await planner.by('list-save').isDisabled()).toBe(true);
  const inside = ['采油九十区一班', '部门', '采油九十区', '油区'];
  await chooseList([head, inside, ['采油九十区', '正科级', '沧澜采油厂', '油区']]);
  await planner.by('list-sum').filter({ hasText: '新增 2' }).waitFor();
  await planner.by('list-save').click();
  await planner.by('list-save').waitFor({ state: 'hidden' });
  await planner.by('unit-search').fill('cyjsq');
  const found = planner.by('organisation').locator('.ant-table-row');
  await expect.poll(() => found.count()).toBe(2);
});

it('keeps a station that is still referred to, and lists where units meet', async () => {
  const { planner } = scene;
  await planner.by('unit-search').fill('东港派出所');
  await planner.by('organisation').locator('.ant-table-row').first().click();
  await planner.by('unit-remove').click();
  await planner.page.getByText('“东港派出所”还被引用').waitFor();
  await planner.by('ledger-page-ownership').click();
  await planner.page.getByText(/^结合部 \d+$/).click();
  const strips = planner.by('ownership').locator('.ant-table-row');
  await expect.poll(() => strips.count()).toBeGreaterThan(10);
});

it('signs an expired letter anew in one act, and prints what is listed', async () => {
  const { planner } = scene;
  await planner.by('ledger-page-letters').click();
  await planner.by('ledger-view-expired').click();
  await planner.by('ledger').locator('.ant-table-row[data-row-key^="letter-"]').first().click();
  await planner.by('letter-sign').click();
  await planner.by('renew-save').click();
  await planner.by('renew-save').waitFor({ state: 'hidden' });
  const figures = planner.by('equation-status').locator('b');
  await expect.poll(() => figures.allInnerTexts()).toEqual(['53', '50', '2', '0', '1']);
  await planner.by('ledger-view-all').click();
  const download = planner.page.waitForEvent('download');
  await planner.by('register-print').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('责任书-53份.docx');
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  expectNoTrespass(scene.browser.trespasses);
});
