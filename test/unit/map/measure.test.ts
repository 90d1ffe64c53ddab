import { describe, expect, it } from 'vitest';
import { measureFeatures, measurePositions } from '../../../renderer/map/measure.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { positionAt, rectangle, testMeridian } from '../../builders/ground-builder.ts';

const plane = createPlane(testMeridian);
const square = rectangle(0, 0, 300, 200).map(positionAt);

describe('measuring on the map', () => {
  it('adds up the pieces of a line in true metres', () => {
    const { lengthMetres, areaSquareMetres } = measurePositions(plane, 'length', square);
    expect(lengthMetres).toBeCloseTo(800, 4);
    expect(areaSquareMetres).toBeNull();
  });

  it('closes an area and gives its outline', () => {
    const { lengthMetres, areaSquareMetres } = measurePositions(plane, 'area', square);
    expect(lengthMetres).toBeCloseTo(1000, 4);
    expect(areaSquareMetres).toBeCloseTo(60_000, 2);
  });

  it('has no area before the third corner', () => {
    expect(measurePositions(plane, 'area', square.slice(0, 2)).areaSquareMetres).toBe(0);
    const drawn = measureFeatures('area', square.slice(0, 2)).features;
    expect(drawn.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point', 'LineString']);
  });
});
