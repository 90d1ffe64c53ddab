import { expect, it } from 'vitest';
import type { Site } from '../../../shared/clearance/records/site-entries.ts';
import { sitesOfFeatures } from '../../../shared/clearance/sites/sites-of-features.ts';

const point = (longitude: number, name?: string): GeoJSON.Feature => ({
  type: 'Feature',
  properties: name === undefined ? null : { name },
  geometry: { type: 'Point', coordinates: [longitude, 37.5, 3] },
});
const features: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    point(118.1, ' 一号井 '),
    point(118.2),
    point(118.2),
    point(119.5, '区外'),
    point(118.3, '已有'),
    {
      type: 'Feature',
      properties: null,
      geometry: {
        type: 'LineString',
        coordinates: [
          [118, 37],
          [119, 37],
        ],
      },
    },
  ],
};
const there: Site = {
  id: 's',
  blockCode: 'A01',
  kind: 'well-site',
  name: '已有',
  position: [118.3, 37.5],
  source: 'drawn',
};
const within = {
  blockAt: ([longitude]: readonly [number, number]) =>
    longitude > 119 ? null : longitude < 118.15 ? 'A01' : 'A02',
  known: [there],
  only: null,
};

it('makes a site of each point once, by its own name or a number', () => {
  const found = sitesOfFeatures(features, 'well-site', '井场', within);
  expect(found.sites).toEqual([
    { kind: 'well-site', name: '一号井', position: [118.1, 37.5] },
    { kind: 'well-site', name: '井场 2', position: [118.2, 37.5] },
  ]);
  expect(found).toMatchObject({ outside: 1, known: 2 });
});

it('takes a place that has a site of another kind', () => {
  const found = sitesOfFeatures(features, 'roof', '楼顶', within);
  expect(found.sites.map(({ name }) => name)).toContain('已有');
});

it('keeps to the blocks asked for', () => {
  const only = new Set(['A01']);
  const found = sitesOfFeatures(features, 'well-site', '井场', { ...within, only });
  expect(found.sites.map(({ name }) => name)).toEqual(['一号井']);
});
