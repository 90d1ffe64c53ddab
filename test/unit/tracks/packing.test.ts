import { describe, expect, it } from 'vitest';
import { packTrack, unpackTrack } from '../../../shared/tracks/packing.ts';

const segment = (longitudes: number[], latitudes: number[], times: number[]) => ({
  longitudes: Float64Array.from(longitudes),
  latitudes: Float64Array.from(latitudes),
  times: Float64Array.from(times),
});

/** Repeatable numbers from 0 to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A season's worth of one recorder: wandering course, drifting receiver error of a few metres. */
function record(metresPerSecond: number, everySeconds: () => number, seed: number) {
  const random = randomNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let [x, y, course, time, errorX, errorY] = [0, 0, 0, Date.UTC(2026, 3, 1), 0, 0];
  const [longitudes, latitudes, times]: [number[], number[], number[]] = [[], [], []];
  for (let index = 0; index < 4000; index++) {
    const seconds = everySeconds();
    course += normal() * 0.15;
    x += metresPerSecond * seconds * Math.cos(course);
    y += metresPerSecond * seconds * Math.sin(course);
    errorX = errorX * 0.98 ** seconds + normal() * 0.6;
    errorY = errorY * 0.98 ** seconds + normal() * 0.6;
    time += seconds * 1000;
    longitudes.push(Number((118.7 + (x + errorX) / 88_200).toFixed(7)));
    latitudes.push(Number((37.6 + (y + errorY) / 111_000).toFixed(7)));
    times.push(time);
  }
  return segment(longitudes, latitudes, times);
}

describe('a packed track', () => {
  const random = randomNumbers(5);
  it.each([
    ['on foot, every second', 1.3, () => 1],
    ['on foot, every 5 s', 1.3, () => 5],
    ['on foot, every 1 to 5 s', 1.3, () => 1 + Math.floor(random() * 5)],
    ['by vehicle, every second', 11, () => 1],
    ['by vehicle, every 1 to 5 s', 11, () => 1 + Math.floor(random() * 5)],
  ])('%s takes at most 5 bytes a fix', (_, speed, every) => {
    const track = record(speed, every, 7);
    const bytes = packTrack([track]);
    expect(bytes.length / track.times.length).toBeLessThanOrEqual(5);
    expect(unpackTrack(bytes)).toEqual([track]);
  });

  it('keeps missing times missing, and empty segments empty', () => {
    const odd = [
      segment([], [], []),
      segment([118.7, 118.7, -180], [37.6, -90, 90], [Number.NaN, 1.5e12 + 7, Number.NaN]),
      segment([0], [0], [Number.NaN]),
      segment([179.9999999], [-0.0000001], [-2_147_483_648_000]),
    ];
    expect(unpackTrack(packTrack(odd))).toEqual(odd);
  });

  it('is refused when it is damaged, cut, foreign or newer', () => {
    const bytes = packTrack([segment([118.7, 118.8], [37.6, 37.7], [0, 1000])]);
    expect(() => unpackTrack(bytes.with(12, bytes[12]! ^ 1))).toThrow(/damaged/);
    expect(() => unpackTrack(bytes.slice(0, -1))).toThrow(/damaged/);
    expect(() => unpackTrack(new Uint8Array(20))).toThrow(/Not a packed track/);
    expect(() => unpackTrack(new Uint8Array())).toThrow(/Not a packed track/);
    expect(() => unpackTrack(bytes.with(4, 2))).toThrow(/version 2/);
  });

  it('takes no position that is not one, and no arrays of different length', () => {
    expect(() => packTrack([segment([Number.NaN], [1], [1])])).toThrow(/Not a position/);
    expect(() => packTrack([segment([1, 2], [1], [1])])).toThrow(/differ in length/);
  });
});
