import { expect, it } from 'vitest';
import { bothLanguages, noticesOf } from '../../../electron/serve/launch/say.ts';
import type { JournalStatus } from '../../../shared/host/ports.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
const open: Extract<JournalStatus, { kind: 'open' }> = {
  kind: 'open',
  device: 'd',
  ledgerId: 'l',
  head: { position: 1, hash: 'a'.repeat(64), hlc: '2026-04-09T00:00:00.000Z-0000', chains: {} },
  cutBytes: 0,
  cutWasSaved: false,
  lockTakenOver: false,
  isEncrypted: false,
};

it('says nothing about a ledger that is as it was left, or has nothing in it', () => {
  expect(noticesOf(open, now)).toEqual([]);
  expect(noticesOf({ kind: 'empty', device: 'd' }, now)).toEqual([]);
});

it('says each thing that was put right or is amiss, in both languages', () => {
  const cases: [Partial<typeof open>, string][] = [
    [{ lockTakenOver: true }, 'was taken over'],
    [{ cutBytes: 7 }, 'never acknowledged record'],
    [{ cutBytes: 7, cutWasSaved: true }, 'last saved record'],
    [{ head: { ...open.head, hlc: '2026-05-09T00:00:00.000Z-0000' } }, 'set the clock'],
  ];
  for (const [change, words] of cases) {
    const notices = noticesOf({ ...open, ...change }, now);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(words);
    expect(notices[0]).toMatch(/\p{Script=Han}/u);
  }
});

it('says where a damaged ledger is damaged', () => {
  const problem = {
    code: 'journal-damaged',
    data: { file: 'journal/000001.lwj', byteOffset: 16, readableEntries: 0, entry: 1 },
  } as const;
  const status = { kind: 'damaged', ledgerId: null, readableEntries: 0, problem } as const;
  expect(noticesOf({ ...status, file: 'journal/000001.lwj', byteOffset: 16 }, now)).toEqual([
    bothLanguages(problem),
  ]);
});
