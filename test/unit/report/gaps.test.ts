import { expect, it } from 'vitest';
import type { Gap } from '../../../shared/coverage/figures.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { makeGapFeatures } from '../../../shared/report/gaps-geojson.ts';
import { writeGapsGpx } from '../../../shared/report/gaps-gpx.ts';

const plane = createPlane(118.75);
const [x, y] = plane.toPlane(118.7, 37.6).map((metres) => Math.round(metres) * 1000) as [
  number,
  number,
];
const corner = (east: number, north: number) => [x + east * 1000, y + north * 1000];

const aGap: Gap = {
  id: 'A01-1 <&>\u0007',
  blockCode: 'A01',
  rank: 1,
  areaSquareMetres: 9900,
  polygon: [
    [corner(0, 0), corner(100, 0), corner(100, 100), corner(0, 100)].flat(),
    [corner(40, 40), corner(40, 50), corner(50, 50), corner(50, 40)].flat(),
  ],
  position: [118.7001, 37.6001],
};

const areaOf = (ring: readonly GeoJSON.Position[]): number => {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = plane.toPlane(ring[index - 1]![0]!, ring[index - 1]![1]!);
    const [bx, by] = plane.toPlane(ring[index]![0]!, ring[index]![1]!);
    sum += (ax * by - bx * ay) / 2;
  }
  return sum;
};

it('writes closed rings, shell counter-clockwise and holes clockwise, of the area said beside them', () => {
  const { features } = makeGapFeatures([aGap], plane);
  const [shell, hole] = features[0]!.geometry.coordinates;
  expect(shell!.at(-1)).toEqual(shell![0]);
  expect(areaOf(shell!)).toBeGreaterThan(0);
  expect(areaOf(hole!)).toBeLessThan(0);
  expect(Math.abs(areaOf(shell!) + areaOf(hole!) - 9900)).toBeLessThan(0.01);
  expect(features[0]!.properties).toEqual({
    id: aGap.id,
    block: 'A01',
    rank: 1,
    areaSquareMetres: 9900,
  });
});

it('writes a waypoint and an outline a gap, with names that cannot break the XML', () => {
  const gpx = writeGapsGpx([aGap], plane);
  expect(gpx).toContain('<wpt lat="37.6001000" lon="118.7001000"><name>A01-1 &lt;&amp;&gt;</name>');
  expect(gpx.match(/<trkseg>/g)).toHaveLength(2);
  expect(gpx.match(/<trkpt /g)).toHaveLength(10);
});
