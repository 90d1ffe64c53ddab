import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { splitLegs } from '../../../shared/tracks/legs.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';

const plane = createPlane(118.7);
const fix = fc.tuple(
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 400 })),
);
const segments = fc.array(fc.array(fix, { maxLength: 20 }), { maxLength: 4 }).map((runs) =>
  runs.map((run) => ({
    longitudes: Float64Array.from(run, () => 118.7),
    latitudes: Float64Array.from(run, ([step]) => 37.6 + step * 1e-7),
    times: Float64Array.from(run, ([, seconds]) =>
      seconds === null ? Number.NaN : seconds * 1000,
    ),
  })),
);

describe('splitting into legs', () => {
  it('keeps every fix in exactly one leg, in file order, with a dropout between any two', () => {
    fc.assert(
      fc.property(
        segments,
        fc.constantFrom(...modes),
        fc.constantFrom(1, 2),
        (track, mode, factor) => {
          const { legs, dropouts, times } = splitLegs(track, mode, plane, factor);
          expect(legs.flatMap(({ start, end }) => [start, end])).toEqual(
            times.length === 0
              ? []
              : [0, ...dropouts.flatMap(({ from }) => [from + 1, from + 1]), times.length],
          );
        },
      ),
    );
  });

  it('bridges more with wider limits, never less', () => {
    fc.assert(
      fc.property(segments, fc.constantFrom(...modes), (track, mode) => {
        const narrow = new Set(splitLegs(track, mode, plane, 1).dropouts.map(({ from }) => from));
        const wide = splitLegs(track, mode, plane, 2).dropouts;
        expect(wide.every(({ from }) => narrow.has(from))).toBe(true);
      }),
    );
  });
});
