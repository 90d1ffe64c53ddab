import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt, root } from '../../electron/build.mjs';
import { Bureau, expectRefusal } from '../builders/encrypted-bureau.ts';
import { findInFiles } from '../builders/find-in-files.ts';
import { Desk } from '../builders/lawang-command.ts';

beforeAll(() => ensureBuilt(['cli']).then(() => undefined));

describe('a ledger encrypted at rest', () => {
  let bureau: Bureau;
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
    bureau = new Bureau(desk);
    await bureau.begin();
  });
  afterEach(() => desk.clear());

  it('shows no word and no byte in any file of the folder or of a snapshot', async () => {
    await bureau.done('snapshot', '--data', '台账');
    await bureau.done('snapshot', '--data', '台账', '--to', '备份');
    const secrets = await bureau.secrets();
    const plain = await findInFiles(desk.path('台账'), secrets);
    expect(plain.length, 'the search itself finds').toBeGreaterThan(5);
    const before = await desk.lawang('verify', '--data', '台账');
    await bureau.turnOn();
    const unlock = ['--unlock-file', '密码.txt'];
    await bureau.done('import', '--data', '台账', '第二组.gpx', ...unlock);
    await bureau.done('snapshot', '--data', '台账', '--to', '备份二', ...unlock);
    for (const folder of ['台账', '备份二'])
      expect(await findInFiles(desk.path(folder), secrets), folder).toEqual([]);
    const after = await bureau.verify();
    expect(after.lines[0]).toMatchObject({ ok: true, blobs: Number(before.lines[0]?.blobs) + 2 });
    // A new process on the same files, so that nothing but the files and the password is needed.
    const tracks = await bureau.done('query', '--data', '台账', 'tracks', ...unlock);
    expect(tracks.lines.map(({ file }) => file)).toEqual(['第一组.gpx', '第二组.gpx']);
  });

  it('opens with the password or the code, says what is wrong, and pauses after five wrong tries', async () => {
    await bureau.turnOn();
    expectRefusal(await desk.lawang('verify', '--data', '台账'), 'ledger-encrypted');
    expectRefusal(await desk.lawang('query', '--data', '台账', 'tracks'), 'ledger-encrypted');
    expectRefusal(await desk.lawang('snapshot', '--data', '台账'), 'ledger-encrypted');
    expectRefusal(await bureau.verify('没有.txt'), 'unlock-file-unreadable');
    expect((await bureau.verify()).code).toBe(0);
    expect((await bureau.verify('恢复码.txt')).code).toBe(0);
    await desk.write(
      '错.txt',
      bureau.code.replace(/.$/, (sign) => (sign === '3' ? '4' : '3')),
    );
    const mistyped = await bureau.verify('错.txt');
    expectRefusal(mistyped, 'recovery-code-mistyped');
    expect(mistyped.said).toContain('第 7 组');
    await desk.write('错.txt', 'wrong password 1');
    for (let left = 4; left > 0; left--) {
      const wrong = await bureau.verify('错.txt');
      expectRefusal(wrong, 'unlock-refused');
      expect(wrong.said).toContain(`还可试 ${left} 次`);
    }
    expectRefusal(await bureau.verify('错.txt'), 'unlock-waits');
    expectRefusal(await bureau.verify(), 'unlock-waits');
  });

  it('is restored from a snapshot with the code, and with the password of that day', async () => {
    await bureau.turnOn();
    const made = await bureau.done(
      'snapshot',
      '--data',
      '台账',
      '--to',
      '备份',
      '--unlock-file',
      '密码.txt',
    );
    const from = `备份/${String(made.lines[0]?.snapshot)}`;
    expect(made.lines[0]).toMatchObject({ encrypted: true });
    await desk.write('新密码.txt', 'another word 27');
    const set = ['encrypt', '--data', '台账', 'password', '--new-password-file', '新密码.txt'];
    const before = await bureau.files('台账');
    await bureau.done(...set, '--unlock-file', '恢复码.txt');
    const after = await bureau.files('台账');
    const changed = [...after]
      .filter(([path, bytes]) => before.get(path) !== bytes)
      .map(([path]) => path);
    expect(changed).toEqual([desk.path('台账/encrypted/keys.json')]);
    expectRefusal(await bureau.verify(), 'unlock-refused');
    expect((await bureau.verify('新密码.txt')).code).toBe(0);
    const restore = ['restore', '--data', '台账', '--from', from, '--into'];
    expectRefusal(await desk.lawang(...restore, '甲'), 'ledger-encrypted');
    await bureau.done(...restore, '乙', '--unlock-file', '恢复码.txt');
    await bureau.done(...restore, '丙', '--unlock-file', '密码.txt');
    for (const into of ['乙', '丙']) {
      const verified = await bureau.verify('密码.txt', into);
      expect(verified.lines[0]).toMatchObject({ ok: true, headHash: made.lines[0]?.headHash });
      expect(await findInFiles(desk.path(into), await bureau.secrets())).toEqual([]);
    }
    const listed = await desk.lawang('snapshots', '--data', '台账', '--to', '备份');
    expect(listed.lines).toMatchObject([{ ok: true, encrypted: true }]);
  });

  it('names every flipped byte, a key file of another ledger, and a lost one', async () => {
    await bureau.turnOn();
    const pristine = desk.path('原样');
    await cp(desk.path('台账'), pristine, { recursive: true });
    const journal = '台账/encrypted/journal/000001.lwj';
    const folders = await readdir(desk.path('台账/encrypted/blobs'));
    const [blob] = await readdir(desk.path(`台账/encrypted/blobs/${folders[0]}`));
    const damages = [
      [journal, 30, 'journal-damaged'],
      [journal, 70, 'journal-damaged'],
      [journal, -5, 'journal-damaged'],
      [`台账/encrypted/blobs/${folders[0]}/${blob}`, 60, 'blob-damaged'],
    ] as const;
    for (const [file, place, code] of damages) {
      const bytes = await readFile(desk.path(file));
      const at = place < 0 ? bytes.length + place : place;
      await writeFile(desk.path(file), bytes.with(at, bytes[at]! ^ 1));
      const verified = await bureau.verify();
      expect(verified.code).toBe(1);
      expect(verified.lines[0]?.problems, `${file} at ${place}`).toMatchObject([{ code }]);
      await writeFile(desk.path(file), bytes);
    }
    expect((await bureau.verify()).code).toBe(0);
    await bureau.done('init', '--data', '别处', '--boundary', '边界.geojson');
    const on = ['encrypt', '--data', '别处', 'on', '--new-password-file', '密码.txt'];
    await bureau.done(...on);
    await cp(desk.path('别处/encrypted/keys.json'), desk.path('台账/encrypted/keys.json'));
    expectRefusal(await bureau.verify(), 'ledger-key-other');
    await writeFile(desk.path('台账/encrypted/keys.json'), '{}');
    expectRefusal(await bureau.verify(), 'key-wraps-damaged');
  });

  it('is turned off again with the same entries, and refuses what cannot be', async () => {
    const before = await desk.lawang('verify', '--data', '台账');
    await desk.write('弱.txt', '1234567890');
    const on = ['encrypt', '--data', '台账', 'on', '--new-password-file'];
    expectRefusal(await desk.lawang(...on, '弱.txt'), 'password-weak');
    const off = ['encrypt', '--data', '台账', 'off'];
    expectRefusal(await desk.lawang(...off), 'ledger-not-encrypted');
    expect(await desk.lawang('verify', '--data', '台账')).toEqual(before);
    await bureau.turnOn();
    expectRefusal(
      await desk.lawang(...on, '密码.txt', '--unlock-file', '密码.txt'),
      'ledger-already-encrypted',
    );
    expectRefusal(await desk.lawang(...off), 'ledger-encrypted');
    await bureau.done(...off, '--unlock-file', '恢复码.txt');
    expect(await desk.lawang('verify', '--data', '台账')).toEqual(before);
    expect((await readdir(desk.path('台账'))).filter((each) => each.includes('encrypt'))).toEqual(
      [],
    );
  });

  it('is one whole ledger wherever turning it on or off is killed', async () => {
    const before = await desk.lawang('verify', '--data', '台账');
    let isOn = false;
    let killed = 0;
    for (let round = 0; round < 6; round++) {
      const act = isOn
        ? ['off', '--unlock-file', '密码.txt']
        : ['on', '--new-password-file', '密码.txt'];
      const given = [join(root, 'electron/lawang.mjs'), 'encrypt', '--data', '台账', ...act];
      const env = { ...process.env, INIT_CWD: desk.folder };
      const child = spawn(process.execPath, given, { cwd: root, env, stdio: 'ignore' });
      const timer = setTimeout(() => child.kill('SIGKILL'), 300 + round * 280);
      const [code] = await once(child, 'close');
      if (code === null) killed += 1;
      clearTimeout(timer);
      isOn = (await readdir(desk.path('台账'))).includes('encrypted');
      const verified = await bureau.verify();
      expect(verified.lines[0], `round ${round}`).toMatchObject({
        ok: true,
        headHash: before.lines[0]?.headHash,
      });
    }
    expect(killed).toBeGreaterThan(0);
    if (isOn) await bureau.done('encrypt', '--data', '台账', 'off', '--unlock-file', '密码.txt');
    await bureau.turnOn();
    expect((await bureau.verify('恢复码.txt')).lines[0]).toMatchObject({ ok: true });
  });
});
