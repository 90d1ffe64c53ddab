import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureBuilt, root } from '../../electron/build.mjs';
import { openDataFolder } from '../../electron/serve/data-folder.ts';
import { checkFolder } from '../../electron/serve/disk/folder-check.ts';
import type { Entry, LedgerHead } from '../../shared/ledger/entry.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

const kills = Number(process.env.LAWANG_KILLS ?? 12);
const seed = Number(process.env.LAWANG_SEED ?? Date.now() % 1_000_000);
let data: string;
let server: ChildProcess | null = null;

beforeAll(() => ensureBuilt(['serve']).then(() => undefined));
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), '台账 kill '));
});
afterEach(async () => {
  server?.kill('SIGKILL');
  await rm(data, { recursive: true, force: true });
});

/** Park and Miller's generator: the moments of the kills come again with the same seed. */
function createRandom(start: number): () => number {
  let state = (start % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function startServer(): Promise<{ origin: string; cookie: string }> {
  const kind = await checkFolder(data);
  const running = spawnServer(kind.ok && kind.value === 'ledger' ? [] : ['--empty']);
  let said = '';
  for await (const piece of running.stdout!) {
    said += String(piece);
    const match = /ready at (http:\/\/127\.0\.0\.1:(\d+))\/\?token=([0-9a-f]+)/.exec(said);
    if (match) return { origin: match[1]!, cookie: `lawang-${match[2]}=${match[3]}` };
  }
  throw new Error(`The server ended: ${said}`);
}

function spawnServer(first: readonly string[]): ChildProcess {
  const program = pathToFileURL(join(root, 'dist/serve/main.js')).href;
  const place = `{ folder: '.', root: ${JSON.stringify(root)}, prepareElectron: async () => {} }`;
  const script = `import(${JSON.stringify(program)}).then(({ main }) => main(process.argv.slice(1), ${place}))`;
  const options = ['--no-open', '--port', '0', '--data', data, ...first];
  server = spawn(process.execPath, ['-e', script, '--', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return server;
}

interface Acknowledged {
  readonly entries: Entry[];
  readonly blobs: string[];
}

/** Puts a blob and appends a command that names it, over and over, until the connection breaks. */
async function workUntilKilled(
  { origin, cookie }: { origin: string; cookie: string },
  done: Acknowledged,
): Promise<void> {
  const headers = { cookie, origin };
  const status = await (await fetch(`${origin}/journal`, { headers })).json();
  let head: LedgerHead = status.kind === 'open' ? status.head : emptyHead;
  for (;;) {
    const bytes = new TextEncoder().encode(`track behind entry ${head.position}`.repeat(200));
    const sha256 = sha256Hex(bytes);
    const stored = await fetch(`${origin}/blobs/${sha256}`, {
      method: 'PUT',
      headers,
      body: bytes,
    });
    if (stored.status !== 201) throw new Error(`PUT ${stored.status}`);
    done.blobs.push(sha256);
    const drafts = ['first', 'second', 'third'].map((part) => ({
      kind: 'track-imported',
      subject: `command-${head.position}`,
      payload: { sha256, part },
    }));
    const entries = sealEntries(drafts, head, { device: status.device, actor: '王' }, Date.now());
    const body = JSON.stringify({ expected: head, entries });
    const appended = await fetch(`${origin}/journal`, { method: 'POST', headers, body });
    if (appended.status !== 200)
      throw new Error(`POST ${appended.status} ${await appended.text()}`);
    head = (await appended.json()) as LedgerHead;
    done.entries.push(...entries);
  }
}

it(
  `loses nothing that was acknowledged over ${kills} kills (seed ${seed})`,
  async () => {
    const random = createRandom(seed);
    const done: Acknowledged = { entries: [], blobs: [] };
    for (let kill = 0; kill < kills; kill++) {
      const place = await startServer();
      const working = workUntilKilled(place, done).catch((error) => error);
      await new Promise((resolve) => setTimeout(resolve, 5 + random() * 150));
      const ended = once(server!, 'exit');
      server!.kill('SIGKILL');
      await ended;
      const reason = await working;
      // Only a broken connection may have stopped the work.
      expect(String(reason)).toMatch(/fetch failed|terminated|other side closed|ECONN/);
      await expectAllThere(done);
    }
    expect(done.entries.length).toBeGreaterThan(kills);
  },
  30_000 + kills * 3000,
);

async function expectAllThere(done: Acknowledged): Promise<void> {
  if ((await checkFolder(data)).ok && done.entries.length === 0) return;
  const opened = await openDataFolder(data, { write: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const entries = await opened.value.entries(0);
  const hashes = new Set(entries.map((entry) => entry.hash));
  expect(done.entries.filter((entry) => !hashes.has(entry.hash))).toEqual([]);
  expect(entries.length % 3).toBe(0);
  for (const sha256 of done.blobs.slice(-20))
    expect(await opened.value.readBlob(sha256)).toMatchObject({ ok: true });
}

it('makes the sample whole or not at all, whenever it is killed amid that', async () => {
  const found = new Set<number>();
  for (const milliseconds of [300, 1200, 90_000]) {
    const running = spawnServer(['--sample']);
    const ended = once(running, 'exit');
    const isReady = new Promise<void>((resolve) => {
      running.stdout!.on('data', (piece) => String(piece).includes('ready at') && resolve());
    });
    await Promise.race([isReady, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
    running.kill('SIGKILL');
    await ended;
    const folder = await checkFolder(data);
    if (!folder.ok || folder.value !== 'ledger') continue;
    const opened = await openDataFolder(data, { write: false });
    if (!opened.ok) throw new Error(opened.problem.code);
    found.add((await opened.value.entries(0)).length);
    break;
  }
  // Whichever start came through first, it came through with all of it.
  expect(found.size).toBe(1);
  expect([...found][0]).toBeGreaterThan(300);
}, 150_000);
