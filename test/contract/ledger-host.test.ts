import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createLedgerHost,
  type LedgerHost,
  openUnasked,
} from '../../electron/serve/at-rest/ledger-host.ts';
import { windowProfile } from '../../electron/serve/at-rest/window-profile.ts';
import type { SystemKeyStore } from '../../shared/host/at-rest.ts';
import type { SnapshotLine } from '../../shared/host/snapshots.ts';
import type { LedgerHead } from '../../shared/ledger/entry.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

const password = '拉网 密码 2026';

let root: string;
let data: string;
let host: LedgerHost;

/** A key store that protects as far as a test goes. */
const store: SystemKeyStore = {
  backend: 'keychain',
  isProtecting: true,
  wrap: (bytes) => bytes.map((byte) => byte ^ 0x5a),
  unwrap: (bytes) => bytes.map((byte) => byte ^ 0x5a),
};

async function start(keyStore: SystemKeyStore | null = null): Promise<LedgerHost> {
  const held = await openUnasked(data, keyStore);
  if (!held.ok) throw new Error(held.problem.code);
  const parts = {
    dataFolder: data,
    keyStore,
    pageFolder: join(root, 'page'),
    resourcesFolder: join(root, 'resources'),
    access: { kind: 'app' } as const,
    makeSample: null,
    onFailure: (error: unknown) => {
      throw error;
    },
  };
  return createLedgerHost(parts, held.value);
}

async function ask(path: string, body?: object) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await host.handle(new Request(`app://lawang${path}`, init));
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), '拉网 '));
  data = join(root, 'data');
  await mkdir(join(root, 'page'));
  await writeFile(join(root, 'page', 'index.html'), '<i nonce="__CSP_NONCE__"></i>');
  host = await start();
  const { body } = await ask('/journal');
  const draft = { kind: 'k', subject: 'ledger-1', payload: { 名称: '示例' } };
  const entries = sealEntries([draft], emptyHead, { device: String(body.device), actor: '' }, 0);
  expect((await ask('/journal', { expected: emptyHead, entries })).status).toBe(200);
});
afterEach(async () => {
  await host.close();
  await rm(root, { recursive: true, force: true });
});

async function turnOn(): Promise<string> {
  const on = await ask('/at-rest', { act: 'on', password });
  expect(on).toMatchObject({ status: 200, body: { status: { kind: 'unlocked' } } });
  return String(on.body.recoveryCode);
}

describe('the host of a ledger that is encrypted', () => {
  it('goes on with the same entries when it is turned on and off', async () => {
    expect((await ask('/at-rest')).body).toMatchObject({ kind: 'plain', keyStore: null });
    await turnOn();
    expect((await ask('/journal')).body).toMatchObject({
      kind: 'open',
      isEncrypted: true,
      head: { position: 1 },
    });
    expect((await ask('/at-rest', { act: 'off', secret: 'not the password 1' })).status).toBe(401);
    const off = await ask('/at-rest', { act: 'off', secret: password });
    expect(off.body).toMatchObject({ status: { kind: 'plain' }, recoveryCode: null });
    expect((await ask('/journal')).body).toMatchObject({
      kind: 'open',
      isEncrypted: false,
      head: { position: 1 },
    });
  });

  it('says nothing but that it is locked until it is unlocked', async () => {
    const code = await turnOn();
    await host.close();
    host = await start();
    for (const path of [
      '/journal',
      '/journal/entries?after=0',
      '/session',
      '/snapshots',
      `/blobs/${'a'.repeat(64)}`,
    ])
      expect(await ask(path), path).toEqual({ status: 423, body: { code: 'ledger-encrypted' } });
    expect(await ask('/at-rest', { act: 'off', secret: password })).toMatchObject({ status: 423 });
    expect((await ask('/at-rest')).body).toMatchObject({ kind: 'locked' });
    expect(await ask('/at-rest/unlock', { secret: 'wrong word 123' })).toMatchObject({
      status: 401,
      body: { code: 'unlock-refused', data: { left: 4 } },
    });
    expect((await ask('/at-rest/unlock', { secret: code })).body).toMatchObject({
      kind: 'unlocked',
    });
    expect((await ask('/journal')).body).toMatchObject({ head: { position: 1 } });
  });

  it('opens by the login’s key store where that was allowed, and asks again where it fails', async () => {
    await host.close();
    host = await start(store);
    await turnOn();
    const allowed = await ask('/at-rest', { act: 'system', secret: password, opens: true });
    expect(allowed.body).toMatchObject({ status: { opensBySystem: true } });
    await host.close();
    host = await start(store);
    expect((await ask('/at-rest')).body).toMatchObject({ kind: 'unlocked' });
    await host.close();
    host = await start({ ...store, unwrap: (bytes) => bytes });
    expect((await ask('/at-rest')).body).toMatchObject({ kind: 'locked' });
    await host.close();
    host = await start({ ...store, backend: 'basic_text', isProtecting: false });
    expect((await ask('/at-rest')).body).toMatchObject({
      kind: 'locked',
      keyStore: { backend: 'basic_text', isProtecting: false },
    });
  });

  it('is put back to a snapshot, tried out before, and goes on unlocked', async () => {
    await turnOn();
    expect((await ask('/snapshots', {})).status).toBe(200);
    const drilled = await ask('/snapshots/drill', {});
    expect(drilled).toMatchObject({ status: 200, body: { drill: { fault: null } } });
    const { body } = await ask('/journal');
    const head = body.head as LedgerHead;
    const draft = { kind: 'k', subject: 'later', payload: {} };
    const entries = sealEntries([draft], head, { device: String(body.device), actor: '' }, 0);
    expect((await ask('/journal', { expected: head, entries })).status).toBe(200);
    const listed = (await ask('/snapshots/list')).body as unknown as SnapshotLine[];
    const choice = { place: 'own', file: listed[0]?.file };
    expect(await ask('/snapshots/preview', choice)).toMatchObject({
      status: 200,
      body: { lost: 1, gained: 0, entries: 1 },
    });
    const asked = ask('/snapshots/restore', choice);
    expect(await asked).toMatchObject({ status: 200, body: { undoPoint: expect.any(String) } });
    expect((await ask('/journal')).body).toMatchObject({
      kind: 'open',
      isEncrypted: true,
      head: { position: 1 },
    });
    expect((await ask('/at-rest')).body).toMatchObject({ kind: 'unlocked' });
    await host.close();
    host = await start();
    expect((await ask('/at-rest/unlock', { secret: password })).body).toMatchObject({
      kind: 'unlocked',
    });
  });

  it('gives the window a new profile and removes the one of the plain time', async () => {
    await mkdir(join(data, 'profile', 'Default'), { recursive: true });
    expect(await windowProfile(data)).toBe(join(data, 'profile'));
    await turnOn();
    expect(await windowProfile(data)).toBe(join(data, 'encrypted.profile'));
    expect(await readdir(data)).not.toContain('profile');
  });
});
