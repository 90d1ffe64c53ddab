import { describe, expect, it } from 'vitest';
import {
  type DraftUnitLine,
  emptyDraft,
  nameStationsByArea,
  pasteCells,
  putBoundary,
} from '../../../../../renderer/features/start/project/project-draft.ts';
import { fourAreas, oneArea, readBoundaryOf } from './draft-files.ts';

const line = (area: string | null, station = '', unit = '', person = ''): DraftUnitLine => ({
  area,
  station,
  unit,
  person,
});

describe('the responsibility table', () => {
  it('has one row for the whole jurisdiction before and with a boundary of one area', () => {
    const empty = emptyDraft('2027-03-10');
    expect(empty.lines).toEqual([line(null)]);
    expect(putBoundary(empty, readBoundaryOf(oneArea)).lines).toEqual([line(null)]);
  });

  it('has one row per named area, in the order of the file', () => {
    const draft = putBoundary(emptyDraft('2027-03-10'), readBoundaryOf(fourAreas));
    expect(draft.lines.map(({ area }) => area)).toEqual(['东港', '苇海', '盐坨', '柳滩']);
  });

  it('keeps what was typed for areas of the same name when the boundary is replaced', () => {
    const first = putBoundary(emptyDraft('2027-03-10'), readBoundaryOf(fourAreas));
    const typed = { ...first, lines: first.lines.map((row) => ({ ...row, station: '所' })) };
    expect(putBoundary(typed, readBoundaryOf(fourAreas)).lines).toEqual(typed.lines);
  });

  it('takes a block of cells pasted from a spreadsheet, right and down from its cell', () => {
    const lines = [line('a'), line('b', '旧', '旧'), line('c')];
    expect(pasteCells(lines, 1, 'station', '所一\t单位一\t张三\r\n所二\t\t李四\r\n')).toEqual([
      line('a'),
      line('b', '所一', '单位一', '张三'),
      line('c', '所二', '', '李四'),
    ]);
  });

  it('leaves out pasted cells that fall beyond its last row or column', () => {
    expect(pasteCells([line('a')], 0, 'person', '张三\t多余\n李四')).toEqual([
      line('a', '', '', '张三'),
    ]);
  });

  it('fills empty stations with the names of their areas and leaves the others', () => {
    expect(nameStationsByArea([line('东港'), line('苇海', '二所'), line(null)])).toEqual([
      line('东港', '东港'),
      line('苇海', '二所'),
      line(null),
    ]);
  });
});
