import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { openUnasked } from '../serve/at-rest/ledger-host.ts';
import { windowProfile } from '../serve/at-rest/window-profile.ts';
import { checkFolder } from '../serve/disk/folder-check.ts';
import { defaultDataFolder } from '../serve/launch/default-data-folder.ts';
import { bothLanguages, noticesOf } from '../serve/launch/say.ts';
import { answerBridge } from './bridge.ts';
import { systemKeyStore } from './key-store.ts';
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
if (checked.ok) prepare(await windowProfile(dataFolder));
else refuse(checked.problem);

function prepare(profile: string): void {
  app.enableSandbox();
  // In a folder of its own: Chromium would otherwise strew its profile over the ledger's files.
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
  const keyStore = systemKeyStore();
  const opened = await openUnasked(dataFolder, keyStore);
  if (!opened.ok) {
    refuse(opened.problem);
    return;
  }
  const { ledger } = opened.value;
  lockDownSession(session.defaultSession);
  const host = serveApp(opened.value, join(shellFolder, '..', '..'), dataFolder, keyStore);
  closeBeforeQuit(() => host.close());
  answerBridge(() => window);
  installMenu(() => window);
  window = createWindow(shellFolder);
  window.on('closed', () => {
    window = null;
  });
  if (ledger === null) return;
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
