import { expect, it } from 'vitest';
import { findTracksOutside } from '../../../shared/import/check-inside.ts';
import { square } from '../../fixtures/geojson-files.ts';
import { walk, writeGpx } from '../../fixtures/gpx-files.ts';
import { readGpx } from '../../fixtures/read-gpx.ts';

const multi = (...coordinates: GeoJSON.Position[][][]): GeoJSON.MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates,
});

it('tells tracks without a fix inside the jurisdiction, islands and holes counted', async () => {
  const parsed = await readGpx(writeGpx(walk(20), '北线'));
  const outside = (boundary: GeoJSON.MultiPolygon) => findTracksOutside(parsed, boundary, 'a.gpx');
  const [shell] = square(118.65, 37.55);
  const [hole] = square(118.69, 37.59, 0.02);
  expect(outside(multi([shell!]))).toBeNull();
  expect(outside(multi(square(110, 30), [shell!]))).toBeNull();
  const problem = { code: 'track-outside', severity: 'flagged', count: 1, data: { name: '北线' } };
  expect(outside(multi([shell!, hole!]))).toMatchObject(problem);
  expect(outside(multi(square(110, 30)))).toMatchObject(problem);
});
