import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printNumber } from '../../shared/report/model/figure.ts';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample', 'absent');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

const page = () => scene.planner.page;
const numbersOf = (code: string) =>
  page().locator(`.paper-page [data-figure="${code}"]`).allInnerTexts();

/** A figure as the data file of a report has it. */
interface DataFigure {
  readonly code: string;
  readonly value: number | null;
  readonly decimals: number;
}

describe('a report', () => {
  it('stands on pages as it will print, with the figures of the ledger', async () => {
    const { planner } = scene;
    await planner.by('workspace-report').click();
    await page().locator('.paper-page').first().waitFor({ timeout: 60_000 });
    const lines = scene.lawang('query', 'blocks').trim().split('\n');
    const reached = lines.filter((line) => (JSON.parse(line) as { reached: boolean }).reached);
    expect(await numbersOf('G2')).toContain(lines.length.toLocaleString('en'));
    expect(await numbersOf('C2')).toContain(reached.length.toLocaleString('en'));
    expect(await page().locator('.paper-page').count()).toBeGreaterThan(3);
    // Nothing is cut off at the foot of a page.
    const overflow = await page()
      .locator('.paper-page')
      .evaluateAll(
        (pages) => pages.filter((one) => one.scrollHeight > one.clientHeight + 1).length,
      );
    expect(overflow).toBe(0);
  });

  it('opens any figure to what it was computed from', async () => {
    await page().locator('.paper-page [data-figure="L2"]').first().click();
    const trace = scene.planner.by('report-trace');
    await trace.getByText('责任书在效').waitFor();
    expect(await trace.innerText()).toContain('依据 106 条台账');
  });

  it('saves every format at once, and the ledger lists it', async () => {
    const { planner } = scene;
    const code = await planner.by('report-code').innerText();
    await planner.by('reminder-weekly').waitFor();
    const [download] = await Promise.all([
      page().waitForEvent('download', { timeout: 120_000 }),
      planner.by('report-save').click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    const endings = Object.keys(files).map((name) => name.replace(/^.*\./, ''));
    expect(endings.sort()).toEqual(['docx', 'html', 'json', 'pdf', 'pdf', 'svg', 'xlsx']);
    const json = files[Object.keys(files).find((name) => name.endsWith('.json')) ?? ''];
    const { figures } = JSON.parse(new TextDecoder().decode(json)) as {
      readonly figures: readonly DataFigure[];
    };
    for (const { code, value, decimals } of figures) {
      const shown = await numbersOf(code);
      const printed = value === null ? '—' : printNumber(value, decimals);
      const isSame = shown.some((text) => text === printed || text.startsWith(`${printed}（`));
      expect(shown.length === 0 || isSame, `${code}: ${shown.join()} / ${printed}`).toBe(true);
    }
    await page().locator('[data-testid^="made-"]').getByText(code).waitFor();
    await planner.by('reminder-weekly').waitFor({ state: 'hidden' });
    await planner.waitUntilSaved();
    const verified = JSON.parse(scene.lawang('verify', '--code', code)) as { ok: boolean };
    expect(verified.ok).toBe(true);
  });

  it('shows the public no unit, block or map', async () => {
    await page().getByTestId('report-profile').getByText('公开').click();
    await page().locator('.paper-page').getByText('本报告未填审图号').waitFor({ timeout: 60_000 });
    const text = await page().locator('.paper-pages').innerText();
    expect(text).not.toContain('采油');
    expect(await page().locator('.paper-figure').count()).toBe(0);
  });

  it('is made again by one click on what was made, the same to its code', async () => {
    const again = page().locator('[data-testid^="made-"]').first();
    const code = (await again.innerText()).split('\n').at(-1)?.trim() ?? '';
    const shown = scene.planner.by('report-code');
    expect(await shown.innerText()).not.toBe(code);
    await again.click();
    await shown.filter({ hasText: code }).waitFor();
    expect(code).toMatch(/^[0-9A-F]{8}$/);
  });
});

describe('the leadership screen', () => {
  it('shows the same figures, large, and each opens its list', async () => {
    const { planner } = scene;
    await page().getByTestId('report-profile').getByText('内部').click();
    await page().locator('.paper-page .drawing').first().waitFor({ timeout: 60_000 });
    const [seen = ''] = await numbersOf('C3');
    await planner.by('report-leadership').click();
    expect(await planner.by('lead-seen').innerText()).toContain(seen);
    const linesOf = (what: string) =>
      scene
        .lawang('query', what)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { state: string });
    const cleared = linesOf('clearance').filter(({ state }) => state === 'cleared').length;
    const shown = (card: string, code: string) =>
      planner.by(card).locator(`[data-figure="${code}"]`).first().innerText();
    expect(await shown('lead-progress', 'K1')).toBe(`${cleared}/ ${(1682).toLocaleString('en')}`);
    expect(await shown('lead-finds', 'F1')).toBe(`${linesOf('finds').length} 处`);
  });

  it('opens beside it what a number counts and where it comes from', async () => {
    const { planner } = scene;
    const covered = await page()
      .locator('.stage .code-chip')
      .evaluateAll((chips) =>
        chips.flatMap((chip) => {
          const { x, y, width, height } = chip.getBoundingClientRect();
          const pressed = document.elementFromPoint(x + width / 2, y + height / 2);
          return pressed === chip ? [] : [chip.textContent];
        }),
      );
    expect(covered).toEqual([]);
    await planner.by('code-C3').click();
    await planner.by('stage-drawer').getByText('100 × C4 ÷ G4', { exact: false }).waitFor();
    await planner.by('stage-drawer-close').click();
    await planner.by('lead-finds').locator('[data-figure="F4"]').click();
    const open = await planner.by('lead-finds').locator('[data-figure="F4"]').innerText();
    await planner.by('case-lines').waitFor();
    expect(await planner.by('case-lines').locator('li').count()).toBe(Number(open));
    await planner.by('stage-drawer-close').click();
  });

  it('covers the window for a wall, and each number leads to its list and map', async () => {
    const { planner } = scene;
    await planner.by('leadership-present').click();
    await page().locator('.stage-room-full').waitFor();
    await page().locator('[data-testid="lead-gaps"] .big').click();
    await planner.by('workspace-walk').and(page().locator('.workspace-on')).waitFor();
  });

  it('has kept to the page’s policy and to this machine', () =>
    expectNoTrespass(scene.browser.trespasses));
});
