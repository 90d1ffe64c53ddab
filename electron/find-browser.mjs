import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} environment */
function candidates(environment) {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((root) => root !== undefined);
    return roots.flatMap((root) => windowsPrograms.map((program) => join(root, program)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.platform === 'darwin' ? [...macPrograms, ...onPath] : onPath;
}

/**
 * The installed Chromium, Chrome or Edge, or null. `LAWANG_BROWSER` names one outright and is trusted when it can be run;
 * the value `none` means: behave as if there were no browser.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | null}
 */
export function findBrowser(environment = process.env) {
  const named = environment.LAWANG_BROWSER;
  if (named === 'none') return null;
  if (named !== undefined && named !== '') return isExecutable(named) ? named : null;
  return candidates(environment).find(isExecutable) ?? null;
}

/**
 * A browser for the tests: the installed one, else Debian's `chromium` when we are root on Debian. Null when neither can be had.
 * @returns {string | null}
 */
export function provideBrowser() {
  const installed = findBrowser();
  if (installed !== null) return installed;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get'))
    return null;
  console.log(
    "No browser is installed; installing Debian's chromium and a Chinese font for the end-to-end tests …",
  );
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], options);
  } catch {
    return null;
  }
  return findBrowser();
}
