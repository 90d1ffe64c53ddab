import { expect, it } from 'vitest';
import { checkChain, checkChainInSteps } from '../../../shared/ledger/chain.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { emptyHead, entryHash, headAfter, sealEntries } from '../../../shared/ledger/seal.ts';

const now = Date.parse('2026-04-10T00:00:00Z');
const signer = { device: 'd1', actor: '王' };
const drafts = ['a', 'b', 'c', 'd'].map((subject) => ({
  kind: 'unit-recorded',
  subject,
  payload: { name: subject },
}));
const entries = sealEntries(drafts, emptyHead, signer, now);

/** The chain with one entry changed and its hash made to fit again, as a forger would. */
function forge(index: number, change: Partial<Entry>): Entry[] {
  return entries.map((entry, at) => {
    if (at !== index) return entry;
    const changed = { ...entry, ...change };
    return { ...changed, hash: entryHash(changed) };
  });
}

it('accepts what was sealed and gives its head', () => {
  expect(checkChain(emptyHead, entries)).toEqual({
    ok: true,
    value: headAfter(emptyHead, entries),
  });
  expect(checkChain(headAfter(emptyHead, entries.slice(0, 2)), entries.slice(2)).ok).toBe(true);
  expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
  expect(new Set(entries.map((entry) => entry.hlc)).size).toBe(1);
});

it('names each kind of break and the entry it stands at', () => {
  const cases: [string, number, readonly Entry[]][] = [
    [
      'entry-altered',
      2,
      entries.map((entry, at) => (at === 1 ? { ...entry, actor: '李' } : entry)),
    ],
    ['chain-broken', 3, forge(1, { actor: '李' })],
    ['chain-hole', 3, entries.filter((_, at) => at !== 1)],
    ['chain-fork', 2, [...entries.slice(0, 2), entries[1]!]],
    ['chain-broken', 1, forge(0, { prevHash: 'f'.repeat(64) })],
    ['chain-device', 4, forge(3, { device: 'd2' })],
    ['chain-clock', 4, forge(3, { hlc: '2026-04-09T00:00:00.000Z-0000' })],
    ['chain-clock', 4, forge(3, { hlc: 'yesterday' })],
  ];
  for (const [code, seq, chain] of cases)
    expect(checkChain(emptyHead, chain, 'd1')).toMatchObject({ problem: { code, data: { seq } } });
});

it('leaves a signature out of the hash', () => {
  expect(entryHash({ ...entries[0]!, sig: 'signed later' })).toBe(entries[0]!.hash);
});

it('says the same in steps, tells how far it is, and stops when told to', async () => {
  const many = Array.from({ length: 2_500 }, (_, index) => ({
    ...drafts[0]!,
    subject: `${index}`,
  }));
  const long = sealEntries(many, emptyHead, signer, now);
  const told: number[] = [];
  const goOn = async (done: number) => told.push(done) > 0;
  expect(await checkChainInSteps(emptyHead, long, goOn)).toEqual(checkChain(emptyHead, long));
  expect(told).toEqual([1_000, 2_000]);
  for (const at of [0, 999, 1_000, 2_499]) {
    const altered = long.map((entry, index) => (index === at ? { ...entry, actor: '李' } : entry));
    const whole = checkChain(emptyHead, altered);
    expect(whole).toMatchObject({ problem: { data: { index: at } } });
    expect(await checkChainInSteps(emptyHead, altered, goOn)).toEqual(whole);
  }
  expect(await checkChainInSteps(emptyHead, long, async () => false)).toBeNull();
});
