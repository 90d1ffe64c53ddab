import { describe, expect, it } from 'vitest';
import {
  formatArea,
  formatMoment,
  formatShare,
  formatShortTime,
} from '../../../renderer/i18n/figure-text.ts';

describe('a share', () => {
  it('has one decimal', () => expect(formatShare(0.7236)).toBe('72.4%'));
  it('is never rounded up to the whole', () => expect(formatShare(0.99999)).toBe('99.9%'));
  it('is never rounded down to nothing', () => expect(formatShare(0.00001)).toBe('0.1%'));
  it('is whole only when exact', () => expect(formatShare(1)).toBe('100%'));
  it('is a dash where nothing can be seen', () => expect(formatShare(null)).toBe('—'));
});

describe('an area', () => {
  it('counts 1,500 mu to the square kilometre', () =>
    expect(formatArea(1_000_000, 'mu', 'zh')).toBe('1,500'));
  it('keeps two decimals in km²', () => expect(formatArea(5_071_000, 'km2', 'zh')).toBe('5.07'));
});

describe('a time', () => {
  it('reads in Beijing time, whatever the machine is set to', () =>
    expect(formatShortTime('2026-04-08T17:30:00Z')).toBe('04-09 01:30'));
  it('is written out in Chinese where it stands alone', () =>
    expect(formatMoment('2026-04-09T07:53:00Z', 'zh')).toBe('2026年4月9日 15:53'));
});
