import { describe, expect, it } from 'vitest';
import { trackLines } from '../../../shared/coverage/track-lines.ts';
import type { LocalPoint } from '../../builders/ground-builder.ts';
import { positionAt } from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

const line = (east: number): LocalPoint[] =>
  along([
    [east, 0],
    [east + 100, 0],
  ]);

describe('the lines of a track', () => {
  it('are its legs and the jumps between them', () => {
    const { track, packed } = aTrack([[...line(0), ...line(1500)]]);
    const lines = trackLines({ track, packed });
    expect(lines.search.map((leg) => leg.length)).toEqual([11, 11]);
    expect(lines.transit).toEqual([]);
    expect(lines.dropouts).toHaveLength(1);
    const [from, to] = lines.dropouts[0]!;
    for (const [end, expected] of [
      [from!, positionAt([100, 0])],
      [to!, positionAt([1500, 0])],
    ] as const) {
      expect(end[0]).toBeCloseTo(expected[0], 6);
      expect(end[1]).toBeCloseTo(expected[1], 6);
    }
  });

  it('are transit when the whole track was commuting', () => {
    const { track, packed } = aTrack([line(0)], { track: { purpose: 'commuting' } });
    const lines = trackLines({ track, packed });
    expect(lines.search).toEqual([]);
    expect(lines.transit).toHaveLength(1);
  });
});
