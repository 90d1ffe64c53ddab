import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashText, sha256Hex } from '../../../shared/ledger/hash.ts';

it('agrees with the machine’s own SHA-256', () => {
  for (const text of ['', 'abc', '拉网'.repeat(1000)]) {
    const expected = createHash('sha256').update(text).digest('hex');
    expect(hashText(text)).toBe(expected);
    expect(sha256Hex(new TextEncoder().encode(text))).toBe(expected);
  }
});
