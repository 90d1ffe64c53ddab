import { describe, expect, it } from 'vitest';
import {
  targetsOfGeojson,
  targetsOfRows,
} from '../../../shared/clearance/leads/targets-of-list.ts';
import { ProblemList } from '../../../shared/import/problem-list.ts';

const nameOf = (place: number) => `疑似地块 ${place}`;

describe('suspect plots of a spreadsheet', () => {
  it('are read under the heads 经度 and 纬度, with number and words as they stand', () => {
    const rows = [
      ['2026 年 4 月遥感疑似地块', null, null, null],
      ['编号', '经度', '纬度', '说明'],
      ['A-1', '118.7312', '37.6119', '水库北岸'],
      [null, null, null, null],
      [null, '118.7412', '37.6219', null],
    ];
    expect(targetsOfRows(rows, nameOf)).toEqual({
      targets: [
        { content: 'A-1　水库北岸', position: [118.7312, 37.6119] },
        { content: '疑似地块 5', position: [118.7412, 37.6219] },
      ],
      unreadable: [],
    });
  });

  it('names the rows whose coordinates are no degrees, swapped or missing', () => {
    const rows = [
      ['lon', 'lat'],
      ['118.7', '37.6'],
      ['37.6', '118.7'],
      ['118.7', ''],
      ['118°43′', '37°36′'],
    ];
    const found = targetsOfRows(rows, nameOf);
    expect(found?.targets.map(({ position }) => position)).toEqual([[118.7, 37.6]]);
    expect(found?.unreadable).toEqual([3, 4, 5]);
  });

  it('are none without the heads', () => {
    expect(targetsOfRows([['东', '北']], nameOf)).toBeNull();
  });
});

it('takes points, and polygons by the middle of their extent, from GeoJSON', () => {
  const geometries: GeoJSON.Geometry[] = [
    { type: 'Point', coordinates: [118.7, 37.6] },
    {
      type: 'Polygon',
      coordinates: [
        [
          [118, 37],
          [119, 37],
          [119, 38],
          [118, 37],
        ],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [118, 37],
        [119, 38],
      ],
    },
    { type: 'Point', coordinates: [700, 37] },
  ];
  const features = geometries.map(
    (geometry, index): GeoJSON.Feature => ({
      type: 'Feature',
      geometry,
      properties: index === 0 ? { name: '图斑一' } : null,
    }),
  );
  const problems = new ProblemList('名单.geojson');
  const content = { type: 'FeatureCollection', features };
  expect(targetsOfGeojson(content, problems, nameOf)).toEqual({
    targets: [
      { content: '图斑一', position: [118.7, 37.6] },
      { content: '疑似地块 2', position: [118.5, 37.5] },
    ],
    unreadable: [3, 4],
  });
});

it('says why a file is no list of places: another frame, no GeoJSON', () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } };
  for (const [content, code] of [
    [{ type: 'FeatureCollection', features: [], crs }, 'geojson-frame'],
    ['{"a":', 'not-json'],
  ] as const) {
    const problems = new ProblemList('名单.geojson');
    expect(targetsOfGeojson(content, problems, nameOf)).toBeNull();
    expect(problems.list().map((problem) => problem.code)).toEqual([code]);
  }
});
