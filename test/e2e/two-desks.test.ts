import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';
import { walkFile } from './walk-file.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

const root = join(import.meta.dirname, '..', '..');

/** `lawang` on the station's own desk: another data folder, no window. */
function atStation(...words: string[]): string {
  const folder = join(scene.folder, '站点台账');
  return execFileSync(process.execPath, ['electron/lawang.mjs', ...words, '--data', folder], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

const lastLine = (text: string) => JSON.parse(text.trim().split('\n').at(-1)!);

it('sends work to a station on a disc, takes its walk back, and lets a person decide what both changed', async () => {
  const { planner } = scene;
  await planner.by('workspace-ledger').click();
  await planner.by('ledger-page-packages').click();
  await planner.by('package-make').click();
  await planner.by('package-party').fill('东港派出所');
  const task = await planner.download(() =>
    planner.page.getByRole('button', { name: '制作并保存' }).click(),
  );
  expect(task.name).toMatch(/东港派出所.*\.lwp$/);
  const disc = join(scene.folder, '任务.lwp');
  writeFileSync(disc, task.bytes);

  const receipt = join(scene.folder, '回执.json');
  expect(lastLine(atStation('merge', disc, '--receipt', receipt))).toMatchObject({
    status: 'merged',
    missing: [],
    conflicts: [],
  });
  const walk = scene.write(
    '站点步巡.gpx',
    walkFile('站点步巡', [118.9, 37.9], [118.91, 37.9], '2026-04-10T01:00:00Z'),
  );
  const round = lastLine(atStation('query', 'rounds'));
  atStation('import', '--round', round.id, '--sweep', '6', walk);
  const renamed = { ...round, name: '站点改的轮次名' };
  atStation('do', 'open-round', JSON.stringify(renamed));

  await planner.by('package-merge').click();
  await planner.by('merge-file').setInputFiles(receipt);
  await planner.by('receipt-entered').waitFor();
  await planner.page.keyboard.press('Escape');
  // The branch gives the same round another name, without knowing of the station's.
  await scene.stopBoth();
  scene.lawang('do', 'open-round', JSON.stringify({ ...round, name: '分局改的轮次名' }));
  await scene.startAgain();

  const device = lastLine(atStation('query', 'transfers')).otherDevice as string;
  const back = join(scene.folder, '回传.lwp');
  const packed = lastLine(
    atStation('package', '--kind', 'return', '--party', '分局', '--for', device, '--out', back),
  );
  expect(packed.entries, 'only what the branch does not hold').toBeLessThan(10);

  const again = scene.planner;
  await again.waitForFigures();
  await again.by('workspace-ledger').click();
  await again.by('ledger-page-packages').click();
  await again.by('package-merge').click();
  await again.by('merge-file').setInputFiles(back);
  await again.by('merge-report').waitFor();
  expect(await again.by('merge-sum').innerText()).toContain('待补 0');
  expect(await again.by('merge-warnings').innerText()).toContain('1');
  await again.by('merge-commit').click();
  await again.by('merge-done').waitFor();
  await again.page.keyboard.press('Escape');

  await again.by('ledger-page-conflicts').click();
  expect(await again.by('conflict-row').count()).toBe(1);
  // The branch renamed the round last, so that the station's version is the earlier one.
  const sides = await again.by('conflicts').locator('tbody td').allInnerTexts();
  expect(sides.slice(1)).toEqual(['分局改的轮次名', '站点改的轮次名']);
  await again.by('conflict-other').click();
  await again.by('conflict-decision').waitFor();

  await again.by('ledger-page-audit').click();
  await again.by('audit-verify').click();
  await again.by('audit-verdict').filter({ hasText: '哈希链完整' }).waitFor();
  const rows = again.by('audit').locator('.ant-table-row');
  expect(await rows.count()).toBeGreaterThan(0);
  for (const day of [again.by('audit-days').first(), again.by('audit-days').last()]) {
    await day.fill('2020-01-01');
    await day.press('Enter');
  }
  await rows.first().waitFor({ state: 'hidden' });
  expectNoTrespass(scene.browser.trespasses);
  await scene.stopBoth();
  const rounds = scene.lawang('query', 'rounds');
  expect(rounds).toContain('站点改的轮次名');
  const tracks = scene.lawang('query', 'tracks').trim().split('\n');
  expect(tracks.filter((line) => line.includes('站点步巡'))).toHaveLength(1);
  expect(lastLine(scene.lawang('verify'))).toMatchObject({ ok: true });
}, 300_000);
