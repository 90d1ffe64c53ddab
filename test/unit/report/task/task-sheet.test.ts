import { expect, it } from 'vitest';
import type { Gap } from '../../../../shared/coverage/figures.ts';
import { createPlane } from '../../../../shared/geometry/plane.ts';
import { ringArea } from '../../../../shared/geometry/ring-area.ts';
import type { Assignment } from '../../../../shared/plan/records.ts';
import { clipRing } from '../../../../shared/report/task/clip-ring.ts';
import { writeTasksCsv } from '../../../../shared/report/task/task-csv.ts';
import { writeTaskGpx } from '../../../../shared/report/task/task-gpx.ts';
import { writeTasksHtml } from '../../../../shared/report/task/task-html.ts';
import { makeTaskMap } from '../../../../shared/report/task/task-map.ts';
import { makeTaskSheet, type SheetRows } from '../../../../shared/report/task/task-sheet.ts';
import {
  aGround,
  positionAt,
  squareBlocks,
  testMeridian,
} from '../../../builders/ground-builder.ts';
import { readGpx } from '../../../fixtures/read-gpx.ts';

const blocks = squareBlocks(3, 1, 1000);
const shapes = new Map(blocks.map((block) => [block.code, block]));
const plane = createPlane(testMeridian);
const ground = aGround(blocks, [
  [
    [0, 0],
    [3000, 0],
    [3000, 100],
    [0, 100],
  ],
]);
const drawn = { ...ground, plane, blocks };

const task: Assignment = {
  id: 't',
  teamId: 'a',
  roundId: 'r',
  blocks: ['A1', 'A2', 'gone'],
  from: '2026-04-01',
  to: '2026-04-03',
  operation: 'dispersed',
  people: null,
  spacingMetres: null,
  purpose: 'survey',
  note: '<先走>',
};

const unit = {
  id: 'u',
  name: '一所',
  kind: 'station',
  parentId: null,
  line: null,
  responsiblePersonId: 'p',
} as const;
const team = {
  id: 'a',
  name: '甲组 & 乙',
  unitId: 'u',
  leaderId: 'p',
  memberIds: [],
  category: 'police',
} as const;
const rows: SheetRows = {
  units: new Map([['u', unit]]),
  persons: new Map([['p', { id: 'p', name: '张三', post: '所长', unitId: 'u', phone: '110' }]]),
  teams: new Map([['a', team]]),
  rounds: new Map([['r', { id: 'r', name: '第1轮', openedOn: '2026-03-10', deadline: null }]]),
  blockOwners: new Map([
    [
      'A1',
      { id: 'A1', unitId: 'u', personId: 'p', stationId: null, since: '2026-04-01', reason: '' },
    ],
  ]),
  blockTraits: new Map(),
  teamDetails: new Map(),
  planAssumptions: new Map(),
};

function gap(blockCode: string, rank: number, areaSquareMetres: number): Gap {
  const polygon = [shapes.get(blockCode)!.polygons[0]![0]!];
  const id = `${blockCode}-${rank}`;
  return { id, blockCode, rank, areaSquareMetres, polygon, position: positionAt([500, 500]) };
}
const gaps = new Map([
  ['A1', { gaps: [gap('A1', 1, 500)], sliverSquareMetres: 0 }],
  ['A2', { gaps: [gap('A2', 1, 900), gap('A2', 2, 100)], sliverSquareMetres: 0 }],
]);
const sheet = makeTaskSheet(task, rows, shapes, { figures: new Map(), gaps });

it('lists blocks that still exist with who answers, the people, and gaps from the largest down', () => {
  expect(sheet.blocks.map(({ code, person, gaps }) => [code, person, gaps])).toEqual([
    ['A1', '张三', 1],
    ['A2', null, 2],
  ]);
  expect(sheet.people).toMatchObject([{ name: '张三', phone: '110', isLeader: true }]);
  expect(sheet.phone).toBe('110');
  expect(sheet.gaps.map(({ number, gap }) => [number, gap.id])).toEqual([
    [1, 'A2-1'],
    [2, 'A1-1'],
    [3, 'A2-2'],
  ]);
});

it('draws the map to its scale, every gap with the number of the list', () => {
  const map = makeTaskMap(task.blocks, sheet.gaps, drawn);
  const block = map.shapes.find(({ kind }) => kind === 'block')!;
  const xs = [...block.path.matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]));
  const metres = ((Math.max(...xs) - Math.min(...xs)) * map.scale) / 1000;
  expect(Math.abs(metres - 1000)).toBeLessThan(1);
  expect((map.bar.millimetres * map.scale) / 1000 / map.bar.metres).toBeCloseTo(1, 3);
  expect(map.labels.filter(({ kind }) => kind === 'gap').map(({ text }) => text)).toEqual([
    '1',
    '2',
    '3',
  ]);
  expect(map.shapes.map(({ kind }) => kind)).toContain('excluded');
  expect(map.shapes.map(({ kind }) => kind)).toContain('neighbour');
});

it('writes GPX whose outlines and gaps our own importer reads back', async () => {
  const text = writeTaskGpx(blocks.slice(0, 2), [gap('A2', 1, 900)], plane);
  expect(text.indexOf('<wpt')).toBeLessThan(text.indexOf('<trk>'));
  expect(text).toContain('<name>A2-1</name><desc>900 m²</desc>');
  const parsed = await readGpx(text);
  expect(parsed.tracks.map(({ name }) => name)).toEqual(['A1', 'A2']);
  const [segment] = parsed.tracks[0]!.segments;
  const ring = [...segment!.longitudes].flatMap((longitude, index) =>
    plane.toPlane(longitude, segment!.latitudes[index]!).map((metres) => metres * 1000),
  );
  expect(Math.abs(ringArea(ring.slice(0, -2))) / 1e6).toBeCloseTo(1_000_000, -2);
});

it('writes tables and pages in which no name acts as markup or formula', () => {
  const nasty = { ...sheet, team: '=cmd <b>' };
  expect(writeTasksCsv([nasty])).toContain("'=cmd <b>");
  const html = writeTasksHtml([{ sheet: nasty, map: makeTaskMap(task.blocks, [], drawn) }], 'zh');
  expect(html).not.toContain('<b>');
  expect(html).toContain('=cmd &lt;b&gt;');
  expect(html).toContain('&lt;先走&gt;');
  expect(html).not.toContain('http');
});

it('cuts rings to a box', () => {
  const box = { minX: 0, minY: 0, maxX: 10, maxY: 10 };
  const ring = [
    [-5, 5],
    [5, -5],
    [15, 5],
    [5, 15],
  ] as const;
  const cut = clipRing(ring, box);
  expect(cut.every(([x, y]) => x >= 0 && x <= 10 && y >= 0 && y <= 10)).toBe(true);
  expect(cut.length).toBeGreaterThan(3);
  const outside = ring.map(([x, y]): [number, number] => [x + 100, y]);
  expect(clipRing(outside, box)).toEqual([]);
});
