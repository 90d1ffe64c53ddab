import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChain } from '../../shared/ledger/chain.ts';
import { compareCheckpoint, makeCheckpoint } from '../../shared/ledger/checkpoint.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { chainOf, emptyHead, entryHash, headAfter, sealEntries } from '../../shared/ledger/seal.ts';

/** A ledger of two devices whose entries arrived in turns. */
function aLedger(length: number): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < length; index++) {
    const signer = { device: index % 3 === 0 ? 'station' : 'branch', actor: '王' };
    const kind = index === 0 ? 'ledger-created' : 'letter-recorded';
    const draft = { kind, subject: `subject ${index}`, payload: { index } };
    entries.push(...sealEntries([draft], headAfter(emptyHead, entries), signer, 1.77e12 + index));
  }
  return entries;
}

/** Makes every hash fit again, as a forger with this program would. */
function rewrite(entries: readonly Entry[]): Entry[] {
  const written: Entry[] = [];
  for (const entry of entries) {
    const chain = chainOf(headAfter(emptyHead, written), entry.device);
    const changed = { ...entry, seq: chain.seq + 1, prevHash: chain.hash };
    written.push({ ...changed, hash: entryHash(changed) });
  }
  return written;
}

const forgeries: Readonly<
  Record<string, (entries: Entry[], at: number, other: number) => Entry[]>
> = {
  deletes: (entries, at) => entries.toSpliced(at, 1),
  edits: (entries, at) => entries.with(at, { ...entries[at]!, actor: '李' }),
  inserts: (entries, at) => entries.toSpliced(at, 0, { ...entries[at]!, subject: 'made up' }),
  reorders(entries, at, other) {
    const [one, two] = [entries[at]!, entries[other]!];
    // Only the order within one device's chain carries meaning.
    return one.device === two.device && at !== other
      ? entries.with(at, two).with(other, one)
      : entries.toSpliced(at, 1);
  },
  truncates: (entries, at) => entries.slice(0, at),
  redates: (entries, at) =>
    entries.with(at, { ...entries[at]!, hlc: '2026-05-05T00:00:00.000Z-0000' }),
};

const placed = fc.integer({ min: 2, max: 40 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    at: fc.nat(length - 1),
    other: fc.nat(length - 1),
  }),
);

describe.each(Object.keys(forgeries))('somebody who %s an entry', (name) => {
  it('is found by one checkpoint kept elsewhere, even after rewriting every hash', () => {
    fc.assert(
      fc.property(placed, ({ length, at, other }) => {
        const entries = aLedger(length);
        const witness = makeCheckpoint('subject 0', 'branch', headAfter(emptyHead, entries), 0);
        expect(compareCheckpoint(witness, 'subject 0', entries).ok).toBe(true);
        const forged = rewrite(forgeries[name]!(entries, at, other));
        expect(compareCheckpoint(witness, 'subject 0', forged).ok).toBe(false);
      }),
      { numRuns: 100, seed: 20260412 },
    );
  });
});

// Cutting the end leaves a shorter sound chain: that is what checkpoints are for.
const visible = Object.keys(forgeries).filter((name) => name !== 'truncates');
describe.each(visible)('somebody who %s an entry and leaves the hashes', (name) => {
  it('is found by the chain alone', () => {
    fc.assert(
      fc.property(placed, ({ length, at, other }) => {
        const entries = aLedger(length);
        const forged = forgeries[name]!(entries, at, other);
        // What is taken from the end of a chain leaves a shorter sound one: that is what checkpoints are for.
        const isShorter = entries
          .slice(0, forged.length)
          .every((entry, index) => entry === forged[index]);
        const lastOfItsDevice = !entries
          .slice(at + 1)
          .some(({ device }) => device === entries[at]!.device);
        fc.pre(!isShorter && !lastOfItsDevice);
        expect(checkChain(emptyHead, forged).ok).toBe(false);
      }),
      { numRuns: 100, seed: 20260412 },
    );
  });
});
