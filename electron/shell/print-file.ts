import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';

/**
 * The page at a file: address as PDF, by Electron's own Chromium in a window nobody sees. It runs no script and may load nothing
 * but itself, in a session of its own kept in memory: the ledger's refuses files of the disc.
 */
export async function printFile(address: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionFor(address),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    window.destroy();
  }
}

function sessionFor(address: string): Session {
  const made = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  made.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url !== address && !url.startsWith('data:') }),
  );
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  return made;
}
