import { describe, expect, it } from 'vitest';
import { createSeason } from '../../../shared/coverage/season.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { polygonArea, ringArea } from '../../../shared/geometry/ring-area.ts';
import { makeGapFeatures } from '../../../shared/report/gaps-geojson.ts';
import {
  aGround,
  type LocalPoint,
  rectangle,
  squareBlocks,
  testMeridian,
} from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

const oneBlock = aGround(squareBlocks(1, 1, 1000));

async function gapsAfter(line: readonly LocalPoint[], ground = oneBlock) {
  const season = createSeason(ground);
  await season.changeTracks([aTrack([along(line)])], []);
  const found = await season.gaps(['A1']);
  if (found === 'cancelled') throw new Error('cancelled');
  return { ...found.get('A1')!, figures: season.figures() };
}

describe('gaps', () => {
  it('are the two halves a walk leaves, largest first, and add up with the slivers', async () => {
    const { gaps, sliverSquareMetres, figures } = await gapsAfter([
      [-50, 400],
      [1050, 400],
    ]);
    expect(gaps.map((gap) => gap.id)).toEqual(['A1-1', 'A1-2']);
    expect(Math.abs(gaps[0]!.areaSquareMetres - 585_000)).toBeLessThan(120);
    const listed = gaps.reduce((sum, gap) => sum + gap.areaSquareMetres, 0);
    expect(listed + sliverSquareMetres).toBe(figures.uncoveredSquareMetres);
  });

  it('nest the ground inside a closed walk apart from the ground around it', async () => {
    const { gaps } = await gapsAfter([...rectangle(300, 300, 700, 700), [300, 300]]);
    expect(gaps).toHaveLength(2);
    expect(gaps[0]!.polygon).toHaveLength(2);
    expect(gaps[1]!.polygon).toHaveLength(1);
    expect(ringArea(gaps[0]!.polygon[0]!)).toBeGreaterThan(0);
    expect(ringArea(gaps[0]!.polygon[1]!)).toBeLessThan(0);
    expect(Math.abs(gaps[1]!.areaSquareMetres - 370 * 370)).toBeLessThan(60);
  });

  it('have outlines whose area is theirs, to the rounding of a millimetre', async () => {
    const { gaps } = await gapsAfter([...rectangle(300, 300, 700, 700), [300, 300]]);
    for (const gap of gaps)
      expect(Math.abs(polygonArea(gap.polygon) / 1e6 - gap.areaSquareMetres)).toBeLessThan(0.5);
  });

  it('leave thin strips to the slivers', async () => {
    const { gaps, sliverSquareMetres } = await gapsAfter([
      [-50, 14],
      [1050, 14],
    ]);
    expect(gaps).toHaveLength(1);
    expect(sliverSquareMetres).toBeLessThan(20);
    const strip = await gapsAfter([
      [-50, 16.2],
      [1050, 16.2],
    ]);
    expect(strip.gaps).toHaveLength(1);
    expect(Math.abs(strip.sliverSquareMetres - 1200)).toBeLessThan(100);
  });

  it('are pointed at well inside, not where a tendril is longest', async () => {
    const { gaps } = await gapsAfter([
      [-50, 960],
      [930, 960],
      [930, 60],
      [-50, 60],
    ]);
    const plane = createPlane(testMeridian);
    const [cornerX, cornerY] = plane.toPlane(118.7, 37.6);
    const [x, y] = plane.toPlane(...gaps[0]!.position);
    const [east, north] = [x - cornerX, y - cornerY];
    expect(Math.abs(north - 510)).toBeLessThan(150);
    expect(Math.min(east, 915 - east)).toBeGreaterThan(250);
  });

  it('become closed WGS84 polygons', async () => {
    const { gaps } = await gapsAfter([...rectangle(300, 300, 700, 700), [300, 300]]);
    const { features } = makeGapFeatures(gaps, createPlane(testMeridian));
    expect(features.map((feature) => feature.properties.id)).toEqual(['A1-1', 'A1-2']);
    for (const ring of features[0]!.geometry.coordinates) {
      expect(ring.at(-1)).toEqual(ring[0]);
      for (const [longitude, latitude] of ring) {
        expect(Math.abs(longitude! - 118.705)).toBeLessThan(0.02);
        expect(Math.abs(latitude! - 37.605)).toBeLessThan(0.02);
      }
    }
  });
});
