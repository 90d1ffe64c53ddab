import { describe, expect, it } from 'vitest';
import { describeDamage } from '../../../../renderer/features/recovery/describe-damage.ts';
import { isWorthSaying } from '../../../../renderer/features/recovery/rebuilt-reason.ts';

const status = {
  kind: 'damaged',
  ledgerId: 'ledger-1',
  readableEntries: 12,
  problem: { code: 'journal-damaged' },
  file: 'journal/000001.seg',
  byteOffset: 481,
} as const;

describe('what recovery says of a damaged ledger', () => {
  it('names file and byte where the damage lies', () => {
    expect(describeDamage(status)).toEqual({
      isInFile: true,
      file: 'journal/000001.seg',
      byteOffset: 481,
      ledgerId: 'ledger-1',
      readableEntries: 12,
      canExport: true,
    });
  });

  it('names no place where there is none: the chain itself does not hold', () => {
    const chain = {
      ...status,
      problem: { code: 'chain-broken' },
      file: '',
      byteOffset: 0,
    } as const;
    expect(describeDamage(chain)).toMatchObject({ isInFile: false, file: null, byteOffset: null });
  });

  it('names a missing file without a byte in it', () => {
    const missing = { ...status, problem: { code: 'journal-missing' } } as const;
    expect(describeDamage(missing)).toMatchObject({ file: status.file, byteOffset: null });
  });

  it('does not call a newer ledger damaged', () => {
    const newer = { ...status, problem: { code: 'data-newer' } } as const;
    expect(describeDamage(newer).isInFile).toBe(false);
  });

  it('offers no export when nothing can be read', () => {
    expect(describeDamage({ ...status, readableEntries: 0 }).canExport).toBe(false);
  });
});

describe('the notice of an index made again', () => {
  it('speaks when the index was behind or damaged, not on a first opening', () => {
    expect([null, 'missing', 'behind', 'damaged'].map((x) => isWorthSaying(x as null))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
