import { describe, expect, it } from 'vitest';
import { roundToSum, splitArea } from '../../../renderer/i18n/split-area.ts';

describe('areas on the panel', () => {
  it('add up after rounding', () => {
    const rounded = roundToSum([0.4, 0.4, 0.4], 1);
    expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(1);
  });

  it('give plantable as total less excluded, digit by digit', () => {
    const [total, excluded, plantable, uncovered] = splitArea(
      [513_333, 3_296_666, 1_259_999],
      'km2',
      'zh',
    );
    expect(Number(total) - Number(excluded)).toBeCloseTo(Number(plantable), 9);
    expect(uncovered).toBe('1.26');
  });
});
