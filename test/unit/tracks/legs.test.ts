import { describe, expect, it } from 'vitest';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { rawLegs, splitLegs, trackLength } from '../../../shared/tracks/legs.ts';
import type { Mode } from '../../../shared/tracks/records.ts';

const plane = createPlane(118.7);
const [originX, originY] = plane.toPlane(118.7, 37.6);

/** Fixes along a line northward: metres from its start and seconds, null without a time. */
function along(...fixes: readonly (readonly [metres: number, seconds: number | null])[]) {
  const positions = fixes.map(([metres]) => plane.toPosition(originX, originY + metres));
  return {
    longitudes: Float64Array.from(positions, ([longitude]) => longitude),
    latitudes: Float64Array.from(positions, ([, latitude]) => latitude),
    times: Float64Array.from(fixes, ([, seconds]) =>
      seconds === null ? Number.NaN : seconds * 1000,
    ),
  };
}

function split(mode: Mode, ...segments: ReturnType<typeof along>[]) {
  const { legs, dropouts } = splitLegs(segments, mode, plane);
  return {
    legs: legs.map(({ start, end }) => [start, end]),
    reasons: dropouts.map(({ reason }) => reason),
  };
}

describe('legs', () => {
  it('run through fixes within the limits of their mode', () => {
    expect(split('foot', along([0, 0], [49, 60], [98, 120]))).toEqual({
      legs: [[0, 3]],
      reasons: [],
    });
  });

  it.each([
    ['foot', [49, 60.1], 'time'],
    ['foot', [51, 60], 'distance'],
    ['foot', [34, 10], 'speed'],
    ['vehicle', [100, 31], 'time'],
    ['vehicle', [301, 30], 'distance'],
    ['vehicle', [280, 10], 'speed'],
    ['boat', [100, 61], 'time'],
    ['boat', [201, 60], 'distance'],
    ['boat', [170, 10], 'speed'],
    ['drone', [100, 11], 'time'],
    ['drone', [201, 10], 'distance'],
    ['drone', [180, 8], 'speed'],
  ] as const)('%s over %j is a dropout by %s', (mode, [metres, seconds], reason) => {
    expect(split(mode, along([0, 0], [metres, seconds]))).toEqual({
      legs: [
        [0, 1],
        [1, 2],
      ],
      reasons: [reason],
    });
  });

  it('judge pairs whose times are missing, equal or backwards by distance alone', () => {
    const times = [
      [0, null],
      [0, 0],
      [5, 0],
      [9, 5],
    ] as const;
    for (const [first, second] of times) {
      expect(split('foot', along([0, first], [49, second])).reasons).toEqual([]);
      expect(split('foot', along([0, first], [51, second])).reasons).toEqual(['distance']);
    }
  });

  it('never run over a segment’s end, but in the optimistic figure within twice the limits', () => {
    const parts = [along([0, 0], [10, 10]), along([70, 60], [80, 70])];
    expect(split('foot', ...parts)).toEqual({
      legs: [
        [0, 2],
        [2, 4],
      ],
      reasons: ['segment'],
    });
    expect(splitLegs(parts, 'foot', plane, 2).legs).toEqual([{ start: 0, end: 4 }]);
  });

  it('never bridge two kilometres', () => {
    const jump = along([0, 0], [2000, 60]);
    expect(splitLegs([jump], 'foot', plane, 2).legs).toHaveLength(2);
    expect(rawLegs([jump], plane).legs).toEqual([{ start: 0, end: 2 }]);
  });

  it('of video have no limits, only the file’s segments', () => {
    expect(split('video', along([0, 0], [900, 1]), along([901, 2]))).toEqual({
      legs: [
        [0, 2],
        [2, 3],
      ],
      reasons: ['segment'],
    });
  });

  it('carry each dropout with its seconds and metres', () => {
    const { dropouts } = splitLegs([along([0, 0], [100, 90], [201, null])], 'foot', plane);
    expect(dropouts).toMatchObject([
      { from: 0, seconds: 90 },
      { from: 1, seconds: null },
    ]);
    expect(dropouts[0]?.metres).toBeCloseTo(100, 6);
  });

  it('give a length that counts dropouts within a segment and no step between segments', () => {
    const metres = trackLength(
      [along([0, 0], [100, 1]), along([500, 2], [510, 3]), along()],
      plane,
    );
    expect(metres).toBeCloseTo(110, 6);
  });
});
