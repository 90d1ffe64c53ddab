import { describe, expect, it } from 'vitest';
import {
  guessAssetKind,
  guessExcludedCategory,
  layerNameOf,
} from '../../../../../../renderer/features/start/project/ground/guess-category.ts';

describe('the first guess from a file name', () => {
  it.each([
    ['水面.geojson', 'water'],
    ['平原水库.json', 'water'],
    ['excluded-road.geojson', 'road'],
    ['居民地.geojson', 'built-up'],
    ['layer1.geojson', 'other'],
  ])('takes %s as %s', (fileName, category) => {
    expect(guessExcludedCategory(fileName)).toBe(category);
  });

  it.each([
    ['油井.geojson', 'well'],
    ['井场路.geojson', 'lease-road'],
    ['集输管线.geojson', 'pipeline'],
    ['站库.geojson', 'station'],
    ['ditches.geojson', 'ditch'],
    ['x.json', 'other'],
  ])('takes the asset %s as %s', (fileName, kind) => {
    expect(guessAssetKind(fileName)).toBe(kind);
  });

  it('names a layer by its file without the ending, never by nothing', () => {
    expect(layerNameOf('水面 2027.GeoJSON')).toBe('水面 2027');
    expect(layerNameOf('.json')).toBe('.json');
  });
});
