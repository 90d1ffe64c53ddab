import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startLawang } from '../e2e/lawang-server.ts';
import { openRealBrowser } from '../e2e/real-browser.ts';
import { growSample } from './grown-sample.ts';

const root = process.cwd();
const turns = 3;
const edits = 7;
const patience = 600_000;

const ledgers = [
  { name: 'sample', entries: 0, tracks: 0 },
  { name: '26,000 entries, 1,000 tracks', entries: 26_000, tracks: 1_000 },
  { name: '100,000 entries, 5,000 tracks', entries: 100_000, tracks: 5_000 },
] as const;

type Times = Record<'host' | 'firstOpen' | 'open' | 'figures' | 'edit' | 'painted', number[]>;

/**
 * A long season's ledger in a real Chromium against the sample's in the same run: the host's start, the first opening of a
 * browser (its index is made), every later one, and an edit from the click to the row on the screen.
 */
export async function runBench(folder: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'lawang-bench-'));
  try {
    const all: { readonly name: string; readonly times: Times }[] = [];
    for (const [index, { name, ...wanted }] of ledgers.entries()) {
      const data = join(place, `ledger-${index}`);
      await growSample(root, data, wanted);
      const times: Times = {
        host: [],
        firstOpen: [],
        open: [],
        figures: [],
        edit: [],
        painted: [],
      };
      await measure(data, join(place, `profile-${index}`), times);
      console.log(JSON.stringify({ ledger: name, ...middles(times) }));
      all.push({ name, times });
    }
    await report(folder, all);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function measure(data: string, profile: string, times: Times): Promise<void> {
  await mkdir(profile);
  for (let turn = 0; turn < turns; turn++) {
    const begun = performance.now();
    const started = await startLawang(data, { root });
    times.host.push(performance.now() - begun);
    await started.stop();
  }
  const host = await startLawang(data, { root });
  const browser = await openRealBrowser(profile);
  try {
    const page = await browser.open('about:blank');
    page.setDefaultTimeout(patience);
    times.firstOpen.push(await open(page, host.url));
    // The index is written behind the first screen, and figures come in; the openings measured next find the one and leave the other.
    await waitForQuiet(page);
    for (let turn = 0; turn < turns; turn++) {
      await page.goto('about:blank');
      await page.waitForTimeout(3_000);
      times.open.push(await open(page, host.url));
    }
    const opened = performance.now();
    times.figures.push(times.open.at(-1)! + (await waitForQuiet(page)) - opened);
    await signIn(page);
    await page.getByTestId('workspace-ledger').click();
    await page.getByTestId('ledger-page-organisation').click();
    for (let edit = 0; edit < edits; edit++) {
      const { shown, painted } = await addUnit(page, `新设班组 ${edit}`);
      times.edit.push(shown);
      times.painted.push(painted);
    }
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** Milliseconds from the address to the workbench with its rows. */
async function open(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url);
  await page.getByTestId('inspector').waitFor();
  return performance.now() - start;
}

async function signIn(page: Page): Promise<void> {
  await page.getByTestId('operator-badge').click();
  await page.getByTestId('operator-sign-in').click();
  await page.getByTestId('sample-account-禁毒办').click();
  await page.getByTestId('sign-in-submit').click();
  await page.locator('.operator-role').waitFor();
}

/** Milliseconds from the click on “保存” until the row stands in the page, and until the frame after it. */
async function addUnit(page: Page, name: string): Promise<{ shown: number; painted: number }> {
  await page.getByTestId('unit-search').fill(name);
  await page.getByTestId('unit-new').click();
  await page.getByTestId('unit-name').fill(name);
  // Tracks come in for a while behind the first screen of a long season: not what is measured here.
  await waitForQuiet(page);
  return page.evaluate((wanted) => {
    return new Promise<{ shown: number; painted: number }>((resolve) => {
      const list = document.querySelector('[data-testid="organisation"]')!;
      const begun = performance.now();
      const watch = new MutationObserver(() => {
        if (!list.textContent?.includes(wanted)) return;
        watch.disconnect();
        const shown = performance.now() - begun;
        requestAnimationFrame(() => resolve({ shown, painted: performance.now() - begun }));
      });
      watch.observe(list, { childList: true, subtree: true, characterData: true });
      document.querySelector<HTMLElement>('[data-testid="record-save"]')?.click();
    });
  }, name);
}

/** Waits until nothing has been computed for three seconds; the moment since which. */
async function waitForQuiet(page: Page): Promise<number> {
  const isQuiet = () => document.querySelector('[data-testid="running-work"]') === null;
  let since = performance.now();
  while (performance.now() - since < 3_000) {
    if (!(await page.evaluate(isQuiet))) {
      await page.waitForFunction(isQuiet, undefined, { polling: 100 });
      since = performance.now();
    }
    await page.waitForTimeout(200);
  }
  return since;
}

function middles(times: Times): Record<keyof Times, number> {
  const all = Object.entries(times).map(([name, given]) => [name, Math.round(middle(given))]);
  return Object.fromEntries(all);
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function report(
  folder: string,
  all: readonly { readonly name: string; readonly times: Times }[],
): Promise<void> {
  const [sample] = all;
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${day}, ${cpus()[0]?.model ?? ''}, ${cpus().length} cores, Node ${process.version}, load average ${loadavg()[0]!.toFixed(1)} while it ran.`;
  const cell = (name: keyof Times, times: Times) =>
    `${Math.round(middle(times[name]))} ms (${(middle(times[name]) / middle(sample!.times[name])).toFixed(1)}×)`;
  const rows = all.map(
    ({ name, times }) =>
      `| ${name} | ${cell('host', times)} | ${cell('firstOpen', times)} | ${cell('open', times)} | ${cell('figures', times)} | ${cell('edit', times)} | ${cell('painted', times)} |`,
  );
  const text = `# A long season's ledger: last run

${machine} Written by \`npm run bench -- ledger\`: a real Chromium without a GPU, against the sample opened the same way in the same run (×); the host's start and openings until the workbench stands with its rows (middle of ${turns}, the host running for the latter), an edit from the click until its row stands in the page, and until the frame after it (middle of ${edits}).

| ledger | host starts | first opening in a browser | opening | all figures and intervals stand | an edit is in the page | and painted |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
  await writeFile(join(folder, 'ledger-results.md'), text);
}
