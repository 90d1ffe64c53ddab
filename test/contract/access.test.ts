import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { port, type ServedFolder, serveFolder, token } from '../builders/served-folder.ts';

const blobHash = '0'.repeat(64);

let served: ServedFolder;
beforeEach(async () => {
  served = await serveFolder();
});
afterEach(async () => {
  await served.remove();
  expect(served.failures).toEqual([]);
});

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
        expect((await served.ask(path, { headers: { cookie } })).status).toBe(403);
    expect((await served.ask('/?token=wrong', { headers: { cookie: '' } })).status).toBe(403);
    expect((await served.ask(`/journal?token=${token}`, { headers: { cookie: '' } })).status).toBe(
      403,
    );
  });

  it('turns the token into a cookie no script can read and hides it from the address', async () => {
    const welcome = await served.ask(`/?token=${token}&language=en`, { headers: { cookie: '' } });
    expect(welcome.status).toBe(303);
    expect(welcome.headers.get('location')).toBe('/?language=en');
    expect(welcome.headers.get('set-cookie')).toBe(
      `lawang-${port}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    );
  });

  it('refuses a request addressed to another name of this machine', async () => {
    for (const host of ['lawang.example', `lawang.example:${port}`, '127.0.0.1:80', ''])
      expect((await served.ask('/journal', { headers: { host } })).status).toBe(403);
    expect((await served.ask('/journal', { headers: { host: `localhost:${port}` } })).status).toBe(
      200,
    );
  });

  it('refuses a change asked for by another origin', async () => {
    for (const other of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      'app://lawang',
    ])
      expect((await served.post({}, { origin: other })).status).toBe(403);
  });

  it('refuses even to be read by another origin', async () => {
    const foreign = { headers: { origin: 'http://evil.example' } };
    expect((await served.ask('/journal', foreign)).status).toBe(403);
    const ours = { headers: { origin: `http://127.0.0.1:${port}` } };
    expect((await served.ask('/journal', ours)).status).toBe(200);
  });

  it('tells who it is by refusing, and nothing else', async () => {
    for (const path of ['/', '/identity', '/journal']) {
      const answer = await served.ask(path, { headers: { cookie: '' } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('server')).toBe('Lawang');
    }
  });

  it('needs no token behind app://, and takes no other origin there', async () => {
    const inApp = served.withAccess({ kind: 'app' });
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
      const answer = await served.ask(path!, cookie === undefined ? {} : { headers: { cookie } });
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
    const script = await served.ask('/assets/main.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(
      await (await served.ask('/resources/basemap/%E5%9C%9F%E5%9C%B0.geojson')).json(),
    ).toEqual({
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
    for (const path of paths) expect([path, (await served.ask(path)).status]).toEqual([path, 404]);
  });
});
