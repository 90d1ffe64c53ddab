import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExif } from '../../../../shared/import/photo/read-exif.ts';
import { bareJpeg, type PhotoFacts, withExif } from '../../../builders/photo-bytes.ts';

const read = (facts: PhotoFacts) => readExif(withExif(bareJpeg, facts));
const place = { latitude: 37.654321, longitude: 118.765432 };

describe('a photo’s Exif data', () => {
  it.each(['II', 'MM'] as const)('gives its place in byte order %s', (order) => {
    const position = read({ ...place, order })!.position!;
    expect(position[0]).toBeCloseTo(place.longitude, 6);
    expect(position[1]).toBeCloseTo(place.latitude, 6);
  });

  it('gives places south and west below zero', () => {
    const position = read({ latitude: -33.5, longitude: -70.25 })!.position!;
    expect(position[0]).toBeCloseTo(-70.25, 6);
    expect(position[1]).toBeCloseTo(-33.5, 6);
  });

  it('takes zeros and half a place for none', () => {
    expect(read({ latitude: 0, longitude: 0 })!.position).toBeNull();
    expect(read({ latitude: 37.6 })!.position).toBeNull();
    expect(read({})!.position).toBeNull();
  });

  it('tells the time of the satellites before that of the camera', () => {
    const taken = '2026:04:09 10:20:30';
    const gpsTime = [2, 0, 5] as const;
    const at = (facts: PhotoFacts) => new Date(read(facts)!.takenAt!).toISOString();
    expect(at({ taken })).toBe('2026-04-09T02:20:30.000Z');
    expect(at({ taken, offset: '+09:00' })).toBe('2026-04-09T01:20:30.000Z');
    expect(at({ taken, gpsDate: '2026:04:08', gpsTime })).toBe('2026-04-08T02:00:05.000Z');
    expect(at({ taken, gpsTime })).toBe('2026-04-09T02:20:30.000Z');
    expect(read({ taken: '0000:00:00 00:00:00' })!.takenAt).toBeNull();
  });

  it('is none in a file that is no JPEG, or has no such segment', () => {
    expect(readExif(new Uint8Array())).toBeNull();
    expect(readExif(new TextEncoder().encode('not a photo'))).toBeNull();
    expect(readExif(bareJpeg)).toBeNull();
  });

  it('never runs on or throws, however the bytes are broken', () => {
    const whole = withExif(bareJpeg, { ...place, taken: '2026:04:09 10:20:30' });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(whole.length), (changes, length) => {
        const broken = whole.slice(0, length);
        for (const [at, value] of changes) if (at < length) broken[at] = value;
        const [longitude, latitude] = readExif(broken)?.position ?? [0, 0];
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      }),
      { seed: 20260410, numRuns: 2000 },
    );
  });
});
