import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { openDataFolder } from '../serve/data-folder.ts';
import { checkFolder } from '../serve/disk/folder-check.ts';
import { defaultDataFolder } from '../serve/launch/default-data-folder.ts';
import { bothLanguages, noticesOf } from '../serve/launch/say.ts';
import { answerBridge } from './bridge.ts';
import { lockDownContents, lockDownSession } from './lock-down.ts';
import { installMenu } from './menu.ts';
import { declareScheme, serveApp } from './serve-app.ts';
import { createWindow } from './window.ts';

const shellFolder = dirname(fileURLToPath(import.meta.url));
const dataFolder = app.commandLine.getSwitchValue('lawang-data') || defaultDataFolder();
const quietSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
];
let window: BrowserWindow | null = null;

// Awaited here: paths and schemes must be set before the app is ready, and nothing may be written into a foreign folder.
const checked = await checkFolder(dataFolder);
if (checked.ok) prepare();
else refuse(checked.problem);

function prepare(): void {
  app.enableSandbox();
  // In a folder of its own: Chromium would otherwise strew its profile over the ledger's files.
  const profile = join(dataFolder, 'profile');
  mkdirSync(profile, { recursive: true });
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  for (const name of quietSwitches) app.commandLine.appendSwitch(name);
  // Office PCs without a usable GPU draw the map in software, which Chromium no longer does unasked.
  app.commandLine.appendSwitch('enable-unsafe-swiftshader');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  declareScheme();
  lockDownContents();
  if (app.requestSingleInstanceLock()) start();
  else app.quit();
}

function refuse(problem: Parameters<typeof bothLanguages>[0]): void {
  dialog.showErrorBox('拉网 Lawang', bothLanguages(problem));
  app.exit(1);
}

function start(): void {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(open);
}

async function open(): Promise<void> {
  const opened = await openDataFolder(dataFolder, { write: true });
  if (!opened.ok) {
    refuse(opened.problem);
    return;
  }
  const ledger = opened.value;
  closeBeforeQuit(() => ledger.close());
  lockDownSession(session.defaultSession);
  serveApp(ledger, join(shellFolder, '..', '..'), dataFolder);
  answerBridge(() => window);
  installMenu(() => window);
  window = createWindow(shellFolder);
  window.on('closed', () => {
    window = null;
  });
  for (const notice of noticesOf(await ledger.status(), Date.now())) console.log(notice);
}

/** The lock is given back before the process ends; what was saved is on disc in any case. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
