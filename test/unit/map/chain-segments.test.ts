import { describe, expect, it } from 'vitest';
import { chainSegments } from '../../../renderer/map/chain-segments.ts';

describe('joining border segments', () => {
  it('makes one line of a run, whatever order and direction its segments come in', () => {
    const lines = chainSegments([
      [
        [2, 0],
        [1, 0],
      ],
      [
        [0, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [3, 0],
      ],
    ]);
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect([line, [...line!].reverse()]).toContainEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it('ends lines where three borders meet', () => {
    const lines = chainSegments([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [1, 0],
        [1, 1],
      ],
    ]);
    expect(lines.map((line) => line.length)).toEqual([2, 2, 2]);
  });

  it('closes a ring', () => {
    const [line, ...others] = chainSegments([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(others).toEqual([]);
    expect(line).toHaveLength(4);
    expect(line!.at(0)).toEqual(line!.at(-1));
  });
});
