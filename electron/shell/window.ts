import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { ownOrigin } from './own-address.ts';

/** The planner's one window, shown once it has something to show. */
export function createWindow(shellFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '拉网 Lawang',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(shellFolder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ownOrigin}/`);
  return window;
}
