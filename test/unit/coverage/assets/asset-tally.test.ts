import { expect, it } from 'vitest';
import { createSeason } from '../../../../shared/coverage/season.ts';
import type { TrackCounting } from '../../../../shared/tracks/counting.ts';
import {
  aGround,
  type LocalPoint,
  positionAt,
  squareBlocks,
} from '../../../builders/ground-builder.ts';
import { along, aTrack } from '../../../builders/track-builder.ts';

const feature = (geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties: null,
  geometry,
});
const point = (at: LocalPoint) => feature({ type: 'Point', coordinates: [...positionAt(at)] });
const line = (...points: LocalPoint[]) =>
  feature({ type: 'LineString', coordinates: points.map((at) => [...positionAt(at)]) });
const source = (layer: string, ...features: GeoJSON.Feature[]) => ({
  layer,
  features: { type: 'FeatureCollection' as const, features },
});

const sources = [
  source('wells', point([500, 525]), point([500, 535]), point([1500, 500]), point([-50, 500])),
  // Along the walk at 20 m, from the first block 200 m into the second; and one across it.
  source('pipes', line([800, 520], [1200, 520]), line([300, 0], [300, 1000])),
];
const walk = aTrack(
  [
    along(
      [
        [100, 500],
        [900, 500],
      ],
      10,
    ),
  ],
  {},
);

async function tally(...tracks: Parameters<ReturnType<typeof createSeason>['changeTracks']>[0]) {
  const season = createSeason(aGround(squareBlocks(2, 1, 1000)));
  await season.changeTracks(tracks, []);
  const found = await season.tallyAssets(sources, 30);
  if (found === 'cancelled') throw new Error('cancelled');
  return new Map(found.map((each) => [`${each.layer} ${each.code}`, each]));
}

it('counts by hand: points within 30 m, line metres within 30 m, by layer and block', async () => {
  const found = await tally(walk);
  expect(found.get('wells A1')).toMatchObject({ points: 2, visited: 1 });
  expect(found.get('wells A2')).toMatchObject({ points: 1, visited: 0 });
  expect(found.get('wells null')).toMatchObject({ points: 1, visited: 0 });
  // 100 m beside the walk, and beyond its end as far as √(30² − 20²) = 22.4 m; of the one across, 60 m.
  expect(found.get('pipes A1')!.lineMetres).toBeCloseTo(200 + 1000, 1);
  expect(found.get('pipes A1')!.walkedMetres).toBeCloseTo(100 + Math.sqrt(500) + 60, 1);
  expect(found.get('pipes A2')!).toMatchObject({ walkedMetres: 0 });
  expect(found.get('pipes A2')!.lineMetres).toBeCloseTo(200, 1);
});

it('counts a metre walked twice once, and nothing for transit', async () => {
  const once = await tally(walk);
  const again = await tally(walk, { ...walk, track: { ...walk.track, id: 'again' } });
  expect([...again.values()]).toEqual([...once.values()]);
  const transit: TrackCounting = {
    limits: null,
    spans: [{ from: 0, to: 80, use: 'transit' }],
    secondPurpose: null,
    dragNet: null,
    errorMetres: null,
    isMember: false,
  };
  for (const each of (await tally({ ...walk, counting: transit })).values())
    expect(each).toMatchObject({ visited: 0, walkedMetres: 0 });
});
