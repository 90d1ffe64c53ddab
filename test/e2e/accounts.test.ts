import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrespass, type Planner } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

const password = '芦苇荡 2026 清查';
const first = '初次 2026 的密码';
const boundary = {
  type: 'Feature',
  properties: { name: '甲区' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [118.7, 37.6],
        [118.72, 37.6],
        [118.72, 37.62],
        [118.7, 37.62],
        [118.7, 37.6],
      ],
    ],
  },
};

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('empty', 'absent');
});
afterAll(() => scene.end());

async function signIn({ by }: Planner, account: string | null, secret: string): Promise<void> {
  if (account !== null) await by('sign-in-account').fill(account);
  await by('sign-in-password').fill(secret);
  await by('sign-in-submit').click();
}

async function choose({ by }: Planner, item: string): Promise<void> {
  await by('operator-badge').click();
  await by(`operator-${item}`).click();
}

describe('a ledger with accounts', () => {
  it('is made by its administrator, who is signed in at once', async () => {
    await scene.stopBoth();
    const file = join(scene.folder, '界.geojson');
    writeFileSync(file, JSON.stringify(boundary));
    scene.lawang('init', '--boundary', file);
    await scene.startAgain();
    const { planner } = scene;
    await planner.waitForFigures();
    await choose(planner, 'administrator');
    await planner.by('administrator-name').fill('王五');
    await planner.by('password-new').fill('1234567890');
    expect(await planner.by('administrator-save').isDisabled()).toBe(true);
    await planner.by('password-new').fill(password);
    await planner.by('password-again').fill(password);
    await planner.by('administrator-save').click();
    await planner.by('operator-badge').filter({ hasText: '王五' }).waitFor();
  });

  it('asks who opens it, and counts wrong passwords', async () => {
    await scene.stopBoth();
    await scene.startAgain();
    const { planner } = scene;
    await planner.by('sign-in-screen').waitFor();
    await signIn(planner, '王五', '不对的密码');
    await planner.by('sign-in-refusal').filter({ hasText: '还可试 4 次' }).waitFor();
    await signIn(planner, null, password);
    await planner.waitForFigures();
  });

  it('locks without losing what was on the screen', async () => {
    const { planner } = scene;
    await planner.openBlock('A01');
    await planner.page.keyboard.press('Control+Shift+L');
    await planner.by('lock-screen').waitFor();
    // What is covered can neither be clicked nor reached by keys.
    expect(
      await planner.page.evaluate(() => document.querySelector('.workbench')?.matches('[inert]')),
    ).toBe(true);
    const refused = await planner.page.evaluate(
      async () => (await fetch('/journal/entries')).status,
    );
    expect(refused).toBe(401);
    await signIn(planner, null, password);
    await planner.by('lock-screen').waitFor({ state: 'hidden' });
    await planner.by('inspector-title').filter({ hasText: 'A01' }).waitFor();
  });

  it('gets an account for leadership, who reads and cannot write, whatever the page sends', async () => {
    const { planner } = scene;
    await choose(planner, 'accounts');
    await planner.by('account-new').click();
    await planner.by('account-field-name').fill('带班');
    await planner.by('account-field-role').click();
    await planner.page.locator('.ant-select-item-option', { hasText: '带班领导' }).click();
    await planner.by('password-new').fill(first);
    await planner.by('password-again').fill(first);
    await planner.by('account-save').click();
    await planner.by('account-带班').waitFor();
    await planner.page.keyboard.press('Escape');
    await choose(planner, 'sign-out');
    await planner.by('sign-in-screen').waitFor();
    await signIn(planner, '带班', first);
    await planner.by('must-change').waitFor();
    await planner.by('password-current').fill(first);
    await planner.by('password-new').fill(`${password}员`);
    await planner.by('password-again').fill(`${password}员`);
    await planner.by('own-account-save').click();
    await planner.by('must-change').waitFor({ state: 'hidden' });
    await planner.waitForFigures();
    expect(await planner.by('import-button').isDisabled()).toBe(true);
    expect(await planner.by('undo-button').isDisabled()).toBe(true);
    const status = await planner.page.evaluate(async () => {
      const session = sessionStorage.getItem('lawang-session') ?? '';
      const headers = { 'x-lawang-session': session };
      const journal = (await (await fetch('/journal')).json()) as { device: string; head: object };
      const zeros = '0'.repeat(64);
      const entry = {
        version: 1,
        device: journal.device,
        seq: 99,
        hlc: '2027-01-01T00:00:00.000Z-0000',
        actor: '带班',
        kind: 'person-removed',
        subject: 'p1',
        payload: { version: 1 },
        prevHash: zeros,
        hash: zeros,
      };
      const body = JSON.stringify({ expected: journal.head, entries: [entry] });
      return (await fetch('/journal', { method: 'POST', headers, body })).status;
    });
    expect(status).toBe(403);
    expectNoTrespass(scene.browser.trespasses);
  });

  it('holds up under the stand-alone check, every account’s entry signed', () => {
    const verified = JSON.parse(scene.lawang('verify')) as { ok: boolean; signed: number };
    expect(verified.ok).toBe(true);
    expect(verified.signed).toBe(3);
  });
});
