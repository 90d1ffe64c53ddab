import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { openDataFolder } from '../serve/data-folder.ts';
import { defaultDataFolder } from '../serve/launch/default-data-folder.ts';
import { bothLanguages, noticesOf } from '../serve/launch/say.ts';
import { answerBridge } from './bridge.ts';
import { lockDownContents, lockDownSession } from './lock-down.ts';
import { installMenu } from './menu.ts';
import { declareScheme, serveApp } from './serve-app.ts';
import { createWindow } from './window.ts';

const shellFolder = dirname(fileURLToPath(import.meta.url));
const dataFolder = app.commandLine.getSwitchValue('lawang-data') || defaultDataFolder();
let window: BrowserWindow | null = null;

app.enableSandbox();
// In a folder of its own: Chromium would otherwise strew its profile over the ledger's files.
app.setPath('userData', join(dataFolder, 'profile'));
app.setPath('sessionData', join(dataFolder, 'profile'));
for (const name of [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
])
  app.commandLine.appendSwitch(name);
// Office PCs without a usable GPU draw the map in software, which Chromium no longer does unasked.
app.commandLine.appendSwitch('enable-unsafe-swiftshader');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
declareScheme();
lockDownContents();

if (app.requestSingleInstanceLock()) start();
else app.quit();

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
    dialog.showErrorBox('拉网 Lawang', bothLanguages(opened.problem));
    app.exit(1);
    return;
  }
  const ledger = opened.value;
  closeBeforeQuit(() => ledger.close());
  lockDownSession(session.defaultSession);
  serveApp(ledger, join(shellFolder, '..', '..'));
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
