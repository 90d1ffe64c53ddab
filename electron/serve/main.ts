import { resolve } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { openUnasked } from './at-rest/ledger-host.ts';
import { windowProfile } from './at-rest/window-profile.ts';
import { checkFolder } from './disk/folder-check.ts';
import {
  chooseShell,
  chooseWithoutElectron,
  hasDisplay,
  type ShellChoice,
} from './launch/choose-shell.ts';
import { defaultDataFolder } from './launch/default-data-folder.ts';
import { downloadElectron, findElectron } from './launch/electron-binary.ts';
import { isPortFree } from './launch/listen.ts';
import { openBrowserWindow } from './launch/open-window.ts';
import { prepareLedger } from './launch/prepare-ledger.ts';
import { readOptions, type StartOptions } from './launch/read-options.ts';
import { runElectron } from './launch/run-electron.ts';
import { describeTakenPort, findRunning } from './launch/running-instance.ts';
import { bothLanguages, noticesOf } from './launch/say.ts';
import { serveUntilClosed } from './launch/serve-until-closed.ts';

/** Where the program lies and how its Electron part is built when it is wanted. */
export interface StartPlace {
  /** Folder of the caller; a relative `--data` belongs to it. */
  readonly folder: string;
  /** Folder that holds dist/ and resources/. */
  readonly root: string;
  prepareElectron(): Promise<void>;
}

/** `npm start`: opens the ledger, chooses the window, serves until closed. Resolves with the exit code. */
export async function main(commandLine: readonly string[], place: StartPlace): Promise<number> {
  const options = readOptions(commandLine);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const dataFolder =
    options.data === null ? defaultDataFolder() : resolve(place.folder, options.data);
  const checked = await checkFolder(dataFolder);
  if (checked.ok && checked.value === 'ledger' && options.first !== null) {
    console.error(bothLanguages({ code: 'ledger-exists' }));
    return 1;
  }
  const running = await findRunning(dataFolder, options.port);
  if (running !== null) return showRunning(running, options, dataFolder);
  const choose = createChooser(options, place.root);
  const choice = choose();
  if (choice.kind !== 'electron') return serve(options, place, dataFolder, choose);
  console.log(choice.reason);
  return startElectron(choice.program, options, place, dataFolder);
}

/** The choice is made once, however often it is asked for: it may cost a download. */
function createChooser(options: StartOptions, root: string): () => ShellChoice {
  let choice: ShellChoice | null = null;
  return () => {
    choice ??= chooseShell({
      open: options.open,
      download: options.download,
      hasDisplay: hasDisplay(),
      electron: findElectron(root),
      downloadElectron: () => {
        console.log('正在下载 Electron（最多 15 秒）… Fetching Electron, 15 s at most …');
        return downloadElectron(root);
      },
      findBrowser: () => findBrowser(),
    });
    return choice;
  };
}

async function serve(
  options: StartOptions,
  place: StartPlace,
  dataFolder: string,
  choose: () => ShellChoice,
): Promise<number> {
  // Asked before the ledger is touched: a start that cannot serve leaves no folder and makes no sample.
  if (!(await isPortFree(options.port))) {
    console.error(await describeTakenPort(options.port));
    return 1;
  }
  const opened = await openPrepared(options, place, dataFolder);
  if (opened === null) return 1;
  return serveUntilClosed(opened, { ...place, dataFolder, port: options.port }, choose);
}

async function startElectron(
  program: string,
  options: StartOptions,
  place: StartPlace,
  dataFolder: string,
): Promise<number> {
  const checked = await checkFolder(dataFolder);
  if (!checked.ok || checked.value !== 'ledger') {
    const opened = await openPrepared(options, place, dataFolder);
    if (opened === null) return 1;
    await opened.ledger?.close();
  }
  await place.prepareElectron();
  const outcome = await runElectron(program, place.root, dataFolder);
  if (outcome.kind === 'closed') return 0;
  const why = `Electron 未能启动（${outcome.reason}）。 Electron did not start.`;
  return serve({ ...options, first: null }, place, dataFolder, () =>
    chooseWithoutElectron({ findBrowser: () => findBrowser() }, why),
  );
}

/** The ledger open for writing with its first content, or locked; null after saying why not. */
async function openPrepared(options: StartOptions, place: StartPlace, dataFolder: string) {
  const opened = await openUnasked(dataFolder, null);
  if (!opened.ok) {
    console.error(bothLanguages(opened.problem));
    return null;
  }
  const { ledger } = opened.value;
  const say = (line: string) => console.log(line);
  if (ledger === null) {
    say(lockedText);
    return opened.value;
  }
  const prepared = await prepareLedger(ledger, options.first, place.root, say);
  if (!prepared.ok) {
    console.error(bothLanguages(prepared.problem));
    await ledger.close();
    return null;
  }
  if (prepared.value !== null)
    say(
      `示例未能生成，台账为空。 The sample could not be made; the ledger is empty.\n${bothLanguages(prepared.value)}`,
    );
  for (const notice of noticesOf(await ledger.status(), Date.now())) say(notice);
  say(`台账文件夹 Ledger folder: ${dataFolder}`);
  return opened.value;
}

const lockedText =
  '台账已加密，请在打开的页面中解锁。 The ledger is encrypted; unlock it in the page.';

async function showRunning(
  url: string,
  options: StartOptions,
  dataFolder: string,
): Promise<number> {
  console.log('拉网已在运行。 Lawang is already running.');
  console.log(`Lawang is ready at ${url}`);
  const browser = options.open && hasDisplay() ? findBrowser() : null;
  // The window belongs to the browser that is running already; this start only hands it the address.
  if (browser !== null) openBrowserWindow(browser, url, await windowProfile(dataFolder)).unref();
  return 0;
}
