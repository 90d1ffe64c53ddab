import { expect, it } from 'vitest';
import type { BlockFigures } from '../../../shared/coverage/figures.ts';
import { makeBlockLines } from '../../../shared/report/block-lines.ts';
import { walkStateOf } from '../../../shared/report/block-state.ts';
import { writeBlocksCsv } from '../../../shared/report/blocks-csv.ts';
import { aProject, firstOf } from '../../builders/memory-ledger.ts';

const figures: BlockFigures = {
  code: 'A01',
  maskSquareMetres: 1000,
  excludedSquareMetres: 100,
  seenSquareMetres: 300.126,
  uncoveredSquareMetres: 599.874,
  reached: true,
  metresInside: 60,
  secondsInside: 90,
  standingSeconds: 0,
  fixesInside: 12,
  tracksInside: 1,
  personTimes: 3,
  lastTime: '2026-04-01T00:00:00.000Z',
};

it('joins a block with its station, unit and person', async () => {
  const { state } = await aProject();
  const station = [...state.units.values()].find((unit) => unit.kind === 'station')!;
  const block = {
    code: 'A01',
    stationId: station.id,
    unitId: station.id,
    polygons: [],
    areaSquareMetres: 1000.5,
  };
  const seen = { pessimistic: 200, nominal: 300.126, optimistic: 400 };
  const season = {
    figures: [figures],
    intervals: new Map([['A01', seen]]),
    gaps: new Map([['A01', { gaps: [], sliverSquareMetres: 599.874 }]]),
  };
  const csv = writeBlocksCsv(makeBlockLines([block], state, season));
  const [header, line] = csv
    .slice(1)
    .split('\r\n')
    .map((text) => text.split(','));
  const row = Object.fromEntries(header!.map((name, index) => [name, line![index]]));
  expect(row).toMatchObject({
    code: 'A01',
    station: '一所',
    unit: '一所',
    person: firstOf(state.persons).name,
    areaSquareMetres: '1000.5',
    seenNominalSquareMetres: '300.13',
    seenPessimisticSquareMetres: '200',
    gapAreaSquareMetres: '0',
    reached: '1',
  });
});

it('leaves cells empty where nothing was computed and nobody answers', () => {
  const block = { code: 'A01', stationId: null, unitId: null, polygons: [], areaSquareMetres: 1 };
  const nobody = { units: new Map(), persons: new Map(), blockOwners: new Map() };
  const season = { figures: [figures], intervals: new Map(), gaps: new Map() };
  const csv = writeBlocksCsv(makeBlockLines([block], nobody, season));
  expect(csv.split('\r\n')[1]).toMatch(/^A01,,,,1,1000,100,300\.13,,,599\.87,,,1,/);
});

it('tells unvisited, begun and covered blocks apart', () => {
  const untouched = { ...figures, reached: false, seenSquareMetres: 0 };
  expect(walkStateOf(untouched, 1)).toBe('unvisited');
  expect(walkStateOf({ ...untouched, seenSquareMetres: 5 }, 1)).toBe('in-progress');
  expect(walkStateOf(figures, 2)).toBe('in-progress');
  expect(walkStateOf(figures, null)).toBe('in-progress');
  expect(walkStateOf(figures, 0)).toBe('covered');
});
