import { describe, expect, it } from 'vitest';
import {
  metresPerPixel,
  scaleDenominator,
  zoomForScale,
  zoomForWidth,
} from '../../../renderer/map/scale.ts';

describe('scale of the map', () => {
  it('shrinks with the cosine of the latitude', () => {
    expect(metresPerPixel(60, 10) / metresPerPixel(0, 10)).toBeCloseTo(0.5, 10);
  });

  it('spans the equator with 512 pixels at zoom 0', () => {
    expect(metresPerPixel(0, 0) * 512).toBeCloseTo(40_075_016.69, 1);
  });

  it('finds the zoom of a scale back', () => {
    expect(scaleDenominator(37.6, zoomForScale(37.6, 40_000))).toBeCloseTo(40_000, 6);
  });

  it('gives a length on the ground its pixels', () => {
    const zoom = zoomForWidth(37.6, 1000, 60);
    expect(1000 / metresPerPixel(37.6, zoom)).toBeCloseTo(60, 8);
  });
});
