import { describe, expect, it } from 'vitest';
import { readLayer } from '../../../shared/import/geojson/read-layer.ts';
import { collection, feature, polygon, square } from '../../fixtures/geojson-files.ts';

const read = (content: unknown) => {
  const outcome = readLayer(content, 'a.geojson', 118.7);
  if (!outcome.ok) throw new Error(outcome.problem.map(({ code }) => code).join());
  return outcome.value;
};

describe('a layer file', () => {
  it('of polygons gives their united area and each with its plain properties', () => {
    const pond = polygon(square(118.7, 37.6));
    const layer = read(
      collection(feature(pond, { name: '水库', depth: 3, list: [1] }), feature(pond)),
    );
    expect([layer.geometry, layer.count]).toEqual(['area', 2]);
    expect(layer.features.features[0]?.properties).toEqual({ name: '水库', depth: 3 });
    expect(layer.areaSquareMetres).toBeCloseTo(read(pond).areaSquareMetres, -2);
    expect(layer.polygons.coordinates).toHaveLength(1);
  });

  it('of points and of lines gives each part, split from its collection', () => {
    const wells = read({
      type: 'MultiPoint',
      coordinates: [
        [118, 37],
        [118.1, 37, 12],
      ],
    });
    expect([wells.geometry, wells.count, wells.areaSquareMetres]).toEqual(['point', 2, 0]);
    expect(wells.features.features[1]?.geometry).toEqual({
      type: 'Point',
      coordinates: [118.1, 37],
    });
    const [ring] = square(118, 37);
    const pipes = read({ type: 'MultiLineString', coordinates: [ring, ring, [[1, 2]]] });
    expect([pipes.geometry, pipes.count]).toEqual(['line', 2]);
    expect(pipes.problems).toMatchObject([{ code: 'line-too-short', severity: 'flagged' }]);
  });

  it('of mixed kinds keeps the kind it has most of and says what it left out', () => {
    const points = feature({
      type: 'MultiPoint',
      coordinates: [
        [118, 37],
        [118.1, 37],
      ],
    });
    const layer = read(collection(points, feature(polygon(square(118, 37)))));
    expect(layer.geometry).toBe('point');
    expect(layer.problems).toMatchObject([{ code: 'geometry-left-out', count: 1 }]);
  });

  it.each([
    ['nothing', collection(), 'layer-empty'],
    ['a feature without a place', feature(null), 'layer-empty'],
    ['swapped positions', { type: 'Point', coordinates: [37, 118] }, 'positions-swapped'],
    [
      'a crossing',
      polygon([
        [
          [118, 37],
          [118.1, 37.1],
          [118.1, 37],
          [118, 37.1],
          [118, 37],
        ],
      ]),
      'polygon-self-crossing',
    ],
    ['text for a coordinate', { type: 'Point', coordinates: ['a', 1] }, 'position-unreadable'],
  ])('with %s is refused', (_, content, code) => {
    const outcome = readLayer(content, 'a.geojson', 118.7);
    expect(outcome).toMatchObject({ ok: false, problem: [{ code, severity: 'refused' }] });
  });

  it('drops names that reach into an object’s machinery', () => {
    const text =
      '{"type":"Feature","properties":{"__proto__":"x","constructor":"y","a":1},"geometry":{"type":"Point","coordinates":[118,37]}}';
    expect(Object.entries(read(text).features.features[0]?.properties ?? {})).toEqual([['a', 1]]);
  });
});
