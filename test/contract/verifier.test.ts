import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { makePackage } from '../../electron/serve/packages/make-package.ts';
import { decodePackage } from '../../electron/serve/packages/package-file.ts';
import { createSeededRandom } from '../../shared/sample/seeded-random.ts';
import { Desk } from '../builders/lawang-command.ts';
import { MemoryDesk } from '../builders/memory-desk.ts';
import { squareFeature } from '../builders/memory-ledger.ts';
import { aTrackInput } from '../builders/track-input.ts';
import { openRealBrowser, type RealBrowser } from '../e2e/real-browser.ts';

const password = '海河 3-台';
let desk: Desk;
let browser: RealBrowser;
let page: Page;
let plain: Uint8Array<ArrayBuffer>;
let sealed: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  await ensureBuilt(['cli']);
  desk = await Desk.open();
  [plain, sealed] = await makePackages();
  const written = await desk.lawang('package', '--verifier', '核验.html');
  expect(written).toMatchObject({ code: 0, lines: [{ status: 'saved' }] });
  browser = await openRealBrowser(await mkdtemp(join(tmpdir(), 'lawang-verifier-')));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await desk?.clear();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.open(pathToFileURL(desk.path('核验.html')).href);
});

async function makePackages() {
  const branch = new MemoryDesk('branch', 0, () => Date.parse('2026-04-10T00:00:00Z'));
  await branch.do('create-project', {
    name: '试验区',
    boundary: squareFeature(0.02),
    round: { name: '第1轮', openedOn: '2026-03-10' },
  });
  const [roundId] = branch.session.state.rounds.keys();
  await branch.do('import-tracks', await aTrackInput(branch.folder, '甲', roundId!));
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (const secret of [null, password]) {
    const order = { kind: 'task', party: '北站', otherDevice: null, known: null } as const;
    const made = await makePackage(branch.folder, branch.session, branch.actor, {
      ...order,
      password: secret,
    });
    if (!made.ok) throw new Error(made.problem.code);
    branch.session = made.value.session;
    packed.push(made.value.bytes);
  }
  return packed as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
}

/** Gives the page a file from disc and waits for what it says. */
async function give(name: string, bytes: Uint8Array): Promise<void> {
  await writeFile(desk.path(name), bytes);
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(desk.path(name));
  await page.locator('.verdict, form.password').first().waitFor();
}

const verdict = () => page.locator('.verdict').innerText();

describe('the verifier page, opened from a disc', () => {
  it('finds a good package intact and says who recorded what and when', async () => {
    await give('好.lwp', plain);
    expect(await verdict()).toContain('完好');
    const said = await page.locator('body').innerText();
    for (const part of [
      '试验区',
      '任务包',
      '北站',
      'branch',
      '2026-04-10',
      '登记轨迹',
      '不能防止改动',
    ])
      expect(said).toContain(part);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await verdict()).toContain('intact');
    expect(await page.locator('body').innerText()).toContain('not tamper-proof');
  });

  it('says of a changed byte what a desk would say, wherever it is', async () => {
    const random = createSeededRandom(7);
    let refused = 0;
    for (let round = 0; round < 8; round++) {
      const bytes = Uint8Array.from(plain);
      bytes[random.whole(0, bytes.length - 1)]! ^= 0x41;
      await give(`改 ${round}.lwp`, bytes);
      // Some bytes of an archive mean nothing, such as times; what is read is then what was signed.
      const isSound = decodePackage('改', bytes, null).ok;
      if (!isSound) refused += 1;
      expect(await verdict()).toContain(isSound ? '完好' : '不可采信');
    }
    expect(refused).toBeGreaterThan(2);
  });

  it('refuses one whose entries were changed and packed anew', async () => {
    const files = unzipSync(plain);
    const text = new TextDecoder().decode(files['entries.jsonl']);
    files['entries.jsonl'] = new TextEncoder().encode(text.replace('试验区', '别的区'));
    await give('重包.lwp', zipSync(files));
    expect(await verdict()).toContain('与清单不符');
  });

  it('refuses one that was cut short, and what is no package', async () => {
    await give('短.lwp', plain.subarray(0, plain.length - 200));
    expect(await verdict()).toContain('拷贝不完整');
    await give('别的.lwp', new TextEncoder().encode('not a package'));
    expect(await verdict()).toContain('不可采信');
  });

  it('opens a sealed one with its password only', async () => {
    await give('密.lwp', sealed);
    const form = page.locator('form.password');
    await form.locator('input').fill('错的口令');
    await form.locator('button').click();
    await expect.poll(verdict, { timeout: 30_000 }).toContain('口令不对');
    await form.locator('input').fill(password);
    await form.locator('button').click();
    await expect.poll(verdict, { timeout: 30_000 }).toContain('完好');
  });

  it('says so, and calls nothing signed, where the browser keeps it from checking signatures', async () => {
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await give('好.lwp', plain);
    expect(await verdict()).toContain('签名未核验');
    await give('密.lwp', sealed);
    await page.locator('form.password input').fill(password);
    await page.locator('form.password button').click();
    await expect.poll(verdict, { timeout: 30_000 }).toContain('无法核验');
  });

  it('asks nothing of any machine and keeps to its own policy', () => {
    expect(browser.trespasses).toEqual({
      foreignRequests: [],
      policyViolations: [],
      pageErrors: [],
    });
  });
});
