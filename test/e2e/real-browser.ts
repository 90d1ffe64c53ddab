import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/find-browser.mjs';

/** What the product must never do, as seen from the browser. */
export interface Trespasses {
  /** Addresses off this machine that were asked for. */
  readonly foreignRequests: readonly string[];
  readonly policyViolations: readonly string[];
  /** Uncaught errors of the page. */
  readonly pageErrors: readonly string[];
}

export interface RealBrowser {
  readonly context: BrowserContext;
  readonly trespasses: Trespasses;
  open(url: string): Promise<Page>;
  /** SIGKILL of the whole browser. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Whether the page can draw its map. Drawn by software it takes most of a test's time; a page without WebGL works all the same. */
export type MapDrawing = 'drawn' | 'absent';

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

function isForeign(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1';
}

/**
 * Lets every action wait until a dialog stands still. A press on what is still growing into its place is no click to Chromium when a
 * slow frame moves it away before the release, and Playwright does not notice.
 */
async function waitForDialogs(page: Page): Promise<void> {
  const growing = page.locator('.ant-zoom-appear, .ant-zoom-enter').first();
  await page.addLocatorHandler(growing, async () => undefined);
}

/** A real Chromium with a profile on disc, watching for anything that leaves the machine or breaks the page's policy. */
export async function openRealBrowser(
  profile: string,
  map: MapDrawing = 'drawn',
): Promise<RealBrowser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...flags, map === 'drawn' ? '--enable-unsafe-swiftshader' : '--disable-3d-apis'],
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const foreignRequests: string[] = [];
  const policyViolations: string[] = [];
  const pageErrors: string[] = [];
  context.on('request', (request) => {
    if (isForeign(request.url())) foreignRequests.push(request.url());
  });
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted Type|TrustedScript|TrustedHTML/i.test(message.text())) {
      policyViolations.push(message.text());
    }
  });
  context.on('weberror', (error) => pageErrors.push(String(error.error())));
  return {
    context,
    trespasses: { foreignRequests, policyViolations, pageErrors },
    async open(url) {
      const page = await context.newPage();
      await waitForDialogs(page);
      await page.goto(url);
      return page;
    },
    async kill() {
      const session = await context.browser()?.newBrowserCDPSession();
      const info = await session?.send('SystemInfo.getProcessInfo');
      const pid = info?.processInfo.find((each) => each.type === 'browser')?.id;
      if (pid === undefined) throw new Error('the browser did not say its process id');
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(pid, 'SIGKILL');
      await closed;
    },
    close: () => context.close(),
  };
}
