import fc from 'fast-check';
import type { TrackInput } from '../../shared/coverage/inputs.ts';
import type { LocalPoint } from './ground-builder.ts';
import { aTrack } from './track-builder.ts';

const modes = ['foot', 'vehicle', 'boat', 'drone', 'video'] as const;
const purposes = ['survey', 'patrol', 'commuting', 'undeclared'] as const;
const coordinate = fc.integer({ min: -100, max: 2100 });

/** Wandering steps with the odd jump, from anywhere on or round a ground of 2 × 2 km. */
const points = fc
  .record({
    start: fc.tuple(coordinate, coordinate),
    steps: fc.array(
      fc.oneof(
        {
          weight: 8,
          arbitrary: fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })),
        },
        {
          weight: 1,
          arbitrary: fc.tuple(
            fc.integer({ min: -900, max: 900 }),
            fc.integer({ min: -900, max: 900 }),
          ),
        },
        { weight: 1, arbitrary: fc.constant([0, 0] as const) },
      ),
      { maxLength: 40 },
    ),
  })
  .map(({ start, steps }) => {
    const line: LocalPoint[] = [[start[0], start[1]]];
    for (const [east, north] of steps) {
      const [x, y] = line.at(-1)!;
      line.push([x + east, y + north]);
    }
    return line;
  });

/** Any track a file could hold over the ground of 2 × 2 km. Ids repeat if used more than once: give them. */
export const arbitraryTrack: fc.Arbitrary<TrackInput> = fc
  .record({
    segments: fc.array(points, { minLength: 1, maxLength: 3 }),
    mode: fc.constantFrom(...modes),
    purpose: fc.constantFrom(...purposes),
    sweepHalfWidthMetres: fc.constantFrom(12, 15, 20.5, 30, 40),
    everySeconds: fc.constantFrom(1, 5, 20, 50, Number.NaN),
    people: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ segments, everySeconds, ...track }) => aTrack(segments, { everySeconds, track }));

/** Tracks with ids of their own. */
export const arbitraryTracks: fc.Arbitrary<TrackInput[]> = fc
  .array(arbitraryTrack, { minLength: 1, maxLength: 5 })
  .map((tracks) =>
    tracks.map(({ track, packed }, i) => ({ packed, track: { ...track, id: `track-${i}` } })),
  );
