import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedgerCipher } from '../../electron/serve/at-rest/ledger-cipher.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const content = fc.uint8Array({ maxLength: 300 });
const offset = fc.integer({ min: 0, max: 2 ** 40 });
const salt = fc.uint8Array({ minLength: 16, maxLength: 16 });

const flip = (bytes: Uint8Array, place: number) =>
  bytes.with(place % bytes.length, bytes[place % bytes.length]! ^ 1);

describe('encryption at rest', () => {
  it('opens every record where it was written, and nowhere else', () => {
    fc.assert(
      fc.property(key, content, offset, salt, fc.nat(), (dataKey, record, place, salted, at) => {
        const cipher = createLedgerCipher(dataKey);
        const records = cipher.segment(3, salted);
        const sealed = records.seal(place, record);
        expect(sealed.length).toBe(record.length + 28);
        expect(records.open(place, sealed)).toEqual(record);
        expect(records.open(place + 1, sealed)).toBeNull();
        expect(records.open(place, flip(sealed, at))).toBeNull();
        expect(records.open(place, sealed.subarray(0, at % sealed.length))).toBeNull();
        expect(cipher.segment(4, salted).open(place, sealed)).toBeNull();
        expect(cipher.segment(3, flip(salted, at)).open(place, sealed)).toBeNull();
      }),
      { seed: 20260410, numRuns: 200 },
    );
  });

  it('opens every file under its own path with its own key only', () => {
    fc.assert(
      fc.property(key, content, fc.nat(), (dataKey, bytes, at) => {
        const cipher = createLedgerCipher(dataKey);
        const sealed = cipher.sealFile('blobs/ab/abcd', bytes);
        expect(cipher.openFile('blobs/ab/abcd', sealed)).toEqual(bytes);
        expect(cipher.openFile('blobs/ab/abce', sealed)).toBeNull();
        expect(cipher.openFile('blobs/ab/abcd', flip(sealed, at))).toBeNull();
        expect(cipher.openFile('blobs/ab/abcd', sealed.subarray(0, at % sealed.length))).toBeNull();
        const other = createLedgerCipher(flip(dataKey, at));
        expect(other.openFile('blobs/ab/abcd', sealed)).toBeNull();
        expect(other.keyId).not.toBe(cipher.keyId);
        expect(other.blobName('a'.repeat(64))).not.toBe(cipher.blobName('a'.repeat(64)));
      }),
      { seed: 20260410, numRuns: 200 },
    );
  });

  it('never writes the same bytes twice', () => {
    const cipher = createLedgerCipher(new Uint8Array(32));
    const records = cipher.segment(1, new Uint8Array(16));
    const written = new Set<string>();
    for (let count = 0; count < 2000; count++) {
      written.add(Buffer.from(records.seal(44, new Uint8Array(8)).subarray(0, 12)).toString('hex'));
      written.add(
        Buffer.from(cipher.sealFile('a', new Uint8Array(8)).subarray(20, 52)).toString('hex'),
      );
    }
    expect(written.size).toBe(4000);
  });
});
