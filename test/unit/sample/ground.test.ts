import { describe, expect, it } from 'vitest';
import { toPoint } from '../../../shared/sample/sample-plane.ts';
import { areaOf, contains, intersect, type Shape, subtract } from '../../../shared/sample/shape.ts';
import { readSampleJson } from './read-sample.ts';

interface Areas {
  readonly features: readonly {
    readonly properties: { readonly stationId?: string; readonly unitId?: string };
    readonly geometry: GeoJSON.MultiPolygon;
  }[];
}

const shapeOf = (geometry: GeoJSON.MultiPolygon): Shape =>
  geometry.coordinates.flat().map((ring) => ring.slice(0, -1).map(toPoint));
const only = (file: string): Shape => shapeOf(readSampleJson<Areas>(file).features[0]!.geometry);

const jurisdiction = only('jurisdiction.geojson');
const parts = readSampleJson<Areas>('responsibility-areas.geojson').features.map((feature) => ({
  ...feature.properties,
  shape: shapeOf(feature.geometry),
}));
const water = only('excluded-water.geojson');
const road = only('excluded-road.geojson');
const builtUp = only('excluded-built-up.geojson');

describe('the ground of the sample', () => {
  it('measures 1630 km² within a thousandth', () => {
    expect(Math.abs(areaOf(jurisdiction) / 1_630_000_000 - 1)).toBeLessThan(0.001);
  });

  it('is parted among 47 units of 4 stations without gap or overlap', () => {
    expect(new Set(parts.map(({ unitId }) => unitId)).size).toBe(47);
    expect(new Set(parts.map(({ stationId }) => stationId)).size).toBe(4);
    const sum = parts.reduce((total, { shape }) => total + areaOf(shape), 0);
    const together = parts.flatMap(({ shape }) => shape);
    // Positions are rounded to a tenth of a metre, so neighbours may differ by that along their border.
    expect(areaOf(subtract(jurisdiction, together))).toBeLessThan(2_000);
    expect(Math.abs(sum - areaOf(jurisdiction))).toBeLessThan(2_000);
  });

  it('gives every residents’ committee the ground its town stands on', () => {
    const { units, communities } = readSampleJson<{
      units: readonly { readonly id: string; readonly name: string }[];
      communities: readonly { readonly name: string; readonly ring: readonly number[][] }[];
    }>('organisation.json');
    const committees = units.filter(({ name }) => name.endsWith('居委会'));
    expect(committees.length).toBe(9);
    for (const { id, name } of committees) {
      const town = communities.find((community) => `${community.name}居委会` === name)!;
      const ring = town.ring.slice(0, -1).map(toPoint);
      const mean = [0, 1].map(
        (axis) => ring.reduce((sum, at) => sum + at[axis]!, 0) / ring.length,
      ) as [number, number];
      expect(contains(parts.find(({ unitId }) => unitId === id)!.shape, mean), name).toBe(true);
    }
  });

  it('gives no unit a sliver of land: the smallest has over 20 km², the largest under 60', () => {
    const areas = parts.map(({ shape }) => areaOf(shape) / 1e6);
    expect(Math.min(...areas)).toBeGreaterThan(20);
    expect(Math.max(...areas)).toBeLessThan(60);
  });

  it('excludes between 5 and 12 % of itself, each square metre once', () => {
    const sum = areaOf(water) + areaOf(road) + areaOf(builtUp);
    const share = sum / areaOf(jurisdiction);
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.12);
    expect(areaOf(intersect(water, builtUp))).toBeLessThan(sum / 1000);
    expect(areaOf(intersect(road, [...water, ...builtUp]))).toBeLessThan(sum / 100);
    expect(areaOf(subtract([...water, ...road, ...builtUp], jurisdiction))).toBeLessThan(50_000);
  });

  it('has some hundred wells, all inside', () => {
    const wells = readSampleJson<GeoJSON.FeatureCollection<GeoJSON.Point>>('wells.geojson');
    expect(wells.features.length).toBeGreaterThan(300);
    for (const { geometry } of wells.features) {
      expect(contains(jurisdiction, toPoint(geometry.coordinates))).toBe(true);
    }
  });
});
