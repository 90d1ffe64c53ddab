import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTrack, unpackTrack } from '../../../shared/tracks/packing.ts';

const steps = (limit: number) => fc.integer({ min: -limit * 1e7, max: limit * 1e7 });
const time = fc.oneof(
  fc.constant(Number.NaN),
  fc.integer({ min: -4_000_000_000_000, max: 8_000_000_000_000 }),
  fc.integer({ min: 1_775_000_000, max: 1_775_100_000 }).map((seconds) => seconds * 1000),
);
const segment = fc.array(fc.tuple(steps(180), steps(90), time), { maxLength: 40 }).map((fixes) => ({
  longitudes: Float64Array.from(fixes, ([longitude]) => longitude / 1e7),
  latitudes: Float64Array.from(fixes, ([, latitude]) => latitude / 1e7),
  times: Float64Array.from(fixes, ([, , milliseconds]) => milliseconds),
}));
const track = fc.array(segment, { maxLength: 5 });

describe('packing', () => {
  it('gives back exactly what went in, missing times included', () => {
    fc.assert(
      fc.property(track, (segments) => {
        expect(unpackTrack(packTrack(segments))).toEqual(segments);
      }),
    );
  });

  it('refuses any single changed byte', () => {
    fc.assert(
      fc.property(track, fc.nat(), fc.integer({ min: 1, max: 255 }), (segments, at, change) => {
        const bytes = packTrack(segments);
        const index = at % bytes.length;
        bytes[index] = bytes[index]! ^ change;
        expect(() => unpackTrack(bytes)).toThrow(/packed track/i);
      }),
    );
  });

  it('throws an error, and nothing worse, on arbitrary bytes behind a right checksum or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => unpackTrack(Uint8Array.of(0x4c, 0x57, 0x54, 0x50, 1, ...bytes))).toThrow(
          Error,
        );
      }),
    );
  });
});
