import { type ChildProcess, spawn } from 'node:child_process';

/** A window of an installed browser with a profile of its own, in a folder of its own, and nothing running in the background. */
export function openBrowserWindow(program: string, url: string, profile: string): ChildProcess {
  return spawn(
    program,
    [
      `--app=${url}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--disable-default-apps',
      '--disable-extensions',
      '--disable-breakpad',
      '--metrics-recording-only',
      '--no-pings',
      '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
      // The browser asks its maker for accounts, updates and the time whatever it is told; here no name but ours is found.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--no-proxy-server',
      '--enable-unsafe-swiftshader',
      ...rootSwitches(),
    ],
    { stdio: 'ignore' },
  );
}

/** Electron on the built shell; it opens the data folder itself. */
export function openElectron(program: string, root: string, dataFolder: string): ChildProcess {
  return spawn(program, [root, `--lawang-data=${dataFolder}`, ...rootSwitches()], {
    stdio: ['ignore', 'inherit', 'pipe'],
    cwd: root,
  });
}

/** Chromium will not start for root with its sandbox on. Nobody should work as root; containers do. */
function rootSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
