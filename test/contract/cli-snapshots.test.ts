import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBoundary, Desk } from '../builders/lawang-command.ts';

describe('lawang snapshot, snapshots and restore', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
    await desk.write('boundary.json', aBoundary());
    await desk.lawang('init', '--data', '台账', '--boundary', 'boundary.json');
  });
  afterEach(() => desk.clear());

  it('bring a lost ledger back with the same head', async () => {
    const before = await desk.lawang('verify', '--data', '台账');
    const made = await desk.lawang('snapshot', '--data', '台账', '--to', '备份/移动硬盘');
    expect(made).toMatchObject({ code: 0, said: '' });
    await rm(desk.path('台账'), { recursive: true });
    const listed = await desk.lawang('snapshots', '--data', '台账', '--to', '备份/移动硬盘');
    expect(listed.lines).toEqual(made.lines);
    const from = `备份/移动硬盘/${String(made.lines[0]?.snapshot)}`;
    const restored = await desk.lawang('restore', '--data', '台账', '--from', from, '--into', '新');
    expect(restored.code).toBe(0);
    expect(restored.said).toContain('[restored-new-device]');
    // Checkpoints witness from outside; a copy of the ledger begins without any.
    const verified = await desk.lawang('verify', '--data', '新');
    expect(verified.lines).toEqual([{ ...before.lines[0], checkpoints: 0 }]);
  });

  it('hold what two snapshots share only once', async () => {
    await desk.lawang('snapshot', '--data', '台账');
    const blobs = await readdir(desk.path('台账/snapshots/blobs'), { recursive: true });
    await desk.lawang('snapshot', '--data', '台账');
    expect((await desk.lawang('snapshots', '--data', '台账')).lines).toHaveLength(2);
    const after = await readdir(desk.path('台账/snapshots/blobs'), { recursive: true });
    expect(after.sort()).toEqual(blobs.sort());
  });

  it('put a ledger back in place and forward again by the undo point, as a new device each time', async () => {
    const made = await desk.lawang('snapshot', '--data', '台账');
    const first = await desk.lawang('verify', '--data', '台账');
    const unit = JSON.stringify({ name: '三所', kind: 'station' });
    await desk.lawang('do', '--data', '台账', 'record-unit', unit);
    const second = await desk.lawang('verify', '--data', '台账');
    expect(second.lines[0]?.headHash).not.toBe(first.lines[0]?.headHash);
    const putBack = (from: unknown) =>
      desk.lawang('restore', '--data', '台账', '--from', String(from), '--in-place');
    const back = await putBack(made.lines[0]?.snapshot);
    expect(back).toMatchObject({ code: 0 });
    expect(back.said).toContain('[restored-new-device]');
    const verified = await desk.lawang('verify', '--data', '台账');
    expect(verified.lines).toEqual([{ ...first.lines[0], checkpoints: 0 }]);
    expect((await putBack(back.lines[0]?.undoPoint)).code).toBe(0);
    const again = await desk.lawang('verify', '--data', '台账');
    expect(again.lines).toEqual([{ ...second.lines[0], checkpoints: 0 }]);
  }, 180_000);

  it('try the newest snapshot out, leave nothing behind, and name one that is damaged', async () => {
    await desk.lawang('snapshot', '--data', '台账');
    const tried = await desk.lawang('snapshot', '--data', '台账', '--drill');
    expect(tried).toMatchObject({ code: 0, lines: [{ drill: true }] });
    expect(tried.lines[0]?.stateHash).toMatch(/^[0-9a-f]{64}$/);
    const parts = await readdir(desk.path('台账/snapshots/blobs'), { recursive: true });
    const part = parts.find((name) => name.length > 60)!;
    await rm(desk.path(`台账/snapshots/blobs/${part}`));
    const failed = await desk.lawang('snapshot', '--data', '台账', '--drill');
    expect(failed).toMatchObject({ code: 1, lines: [{ code: 'snapshot-damaged' }] });
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('lawang-drill-'))).toEqual(
      [],
    );
  });

  it('refuse what cannot be, and change nothing', async () => {
    const occupied = await desk.lawang('snapshot', '--data', '台账');
    const from = String(occupied.lines[0]?.snapshot);
    const into = ['restore', '--data', '台账', '--from'];
    const own = await desk.lawang(...into, from, '--into', '台账');
    expect(own).toMatchObject({ code: 1, lines: [{ code: 'folder-not-empty' }] });
    const absent = await desk.lawang(...into, 'none.snapshot.json', '--into', '新');
    expect(absent).toMatchObject({ code: 1, lines: [{ code: 'snapshot-missing' }] });
    const nothing = await desk.lawang('snapshot', '--data', '无');
    expect(nothing).toMatchObject({ code: 1, lines: [{ code: 'ledger-missing' }] });
    expect((await desk.lawang('verify', '--data', '台账')).code).toBe(0);
  });
});
