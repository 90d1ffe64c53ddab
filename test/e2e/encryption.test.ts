import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInFiles } from '../builders/find-in-files.ts';
import { aBoundary, aWalk } from '../builders/lawang-command.ts';
import { expectNoTrespass, type Planner } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

const password = '芦苇荡 2026 清查';
/** Several starts of host and browser in one test, on a machine that draws in software. */
const slow = 300_000;
const next = '黄河口 2027 踏查';

let scene: Scene;
let code = '';
let secrets: (string | Uint8Array)[] = [];
beforeAll(async () => {
  scene = await setScene('empty', 'absent');
  await scene.stopBoth();
  scene.lawang('init', '--boundary', scene.write('边界.geojson', JSON.stringify(aBoundary())));
  scene.lawang('import', scene.write('第一组.gpx', aWalk(400)));
  await scene.startAgain();
});
afterAll(() => scene.end());

async function openSnapshots({ by }: Planner): Promise<void> {
  await by('workspace-ledger').click();
  await by('ledger-page-snapshots').click();
  await by('encryption').waitFor();
}

async function restart(): Promise<Planner> {
  await scene.stopBoth();
  await scene.startAgain();
  await scene.planner.by('unlock-screen').waitFor();
  return scene.planner;
}

async function unlock({ by }: Planner, secret: string): Promise<void> {
  await by('unlock-secret').fill(secret);
  await by('unlock-submit').click();
}

/** Words of entries, and bytes of every file the ledger holds. */
function known(): (string | Uint8Array)[] {
  const blobs = readdirSync(join(scene.data, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(join(each.parentPath, each.name)).subarray(0, 60));
  return ['"kind":"ledger-created"', '第一组.gpx', ...blobs];
}

describe('a ledger that is encrypted in the page', () => {
  it('shows the recovery code once, and goes on', async () => {
    const { planner } = scene;
    await planner.waitForFigures();
    secrets = known();
    expect(await findInFiles(scene.data, secrets)).not.toEqual([]);
    await openSnapshots(planner);
    const { by } = planner;
    expect(await by('encryption').getAttribute('data-kind')).toBe('plain');
    await by('encryption-on').click();
    await by('password-new').fill(password);
    await by('password-again').fill(password);
    await by('encryption-ok').click();
    code = (await by('recovery-code').textContent())?.trim() ?? '';
    expect(code).toMatch(/^(?:[0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
    expect(await by('recovery-code-done').isDisabled()).toBe(true);
    await by('recovery-code-kept').click();
    await by('recovery-code-done').click();
    await planner.waitForFigures();
    await openSnapshots(planner);
    expect(await by('encryption').getAttribute('data-kind')).toBe('unlocked');
  });

  it('asks before anything else after a restart, and refuses a wrong password plainly', async () => {
    const planner = await restart();
    const answer = await planner.page.request.get(`http://127.0.0.1:${scene.host.port}/journal`);
    expect([answer.status(), await answer.json()]).toMatchObject([
      423,
      { code: 'ledger-encrypted' },
    ]);
    await unlock(planner, 'not the password 1');
    await planner.by('unlock-refusal').filter({ hasText: '密码不对' }).waitFor();
    await unlock(planner, password);
    await planner.waitForFigures();
  });

  it('opens with the code, names a mistyped group, and takes a new password for it', async () => {
    const planner = await restart();
    const groups = code.split('-');
    const wrong = groups.with(
      1,
      groups[1]!.startsWith('3') ? `4${groups[1]!.slice(1)}` : `3${groups[1]!.slice(1)}`,
    );
    await unlock(planner, wrong.join('-'));
    await planner.by('unlock-refusal').filter({ hasText: '第 2 组' }).waitFor();
    await unlock(planner, code.toLowerCase().replaceAll('-', ' '));
    await planner.waitForFigures();
    await openSnapshots(planner);
    const { by } = planner;
    await by('encryption-password').click();
    await by('encryption-secret').fill(code);
    await by('password-new').fill(next);
    await by('password-again').fill(next);
    await by('encryption-ok').click();
    await by('encryption-ok').waitFor({ state: 'hidden' });
    const again = await restart();
    await unlock(again, password);
    await again.by('unlock-refusal').waitFor();
    await unlock(again, next);
    await again.waitForFigures();
  });

  it('is put back to its own snapshot in place, and stays encrypted and open', async () => {
    const { planner } = scene;
    const { by, page } = planner;
    await openSnapshots(planner);
    await by('snapshot-make').click();
    await by('snapshot-behind').filter({ hasText: '一致' }).waitFor();
    await by('ledger-page-organisation').click();
    await by('unit-new').click();
    await by('unit-name').fill('还原之后就没有的班组');
    await by('record-save').click();
    await by('organisation').getByText('还原之后就没有的班组').waitFor();
    await planner.waitUntilSaved();
    await openSnapshots(planner);
    await by('snapshot-restore').click();
    await page.locator('.ant-modal .ant-table-row').first().click();
    await by('restore-preview').waitFor();
    await Promise.all([page.waitForEvent('load'), by('restore-do').click()]);
    await planner.waitForFigures();
    await openSnapshots(planner);
    expect(await by('encryption').getAttribute('data-kind')).toBe('unlocked');
    await by('ledger-page-organisation').click();
    await by('unit-search').fill('班组');
    await expect.poll(() => by('organisation').locator('.ant-table-row').count()).toBe(0);
  });

  it(
    'leaves nothing readable in the data folder, nor in a browser profile begun since',
    async () => {
      await scene.stopBoth();
      // What the browser kept of the plain time, and the search finds; the program gives its window another profile.
      expect(await findInFiles(scene.profile, secrets)).not.toEqual([]);
      rmSync(scene.profile, { recursive: true, force: true });
      await scene.startAgain();
      await unlock(scene.planner, next);
      await scene.planner.waitForFigures();
      expectNoTrespass(scene.browser.trespasses);
      await scene.stopBoth();
      expect(await findInFiles(scene.data, secrets)).toEqual([]);
      expect(await findInFiles(scene.profile, secrets)).toEqual([]);
      const databases = readdirSync(join(scene.profile, 'Default')).includes('IndexedDB')
        ? readdirSync(join(scene.profile, 'Default', 'IndexedDB'))
        : [];
      expect(databases).toEqual([]);
      await scene.startAgain();
    },
    slow,
  );

  it(
    'is turned off again with the password',
    async () => {
      const { planner } = scene;
      await unlock(planner, next);
      await planner.waitForFigures();
      await openSnapshots(planner);
      const { by } = planner;
      await by('encryption-off').click();
      await by('encryption-secret').fill(password);
      await by('encryption-ok').click();
      await by('encryption-refusal').waitFor();
      await by('encryption-secret').fill(next);
      await by('encryption-ok').click();
      await by('encryption-ok').waitFor({ state: 'hidden' });
      await planner.waitForFigures();
      expect(JSON.parse(scene.lawang('verify'))).toMatchObject({ ok: true });
    },
    slow,
  );
});
