import { describe, expect, it } from 'vitest';
import {
  intervalShares,
  plantableOf,
  shareOf,
  totalInterval,
  walkedState,
} from '../../../renderer/session/block-account.ts';
import type { BlockFigures } from '../../../shared/coverage/figures.ts';

const figures = (change: Partial<BlockFigures>): BlockFigures => ({
  code: 'A1',
  maskSquareMetres: 1000,
  excludedSquareMetres: 200,
  seenSquareMetres: 0,
  uncoveredSquareMetres: 800,
  reached: false,
  metresInside: 0,
  secondsInside: 0,
  standingSeconds: 0,
  fixesInside: 0,
  tracksInside: 0,
  personTimes: 0,
  lastTime: null,
  ...change,
});

describe('a block', () => {
  it('is not visited while nobody entered it and nothing of it was seen', () => {
    expect(walkedState(undefined)).toBe('unvisited');
    expect(walkedState(figures({}))).toBe('unvisited');
  });

  it('is under way once entered, or seen from beside', () => {
    expect(walkedState(figures({ reached: true }))).toBe('ongoing');
    expect(walkedState(figures({ seenSquareMetres: 1 }))).toBe('ongoing');
  });

  it('measures what was seen against plantable ground only', () =>
    expect(shareOf(400, plantableOf(figures({})))).toBe(0.5));

  it('has no share where nothing can be planted', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(intervalShares({ pessimistic: 0, nominal: 0, optimistic: 0 }, 0)).toBeNull();
  });
});

describe('the interval of the jurisdiction', () => {
  const interval = { pessimistic: 1, nominal: 2, optimistic: 3 };

  it('is the sum of its blocks', () =>
    expect(
      totalInterval(
        ['a', 'b'],
        new Map([
          ['a', interval],
          ['b', interval],
        ]),
      ),
    ).toEqual({
      pessimistic: 2,
      nominal: 4,
      optimistic: 6,
    }));

  it('is not said before every block has one', () =>
    expect(totalInterval(['a', 'b'], new Map([['a', interval]]))).toBeNull());
});
