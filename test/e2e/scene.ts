import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { freePort, type RunningLawang, startLawang } from './lawang-server.ts';
import { createPlanner, type Planner } from './planner.ts';
import { type MapDrawing, openRealBrowser, type RealBrowser } from './real-browser.ts';

const root = join(import.meta.dirname, '..', '..');

/** A data folder, a browser profile and a port that outlive the processes using them, as on a desk. */
export interface Scene {
  readonly folder: string;
  readonly data: string;
  readonly profile: string;
  /** The host and the browser now running. */
  readonly host: RunningLawang;
  readonly browser: RealBrowser;
  readonly planner: Planner;
  /** Opens one more tab of the same browser. */
  openTab(): Promise<Planner>;
  /** Host and browser die at once, nothing is flushed. */
  killBoth(): Promise<void>;
  stopBoth(): Promise<void>;
  /** The browser dies, nothing is flushed, and is opened again; the host has stayed. */
  killBrowser(): Promise<void>;
  startAgain(): Promise<void>;
  write(name: string, text: string): string;
  /** Runs `lawang` on the data folder and gives what it printed. */
  lawang(...parameters: string[]): string;
  end(): Promise<void>;
}

export async function setScene(
  ledger: 'sample' | 'empty',
  map: MapDrawing = 'drawn',
): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'lawang-e2e-'));
  const data = join(folder, '台账 数据');
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  if (ledger === 'sample') cpSync(inject('sampleLedger'), data, { recursive: true });
  const port = await freePort();
  let host: RunningLawang;
  let browser: RealBrowser;
  let planner: Planner;

  async function start(flags: readonly string[]): Promise<void> {
    host = await startLawang(data, { port, flags });
    await openBrowser();
  }

  async function openBrowser(): Promise<void> {
    browser = await openRealBrowser(profile, map);
    planner = createPlanner(await browser.open(host.url));
  }

  await start(ledger === 'empty' ? ['--empty'] : []);
  return {
    folder,
    data,
    profile,
    get host() {
      return host;
    },
    get browser() {
      return browser;
    },
    get planner() {
      return planner;
    },
    openTab: async () => createPlanner(await browser.open(host.url)),
    async killBoth() {
      await Promise.all([host.kill(), browser.kill()]);
    },
    async stopBoth() {
      await browser.close();
      await host.stop();
    },
    async killBrowser() {
      await browser.kill();
      await openBrowser();
    },
    startAgain: () => start([]),
    write(name, text) {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    },
    lawang: (...parameters) =>
      execFileSync(process.execPath, ['electron/lawang.mjs', ...parameters, '--data', data], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      }),
    async end() {
      await browser.close().catch(() => undefined);
      await host.stop().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
