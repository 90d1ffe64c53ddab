import { describe, expect, it } from 'vitest';
import { scaleBarMetres } from '../../../../renderer/features/map-area/scale-bar.tsx';

describe('the scale bar', () => {
  it('is a round length of at most 140 pixels', () => {
    for (const metresPerPixel of [0.1, 0.75, 3, 12.3, 90, 640]) {
      const metres = scaleBarMetres(metresPerPixel);
      expect(metres / metresPerPixel).toBeLessThanOrEqual(140);
      expect(metres / metresPerPixel).toBeGreaterThan(69);
    }
  });
});
