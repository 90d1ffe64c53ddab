import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

/** One of 采油一区's eight blocks, signed by the leader of its walkers and by nobody else yet. */
const block = 'W18';
const password = 'lawang-sample-2026';

let scene: Scene;
let passwordFile: string;
beforeAll(async () => {
  scene = await setScene('sample', 'absent');
  passwordFile = scene.write('密码.txt', password);
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

const lastLine = (text: string) => JSON.parse(text.trim().split('\n').at(-1)!);
const query = (table: string): Record<string, unknown>[] =>
  scene
    .lawang('query', table)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const clearanceOf = (code: string) => query('clearance').find((row) => row.code === code);

/** `lawang do` under a name, the window being shut. */
function act(as: string, command: string, input: object): Record<string, string> {
  const words = ['do', command, JSON.stringify(input), '--as', as];
  return lastLine(scene.lawang(...words, '--password-file', passwordFile)).value;
}

/** Signs in with one of the sample's published accounts, whoever was there before. */
async function become(account: string): Promise<void> {
  const { planner } = scene;
  const role = planner.page.locator('.operator-role');
  if (await role.isVisible()) {
    await planner.by('operator-badge').click();
    await planner.by('operator-sign-out').click();
    await role.waitFor({ state: 'hidden' });
  }
  await planner.by('operator-badge').click();
  await planner.by('operator-sign-in').click();
  await planner.by(`sample-account-${account}`).click();
  await planner.by('sign-in-submit').click();
  await role.waitFor();
}

/** Opens a block from one of the board's lists. */
async function open(list: string, code = block): Promise<void> {
  const { planner } = scene;
  await planner.by('workspace-clear').click();
  await planner.by(`clear-row-${list}`).click();
  await planner.by(`clear-item-${code}`).click();
  await planner.by('clear-sign').getByRole('heading', { name: code }).waitFor();
}

const state = () => scene.planner.by('clear-state').getAttribute('data-state');
const unmet = () =>
  scene.planner.page
    .locator('.clear-gate[data-met="false"]')
    .evaluateAll((gates) => gates.map((gate) => gate.getAttribute('data-testid')));

/** Gives the password again, and waits until what was signed shows. A refusal, or a question still open, is said by the failure. */
async function confirm(shows: () => Promise<string>, expected: string): Promise<void> {
  const { planner } = scene;
  await planner.by('confirm-password').fill(password);
  await planner.by('confirm-sign').click();
  const inTheWay = planner.page.locator('.notice, .ant-modal');
  await expect
    .poll(async () => [await shows(), ...(await inTheWay.allInnerTexts())], { timeout: 150_000 })
    .toEqual([expected]);
  await planner.waitUntilSaved();
}

async function sign(next: string): Promise<void> {
  await scene.planner.by('clear-sign-button').click();
  await confirm(async () => String(await state()), next);
}

it('does not let the walkers’ leader sign again, nor anybody out of turn', async () => {
  for (const account of ['东港二组长', '东港所长', '分局长']) {
    await become(account);
    await open('awaiting-unit');
    expect(await state()).toBe('awaiting-unit');
    expect(await unmet()).toContain('gate-not-entitled');
    expect(await scene.planner.by('clear-sign-button').isDisabled()).toBe(true);
  }
});

it('is confirmed by the unit that owns the block, and checked by its police station', async () => {
  await become('采油一区');
  await open('mine');
  expect(await unmet()).toEqual([]);
  await sign('awaiting-station');
  await become('东港所长');
  await open('mine');
  await sign('awaiting-branch');
  expect(clearanceOf(block)?.state).toBe('awaiting-branch');
});

it('is one of many that a unit confirms under one password, each with its own evidence', async () => {
  const { planner } = scene;
  await become('采油一区');
  await planner.by('workspace-clear').click();
  await planner.by('clear-row-mine').click();
  await planner.by('clear-bulk').click();
  const sum = planner.by('clear-bulk-sum');
  const [able] = (await sum.innerText()).match(/\d+/) ?? [];
  expect(Number(able)).toBeGreaterThan(1);
  await planner.by('record-save').click();
  await planner.by('confirm-password').fill(password);
  await planner.by('confirm-sign').click();
  await sum.waitFor({ state: 'hidden' });
  await planner.waitUntilSaved();
  const waiting = query('clearance').filter((row) => row.state === 'awaiting-station');
  expect(waiting.length).toBeGreaterThanOrEqual(Number(able));
});

it('passes only when its lot was drawn and looked at, and then carries a code', async () => {
  await become('禁毒办');
  await open('awaiting-branch');
  expect(await unmet()).toEqual(['gate-lot-open']);
  await scene.stopBoth();
  const lot = act('禁毒办', 'draw-lot', { seed: '端到端抽签二〇二六年四月十日上午' });
  const [own] = query('rechecks').filter(({ id }) => id === lot.id);
  expect(own).toMatchObject({ blocks: 1, drawn: [block] });
  act('分局长', 'check-lot', { lotId: lot.id!, block, isClean: true });
  await scene.startAgain();
  await scene.planner.by('sign-in-screen').or(scene.planner.by('inspector')).first().waitFor();
  await scene.planner.waitForFigures();
  await become('禁毒办');
  await open('mine');
  await sign('cleared');
  const code = (await scene.planner.by('clear-code').innerText()).replace(/[^0-9A-F]/g, '');
  expect(code).toMatch(/^[0-9A-F]{16}$/);
  const signatures = clearanceOf(block)?.signatures as { level: string; code: string }[];
  expect(signatures.map(({ level }) => level)).toEqual(['self', 'unit', 'station', 'branch']);
  expect(signatures.at(-1)?.code).toBe(code);
});

it('opens again by a find, as leadership sees', async () => {
  await scene.stopBoth();
  const blocks = Number(query('clearance').filter((row) => row.state === 'cleared').length);
  act('东港所长', 'record-find', {
    place: { from: 'typed', frame: 'WGS84', given: '118.77166,37.67567' },
    count: { method: 'tally', plants: 3 },
    foundBy: 'patrol',
  });
  expect(clearanceOf(block)?.state).toBe('found');
  await scene.startAgain();
  await scene.planner.waitForFigures();
  await become('分局长');
  await open('found');
  expect(await state()).toBe('found');
  await scene.planner.by('clear-traced').getByText(block).waitFor();
  expect(await scene.planner.by('clear-sign-button').isDisabled()).toBe(true);
  expect(await scene.planner.by('clear-row-cleared').innerText()).toContain(String(blocks - 1));
});

it('passes below its limit on a leader’s word alone, given by name with the reason', async () => {
  const { planner } = scene;
  await become('分局长');
  await open('walking', 'K21');
  expect(await unmet()).toContain('gate-seen-below');
  await planner.by('clear-override').click();
  await planner.by('clear-override-reason').fill('余下为深水沟，无可种植地');
  await planner.by('clear-override-ok').click();
  const isBelow = async () => ((await unmet()).includes('gate-seen-below') ? 'below' : 'let pass');
  await confirm(isBelow, 'let pass');
  expect(await planner.by('clear-override').count()).toBe(0);
  expectNoTrespass(scene.browser.trespasses);
});
