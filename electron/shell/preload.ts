import { contextBridge, ipcRenderer } from 'electron';
import type { HostBridge } from '../../shared/host/ports.ts';
import { channels } from './channels.ts';

contextBridge.exposeInMainWorld('host', {
  kind: 'electron',
  platform: process.platform,
  saveFile: (suggestedName, bytes, mediaType) =>
    ipcRenderer.invoke(channels.saveFile, suggestedName, bytes, mediaType),
  print: () => ipcRenderer.invoke(channels.print),
  onCommand(listener) {
    // The event itself stays here: it would hand the page a way to send on any channel.
    const pass = (_event: unknown, commandName: string) => listener(commandName);
    ipcRenderer.on(channels.command, pass);
    return () => {
      ipcRenderer.off(channels.command, pass);
    };
  },
} satisfies HostBridge);
