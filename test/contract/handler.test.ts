import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DataFolder, openDataFolder } from '../../electron/serve/data-folder.ts';
import { createHandler } from '../../electron/serve/handler.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

const port = 47831;
const token = 'a'.repeat(64);
const origin = `http://127.0.0.1:${port}`;
const blob = new Uint8Array(new TextEncoder().encode('0123456789'));
const blobHash = sha256Hex(blob);

let root: string;
let ledger: DataFolder;
let handler: (request: Request) => Promise<Response>;
const failures: unknown[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), '拉网 '));
  for (const folder of ['page/assets', 'resources/basemap', 'secret'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'page/index.html'), '<i nonce="__CSP_NONCE__"></i>');
  await writeFile(join(root, 'page/assets/main.js'), 'export {};');
  await writeFile(join(root, 'resources/basemap/土地.geojson'), '{"a":1}');
  await writeFile(join(root, 'secret/key.txt'), 'key');
  await symlink(join(root, 'secret/key.txt'), join(root, 'resources/link.txt'));
  const opened = await openDataFolder(join(root, 'data'), { write: true });
  if (!opened.ok) throw new Error(opened.problem.code);
  ledger = opened.value;
  handler = makeHandler({ kind: 'port', port: () => port, token });
});
afterEach(async () => {
  await ledger.close();
  await rm(root, { recursive: true, force: true });
  expect(failures.splice(0)).toEqual([]);
});

function makeHandler(access: Parameters<typeof createHandler>[0]['access']) {
  return createHandler({
    ledger,
    pageFolder: join(root, 'page'),
    resourcesFolder: join(root, 'resources'),
    access,
    makeSample: null,
    onFailure: (error) => failures.push(error),
  });
}

type Init = RequestInit & { headers?: Record<string, string> };

/** A request as the page's own window sends it. */
function ask(path: string, init: Init = {}): Promise<Response> {
  const headers = {
    host: `127.0.0.1:${port}`,
    cookie: `theme=dark; lawang-${port}=${token}`,
    ...init.headers,
  };
  return handler(new Request(origin + path, { ...init, headers }));
}

async function entriesBehind(head = emptyHead) {
  const status = await ledger.status();
  if (status.kind === 'damaged') throw new Error('damaged');
  const drafts = [{ kind: 'ledger-created', subject: 'ledger-1', payload: { 名称: '示例' } }];
  return sealEntries(drafts, head, { device: status.device, actor: '王' }, 0);
}

function post(body: unknown, headers: Record<string, string> = { origin }): Promise<Response> {
  return ask('/journal', { method: 'POST', body: JSON.stringify(body), headers });
}

describe('who is let in', () => {
  const everything = [
    '/',
    '/journal',
    `/blobs/${blobHash}`,
    '/resources/x',
    '/assets/main.js',
    '/no',
  ];

  it('refuses everything, the page included, without the launch token', async () => {
    for (const path of everything)
      for (const cookie of ['', `lawang-${port}=${'b'.repeat(64)}`, `lawang-1=${token}`])
        expect((await ask(path, { headers: { cookie } })).status).toBe(403);
    expect((await ask('/?token=wrong', { headers: { cookie: '' } })).status).toBe(403);
    expect((await ask(`/journal?token=${token}`, { headers: { cookie: '' } })).status).toBe(403);
  });

  it('turns the token into a cookie no script can read and hides it from the address', async () => {
    const welcome = await ask(`/?token=${token}&language=en`, { headers: { cookie: '' } });
    expect(welcome.status).toBe(303);
    expect(welcome.headers.get('location')).toBe('/?language=en');
    expect(welcome.headers.get('set-cookie')).toBe(
      `lawang-${port}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    );
  });

  it('refuses a request addressed to another name of this machine', async () => {
    for (const host of ['lawang.example', `lawang.example:${port}`, '127.0.0.1:80', ''])
      expect((await ask('/journal', { headers: { host } })).status).toBe(403);
    expect((await ask('/journal', { headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  it('refuses a change asked for by another origin', async () => {
    for (const other of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      'app://lawang',
    ])
      expect((await post({}, { origin: other })).status).toBe(403);
  });

  it('tells anybody that it is Lawang, and nothing else', async () => {
    const answer = await ask('/identity', { headers: { cookie: '' } });
    expect(await answer.json()).toEqual({ program: 'Lawang' });
    const rebound = await ask('/identity', { headers: { cookie: '', host: 'evil.example' } });
    expect(rebound.status).toBe(403);
  });

  it('needs no token behind app://, and takes no other origin there', async () => {
    const inApp = makeHandler({ kind: 'app' });
    const send = (url: string, init?: RequestInit) => inApp(new Request(url, init));
    expect((await send('app://lawang/journal')).status).toBe(200);
    expect((await send('app://other/journal')).status).toBe(403);
    const change = { method: 'POST', body: '{}', headers: { origin: 'http://evil.example' } };
    expect((await send('app://lawang/journal', change)).status).toBe(403);
  });
});

describe('what every response carries', () => {
  it('has the content policy with a nonce of its own, also on refusals and absences', async () => {
    const nonces = new Set<string>();
    for (const [path, cookie] of [
      ['/', undefined],
      ['/', ''],
      ['/no', undefined],
      ['/journal', undefined],
    ]) {
      const answer = await ask(path!, cookie === undefined ? {} : { headers: { cookie } });
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1];
      expect(policy).toBe(
        `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-${nonce}'; ` +
          "worker-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
          "base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'",
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      nonces.add(nonce!);
      if (path === '/' && cookie === undefined)
        expect(await answer.text()).toBe(`<i nonce="${nonce}"></i>`);
    }
    expect(nonces.size).toBe(4);
  });
});

describe('files', () => {
  it('serves the page’s and the resources’ files with their type', async () => {
    const script = await ask('/assets/main.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(await (await ask('/resources/basemap/%E5%9C%9F%E5%9C%B0.geojson')).json()).toEqual({
      a: 1,
    });
  });

  it('knows nothing outside its folders, lists none, and has no second way to the page', async () => {
    const paths = [
      '/resources/',
      '/resources/basemap',
      '/resources/basemap/',
      '/resources/%2e%2e/secret/key.txt',
      '/resources/..%2fsecret%2fkey.txt',
      '/resources/..%5csecret%5ckey.txt',
      '/resources/link.txt',
      '/resources/basemap/%00',
      '/resources/%E0%A4%A',
      '/..%2fsecret/key.txt',
      '/index.html',
      '/assets',
      '/no-such-thing',
      '/blobs/',
      '/blobs/abc',
    ];
    for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });
});

describe('the journal', () => {
  it('starts empty, takes a command, and gives it back line by line', async () => {
    expect(await (await ask('/journal')).json()).toMatchObject({ kind: 'empty' });
    const entries = await entriesBehind();
    const answer = await post({ expected: emptyHead, entries });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { seq: 1, hash: entries[0]!.hash, hlc: entries[0]!.hlc },
    ]);
    const lines = await (await ask('/journal/entries?after=0')).text();
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(entries);
    expect(await (await ask('/journal/entries?after=1')).text()).toBe('');
    expect(await (await ask('/journal')).json()).toMatchObject({
      kind: 'open',
      ledgerId: 'ledger-1',
    });
  });

  it('answers 409 with its head to one who is behind', async () => {
    const entries = await entriesBehind();
    await post({ expected: emptyHead, entries });
    const late = await post({ expected: emptyHead, entries });
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { code: 'head-moved', head: { seq: 1, hash: entries[0]!.hash } },
    ]);
  });

  it('refuses what is not a command, or whose hashes do not fit', async () => {
    const [entry] = await entriesBehind();
    const bad: [unknown, number][] = [
      [null, 400],
      [{ expected: emptyHead, entries: 'x' }, 400],
      [{ expected: emptyHead, entries: [] }, 400],
      [{ expected: { seq: -1, hash: 'x', hlc: '' }, entries: [entry] }, 400],
      [{ expected: emptyHead, entries: [{ ...entry, surprise: 1 }] }, 400],
      [{ expected: emptyHead, entries: [{ ...entry, version: 2 }] }, 400],
      [{ expected: emptyHead, entries: [{ ...entry, actor: '李' }] }, 422],
    ];
    for (const [body, status] of bad) expect((await post(body)).status).toBe(status);
    expect((await ask('/journal/entries?after=-1')).status).toBe(400);
    expect((await ask('/journal/entries?after=x')).status).toBe(400);
    expect(await (await ask('/journal')).json()).toMatchObject({ kind: 'empty' });
  });

  it('refuses a body over the limit by its declared length already', async () => {
    const headers = { origin, 'content-length': String(300 * 1024 * 1024) };
    expect((await post({}, headers)).status).toBe(413);
  });
});

describe('blobs', () => {
  const put = (hash: string, body: BodyInit) =>
    ask(`/blobs/${hash}`, { method: 'PUT', body, headers: { origin } });
  const get = (range?: string) =>
    ask(`/blobs/${blobHash}`, range === undefined ? {} : { headers: { range } });

  it('keeps bytes under their hash only, for good', async () => {
    expect((await put('0'.repeat(64), blob)).status).toBe(422);
    expect((await get()).status).toBe(404);
    expect((await put(blobHash, blob)).status).toBe(201);
    expect((await put(blobHash, blob)).status).toBe(201);
    const answer = await get();
    expect(await answer.text()).toBe('0123456789');
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('answers parts of them', async () => {
    await put(blobHash, blob);
    const cases: [string, number, string][] = [
      ['bytes=0-3', 206, '0123'],
      ['bytes=4-', 206, '456789'],
      ['bytes=-2', 206, '89'],
      ['bytes=8-100', 206, '89'],
      ['bytes=10-', 416, ''],
      ['bytes=-0', 416, ''],
      ['bytes=0-1,4-5', 200, '0123456789'],
      ['lines=1-2', 200, '0123456789'],
    ];
    for (const [range, status, text] of cases) {
      const answer = await get(range);
      expect([range, answer.status, await answer.text()]).toEqual([range, status, text]);
    }
    expect((await get('bytes=4-')).headers.get('content-range')).toBe('bytes 4-9/10');
    expect((await get('bytes=10-')).headers.get('content-range')).toBe('bytes */10');
  });

  it('answers HEAD without a body', async () => {
    await put(blobHash, blob);
    const answer = await ask(`/blobs/${blobHash}`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '10',
      '',
    ]);
  });

  it('never gives out bytes that no longer fit their name', async () => {
    await put(blobHash, blob);
    await writeFile(join(root, 'data/blobs', blobHash.slice(0, 2), blobHash), '0123456780');
    const answer = await get();
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'blob-damaged' }]);
    // The right bytes put again heal it.
    await put(blobHash, blob);
    expect((await get()).status).toBe(200);
  });
});

describe('the sample', () => {
  it('is refused where there is a ledger, and said to be missing where the program has none', async () => {
    const make = () => ask('/sample', { method: 'POST', headers: { origin } });
    expect(await (await make()).json()).toMatchObject({ code: 'sample-missing' });
    await post({ expected: emptyHead, entries: await entriesBehind() });
    const answer = await make();
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'ledger-exists' }]);
  });
});
