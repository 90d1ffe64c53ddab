import { describe, expect, it } from 'vitest';
import { shareText } from '../../../renderer/map/share-text.ts';

describe('a share on a label', () => {
  it('is never 100 % while anything is missing', () => {
    expect(shareText(0.99999)).toBe('99%');
    expect(shareText(1)).toBe('100%');
  });

  it('is never 0 % once anything was seen', () => {
    expect(shareText(0.0001)).toBe('<1%');
    expect(shareText(0)).toBe('0%');
  });

  it('is a dash where there is nothing to see', () => {
    expect(shareText(null)).toBe('—');
  });
});
