import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channels } from './channels.ts';
import { isOwnAddress } from './own-address.ts';

/**
 * The desktop's side of the bridge. A call counts only from the main frame of our own window, and no path ever comes from the
 * page: it suggests a name, the person chooses the place.
 */
export function answerBridge(currentWindow: () => BrowserWindow | null): void {
  ipcMain.handle(channels.saveFile, async (event, name: unknown, bytes: unknown) => {
    const window = senderWindow(event, currentWindow());
    if (window === null || typeof name !== 'string' || !(bytes instanceof Uint8Array))
      throw new Error('refused');
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: basename(name),
    });
    if (canceled || filePath === '') return 'cancelled';
    await writeFile(filePath, bytes);
    return 'saved';
  });
  ipcMain.handle(channels.print, async (event) => {
    const window = senderWindow(event, currentWindow());
    if (window === null) throw new Error('refused');
    await new Promise<void>((resolve) => window.webContents.print({}, () => resolve()));
  });
}

function senderWindow(
  event: IpcMainInvokeEvent,
  window: BrowserWindow | null,
): BrowserWindow | null {
  const frame = event.senderFrame;
  if (window === null || frame === null || !isOwnAddress(frame.url)) return null;
  return frame === window.webContents.mainFrame ? window : null;
}
