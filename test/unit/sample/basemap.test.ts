import { describe, expect, it } from 'vitest';
import { ringArea } from '../../../shared/geometry/ring-area.ts';
import { readLand } from './read-sample.ts';

const rings = readLand().features.flatMap(({ geometry }) => geometry.coordinates);

describe('the land of the basemap', () => {
  it('is closed rings that run counter-clockwise, inside its box, no finer than a metre', () => {
    expect(rings.length).toBeGreaterThan(5);
    for (const ring of rings) {
      expect(ring[0]).toEqual(ring.at(-1));
      expect(ringArea(ring.slice(0, -1).flat())).toBeGreaterThan(0);
      for (const [longitude, latitude] of ring as [number, number][]) {
        expect(longitude >= 117 && longitude <= 120.6).toBe(true);
        expect(latitude >= 36.4 && latitude <= 39.2).toBe(true);
        expect(Number(latitude.toFixed(5))).toBe(latitude);
      }
    }
  });

  it('carries no name and no border, only land', () => {
    for (const { properties } of readLand().features) expect(properties).toEqual({ class: 'land' });
  });
});
