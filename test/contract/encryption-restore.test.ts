import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { Bureau, expectRefusal } from '../builders/encrypted-bureau.ts';
import { findInFiles } from '../builders/find-in-files.ts';
import { Desk } from '../builders/lawang-command.ts';

const unlock = ['--unlock-file', '密码.txt'];

beforeAll(() => ensureBuilt(['cli']).then(() => undefined));

describe('putting an encrypted ledger back in place', () => {
  let bureau: Bureau;
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
    bureau = new Bureau(desk);
    await bureau.begin();
  });
  afterEach(() => desk.clear());

  const putBack = (from: unknown, ...given: string[]) =>
    desk.lawang('restore', '--data', '台账', '--from', String(from), '--in-place', ...given);

  it('goes back and forward again, stays encrypted, and keeps the password of today', async () => {
    await bureau.turnOn();
    const made = await bureau.done('snapshot', '--data', '台账', ...unlock);
    const from = made.lines[0]?.snapshot;
    const first = await bureau.verify();
    await bureau.done('import', '--data', '台账', '第二组.gpx', ...unlock);
    const second = await bureau.verify();
    await desk.write('新密码.txt', 'another word 27');
    const set = ['encrypt', '--data', '台账', 'password', '--new-password-file', '新密码.txt'];
    await bureau.done(...set, ...unlock);
    expectRefusal(await putBack(from), 'ledger-encrypted');
    const back = await putBack(from, '--unlock-file', '新密码.txt');
    expect(back.code, back.said).toBe(0);
    expect(back.said).toContain('[restored-new-device]');
    const there = await bureau.verify('新密码.txt');
    expect(there.lines).toEqual([{ ...first.lines[0], checkpoints: 0 }]);
    expectRefusal(await bureau.verify(), 'unlock-refused');
    expect(await readdir(desk.path('台账/encrypted'))).toContain(back.lines[0]?.aside);
    expect(await findInFiles(desk.path('台账'), await bureau.secrets())).toEqual([]);
    const forward = await putBack(back.lines[0]?.undoPoint, '--unlock-file', '新密码.txt');
    expect(forward.code, forward.said).toBe(0);
    const again = await bureau.verify('新密码.txt');
    expect(again.lines).toEqual([{ ...second.lines[0], checkpoints: 0 }]);
  });

  it('tries the newest snapshot out with the key, and leaves nothing behind', async () => {
    await bureau.turnOn();
    await bureau.done('snapshot', '--data', '台账', ...unlock);
    const drill = ['snapshot', '--data', '台账', '--drill'];
    expectRefusal(await desk.lawang(...drill), 'ledger-encrypted');
    const tried = await bureau.done(...drill, ...unlock);
    expect(tried.lines).toMatchObject([{ drill: true }]);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('lawang-drill-'))).toEqual(
      [],
    );
  });

  it('is refused between plain and encrypted and between two keys, and changes nothing', async () => {
    const plain = await bureau.done('snapshot', '--data', '台账', '--to', '备份');
    await bureau.turnOn();
    const made = await bureau.done('snapshot', '--data', '台账', '--to', '密备份', ...unlock);
    const before = await bureau.files('台账');
    const other = 'restore-other-encryption';
    expectRefusal(await putBack(`备份/${plain.lines[0]?.snapshot}`, ...unlock), other);
    expect(await bureau.files('台账')).toEqual(before);
    await bureau.done('encrypt', '--data', '台账', 'off', ...unlock);
    const present = await desk.lawang('verify', '--data', '台账');
    expectRefusal(await putBack(`密备份/${made.lines[0]?.snapshot}`), other);
    await bureau.turnOn();
    expectRefusal(await putBack(`密备份/${made.lines[0]?.snapshot}`, ...unlock), other);
    expect((await bureau.verify()).lines).toEqual(present.lines);
  });

  it('leaves no plain journal of a time before, once the ledger is encrypted', async () => {
    const made = await bureau.done('snapshot', '--data', '台账');
    await bureau.done('import', '--data', '台账', '第二组.gpx');
    const back = await putBack(made.lines[0]?.snapshot);
    expect(await readdir(desk.path('台账'))).toContain(back.lines[0]?.aside);
    await bureau.turnOn();
    expect(await findInFiles(desk.path('台账'), await bureau.secrets())).toEqual([]);
    expect((await readdir(desk.path('台账'))).filter((name) => name.includes('replaced'))).toEqual(
      [],
    );
  });
});
