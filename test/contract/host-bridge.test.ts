import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root } from '../../electron/build.mjs';
import type { HostBridge } from '../../shared/host/ports.ts';
import { describeHostBridge } from './host-bridge.ts';

let preload: string;
beforeAll(async () => {
  await ensureBuilt(['shell']);
  preload = readFileSync(join(root, 'dist/shell/preload.cjs'), 'utf8');
});

/** Runs the built preload script as Electron's sandbox does: `electron` is the one module there is, and the shell answers. */
function runPreload() {
  const shell = new EventEmitter();
  const exposed = new Map<string, HostBridge>();
  const calls: unknown[][] = [];
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: HostBridge) => exposed.set(name, value),
    },
    ipcRenderer: {
      invoke: async (...given: unknown[]) => {
        calls.push(given);
        return given[0] === 'lawang:save-file' ? 'saved' : undefined;
      },
      on: (channel: string, listener: (...given: unknown[]) => void) => shell.on(channel, listener),
      off: (channel: string, listener: (...given: unknown[]) => void) =>
        shell.off(channel, listener),
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
    return electron;
  };
  vm.runInNewContext(preload, { require, process: { platform: process.platform }, exports: {} });
  return { shell, exposed, calls };
}

describe('the desktop’s bridge', () => {
  describeHostBridge('electron', () => runPreload().exposed.get('host')!);

  it('gives the page one name and no way to any other channel', async () => {
    const { exposed, calls } = runPreload();
    expect([...exposed.keys()]).toEqual(['host']);
    await exposed.get('host')!.saveFile('a.csv', new Uint8Array([1]), 'text/csv');
    await exposed.get('host')!.print();
    expect(calls.map(([channel]) => channel)).toEqual(['lawang:save-file', 'lawang:print']);
  });

  it('passes a command’s name on, without the event it came with, until the listener is let go', () => {
    const { shell, exposed } = runPreload();
    const heard: unknown[][] = [];
    const stop = exposed.get('host')!.onCommand((...given) => heard.push(given));
    shell.emit('lawang:command', { sender: 'the whole shell' }, 'undo');
    stop();
    shell.emit('lawang:command', {}, 'undo');
    expect(heard).toEqual([['undo']]);
  });
});
