import { describe, expect, it } from 'vitest';
import { coordinateForms, formatPosition, toGauss } from '../../../renderer/map/coordinate-text.ts';

describe('coordinates as text', () => {
  it('puts the zone border of 118.5°E where EPSG 4548 and 4549 put it', () => {
    const [east117, north117] = toGauss([118.5, 37.45], 'gauss-4548');
    const [east120, north120] = toGauss([118.5, 37.45], 'gauss-4549');
    expect(Math.trunc(east117)).toBe(632_730);
    expect(Math.trunc(east120)).toBe(367_269);
    // The border lies 1.5° from both meridians.
    expect(east117 - 500_000).toBeCloseTo(500_000 - east120, 3);
    expect(north117).toBeCloseTo(north120, 3);
  });

  it('carries rounded seconds over instead of writing sixty', () => {
    expect(formatPosition([118.99999999, 37.5], 'degrees-minutes-seconds', 'zh')).toBe(
      '119°00′00.0″ 东, 37°30′00.0″ 北',
    );
  });

  it('names the side of the equator and of Greenwich', () => {
    expect(formatPosition([-0.5, -12.25], 'degrees', 'en')).toBe('0.500000° W, 12.250000° S');
  });

  it('says every form in both languages', () => {
    for (const form of coordinateForms)
      for (const language of ['zh', 'en'] as const)
        expect(formatPosition([118.7, 37.6], form, language)).toMatch(/\d/);
    expect(formatPosition([118.5, 37.45], 'gauss-4549', 'zh')).toMatch(/^4549 东 367269\.\d 北 /);
  });
});
