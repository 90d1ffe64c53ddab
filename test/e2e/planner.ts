import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Software-drawn maps and a first build are slow; waits are on states, never on the clock. */
const patience = 150_000;

/** The page in the planner's words; the only place of the suite that knows how the screen is made. */
export interface Planner {
  readonly page: Page;
  /** Waits until the workbench shows figures and nothing is being computed. */
  waitForFigures(): Promise<void>;
  openBlock(code: string): Promise<void>;
  /** “走到” and “看到” of the selected block, as shown. */
  reached(): Promise<string>;
  seenShare(): Promise<string>;
  /** 网格踏查率 and 轨迹实际覆盖率 of the whole jurisdiction, as shown. */
  rates(): Promise<readonly [grid: string, swept: string]>;
  importTracks(files: readonly string[]): Promise<void>;
  dropTracks(name: string, text: string): Promise<void>;
  undo(): Promise<void>;
  /** Waits for “已保存 hh:mm:ss”, which is shown only after the acknowledgement. */
  waitUntilSaved(): Promise<string>;
  /** What a click saves to disc. */
  download(click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }>;
  by(testId: string): Locator;
}

export function createPlanner(page: Page): Planner {
  page.setDefaultTimeout(patience);
  const by = (testId: string) => page.getByTestId(testId);
  const text = async (testId: string) => (await by(testId).innerText()).trim();

  async function waitForFigures(): Promise<void> {
    await by('inspector').waitFor();
    await page.waitForFunction(
      () =>
        document.querySelector('[data-testid="running-work"]') === null &&
        document.querySelector(
          '[data-testid="grid-rate"], [data-testid="figure-seen"], [data-testid="track-mode"]',
        ) !== null,
      undefined,
      { timeout: patience, polling: 200 },
    );
  }

  async function confirmImport(): Promise<void> {
    await by('import-confirm').click();
    await by('import-result').waitFor();
    await by('import-close').click();
    await by('import-dialog').waitFor({ state: 'hidden' });
    await waitForFigures();
  }

  return {
    page,
    by,
    waitForFigures,
    async openBlock(code) {
      await page.keyboard.press('Control+k');
      await by('search-input').fill(code);
      await page.keyboard.press('Enter');
      await by('inspector-title').filter({ hasText: code }).waitFor();
      await waitForFigures();
    },
    reached: () => text('figure-reached'),
    seenShare: () => text('figure-seen'),
    async rates() {
      await page.keyboard.press('Escape');
      await by('grid-rate').waitFor();
      return [await text('grid-rate'), await text('swept-rate')];
    },
    async importTracks(files) {
      await by('import-button').click();
      await by('import-input').setInputFiles([...files]);
      await confirmImport();
    },
    async dropTracks(name, content) {
      const transfer = await page.evaluateHandle(
        ([fileName, gpx]) => {
          const data = new DataTransfer();
          data.items.add(new File([gpx ?? ''], fileName ?? '', { type: 'application/gpx+xml' }));
          return data;
        },
        [name, content],
      );
      for (const type of ['dragenter', 'dragover', 'drop'])
        await page.dispatchEvent('[data-testid="map"]', type, { dataTransfer: transfer });
      await confirmImport();
    },
    async undo() {
      await page.keyboard.press('Control+z');
      await waitForFigures();
    },
    async download(click) {
      const [download] = await Promise.all([page.waitForEvent('download'), click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    async waitUntilSaved() {
      const saved = by('saved-state').filter({ hasText: /\d{2}:\d{2}:\d{2}/ });
      await saved.waitFor();
      return (await saved.innerText()).trim();
    },
  };
}

/** Expects that the page asked nothing of another machine, broke no policy and threw nothing. */
export function expectNoTrespass(trespasses: {
  readonly foreignRequests: readonly string[];
  readonly policyViolations: readonly string[];
  readonly pageErrors: readonly string[];
}): void {
  expect(trespasses.foreignRequests).toEqual([]);
  expect(trespasses.policyViolations).toEqual([]);
  expect(trespasses.pageErrors).toEqual([]);
}
