import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt, root } from '../../electron/build.mjs';
import { openDataFolder } from '../../electron/serve/data-folder.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

let folder: string;
let data: string;
const started: ChildProcess[] = [];

beforeAll(() => ensureBuilt(['serve']).then(() => undefined));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '拉网 start '));
  data = join(folder, '台账 一');
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs the start as `npm start` does, but for building, in a folder without Electron. */
function start(options: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const program = pathToFileURL(join(root, 'dist/serve/main.js')).href;
  const place = `{ folder: ${JSON.stringify(folder)}, root: ${JSON.stringify(folder)}, prepareElectron: async () => {} }`;
  const script = `import(${JSON.stringify(program)}).then(async ({ main }) => process.exit(await main(process.argv.slice(1), ${place})))`;
  const child = spawn(process.execPath, ['-e', script, '--', ...options], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
    });
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number, said }));
  const ready = new Promise<{ url: string; port: string }>((resolve, reject) => {
    child.stdout.on('data', () => {
      const match = /ready at (http:\/\/127\.0\.0\.1:(\d+)\/\?token=[0-9a-f]{64})\n/.exec(said);
      if (match) resolve({ url: match[1]!, port: match[2]! });
    });
    void ended.then((end) => reject(new Error(`ended: ${end.said}`)));
  });
  ready.catch(() => undefined);
  return { child, ended, ready, said: () => said };
}

describe('npm start', () => {
  it('prints the address where there is no display, stays up, and ends cleanly on a signal', async () => {
    const run = start(['--empty', '--data', data, '--port', '0']);
    const { url } = await run.ready;
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
    expect((await stat(join(data, 'launch.json'))).mode & 0o777).toBe(0o600);
    run.child.kill('SIGTERM');
    const { code, said } = await run.ended;
    expect([code, said]).toEqual([0, expect.stringContaining('no display')]);
    expect(await readdir(data)).toEqual([]);
  });

  it('finds itself already running on the same folder and port, and gives the same address', async () => {
    const { url, port } = await start(['--empty', '--data', data, '--port', '0']).ready;
    const again = start(['--data', data, '--port', port]);
    expect(await again.ended).toMatchObject({ code: 0 });
    expect(again.said()).toContain(url);
  });

  it('refuses a folder another start holds on another port, naming the process', async () => {
    const first = start(['--empty', '--data', data, '--port', '0']);
    await first.ready;
    const { code, said } = await start(['--empty', '--data', data, '--port', '0']).ended;
    expect([code, said]).toEqual([1, expect.stringContaining(`(process ${first.child.pid})`)]);
  });

  it('names whoever else holds the port and leaves no trace', async () => {
    const other = createServer((_request, response) => response.end('{}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start(['--empty', '--data', data, '--port', String(port)]).ended;
    other.close();
    expect([code, said]).toEqual([1, expect.stringContaining(`Port ${port} is held by`)]);
    if (process.platform === 'linux') expect(said).toContain(`(${process.pid})`);
    expect(existsSync(data)).toBe(false);
  });

  it('refuses to put a sample or nothing in the place of a ledger', async () => {
    await start(['--empty', '--data', data, '--port', '0']).ready;
    await stopAll();
    const opened = await openDataFolder(data, { write: true });
    if (!opened.ok) throw new Error(opened.problem.code);
    const status = await opened.value.status();
    const device = status.kind === 'empty' ? status.device : '';
    const drafts = [{ kind: 'ledger-created', subject: 'x', payload: {} }];
    await opened.value.append(emptyHead, sealEntries(drafts, emptyHead, { device, actor: '' }, 0));
    await opened.value.close();
    for (const option of ['--sample', '--empty']) {
      const { code, said } = await start([option, '--data', data, '--port', '0']).ended;
      expect([code, said]).toEqual([1, expect.stringContaining('already holds a ledger')]);
    }
    await start(['--data', data, '--port', '0']).ready;
  });

  it('takes a relative folder from where it was called, and refuses one with other things in it', async () => {
    await writeFile(join(folder, 'holiday.jpg'), '');
    const { code, said } = await start(['--empty', '--data', '.', '--port', '0']).ended;
    expect([code, said]).toEqual([1, expect.stringContaining('holiday.jpg')]);
    await start(['--empty', '--data', './台账 一', '--port', '0']).ready;
    expect(existsSync(join(data, 'launch.json'))).toBe(true);
  });

  it('says the usage and ends with 2 on a wrong option', async () => {
    expect(await start(['--surprise']).ended).toMatchObject({ code: 2 });
  });

  it('opens the browser’s own window where there is no Electron, and ends when it is closed', async () => {
    // Stands for a browser: notes how it was called and is "closed" after a while.
    const browser = join(folder, 'browser');
    const notes = join(folder, 'notes');
    await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${notes}'\nexec sleep 4\n`);
    await chmod(browser, 0o755);
    const run = start(['--empty', '--data', data, '--port', '0', '--no-download'], {
      DISPLAY: ':99',
      LAWANG_BROWSER: browser,
    });
    const { url } = await run.ready;
    const { code, said } = await run.ended;
    expect([code, said]).toEqual([0, expect.stringContaining(browser)]);
    const given = (await readFile(notes, 'utf8')).split('\n');
    expect(given).toContain(`--app=${url}`);
    expect(given).toContain(`--user-data-dir=${join(data, 'profile')}`);
    expect(given).toContain('--disable-background-networking');
    // Seen in a net log: without this the browser itself asks its maker for accounts, updates and the time.
    expect(given).toContain(
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    );
  });

  async function stopAll(): Promise<void> {
    for (const child of started.splice(0)) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
  }
});
