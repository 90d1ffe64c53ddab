import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { checksum } from '../../../shared/ledger/checksum.ts';
import { encodeFrame, findFrameAfter, readFrame } from '../../../shared/ledger/frame.ts';

const payload = new TextEncoder().encode('[{"seq":1}]');

it('checksums by CRC-32C: the check value of RFC 3720, and not CRC-32', () => {
  const digits = new TextEncoder().encode('123456789');
  expect(checksum(digits)).toBe(0xe3069283);
  if (typeof crc32 === 'function') expect(checksum(digits)).not.toBe(crc32(digits));
});

it('reads back what it framed, one frame after another', () => {
  const two = new Uint8Array([...encodeFrame(payload), ...encodeFrame(payload.slice(1))]);
  const first = readFrame(two, 0);
  if (first.kind !== 'frame') throw new Error(first.kind);
  expect(first.payload).toEqual(payload);
  expect(readFrame(two, first.end)).toMatchObject({ kind: 'frame', end: two.length });
  expect(readFrame(two, two.length)).toEqual({ kind: 'nothing' });
});

it('calls every shortened frame incomplete', () => {
  const frame = encodeFrame(payload);
  for (let length = 1; length < frame.length; length++)
    expect(readFrame(frame.subarray(0, length), 0).kind).toBe('incomplete');
});

it('calls zeros and a wrong length damaged, not a torn tail', () => {
  expect(readFrame(new Uint8Array(100), 0)).toEqual({ kind: 'damaged', end: null });
  const frame = encodeFrame(payload);
  frame[3] = 200;
  expect(readFrame(frame, 0)).toEqual({ kind: 'damaged', end: null });
});

it('finds the next whole frame behind damage', () => {
  const bytes = new Uint8Array([1, 2, 3, ...encodeFrame(payload)]);
  expect(findFrameAfter(bytes, 0)).toBe(3);
  expect(findFrameAfter(bytes, 3)).toBeNull();
});

it('refuses to frame nothing', () => {
  expect(() => encodeFrame(new Uint8Array())).toThrow(RangeError);
});
