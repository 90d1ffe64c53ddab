import { expect, it } from 'vitest';
import { findHeader, guessColumns } from '../../../../shared/import/lists/find-header.ts';
import type { ListKind } from '../../../../shared/import/lists/list-kinds.ts';
import { readList } from '../../../../shared/import/lists/read-list.ts';
import type { ListCell } from '../../../../shared/import/lists/read-workbook.ts';
import { readWorkbook } from '../../../../shared/import/lists/read-workbook.ts';
import { writeList } from '../../../../shared/import/lists/write-list.ts';
import { writeWorkbook } from '../../../../shared/import/lists/write-workbook.ts';
import type { State } from '../../../../shared/operations/rows.ts';
import { emptyState } from '../../../../shared/operations/state.ts';
import { buildOrganisation } from '../../../../shared/sample/organisation.ts';
import { aProject } from '../../../builders/memory-ledger.ts';
import { inflate } from '../../../builders/spreadsheet.ts';

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));

function sampleState(): State {
  const { units, persons, letters } = buildOrganisation();
  return {
    ...emptyState,
    units: byId(units),
    persons: byId(persons),
    letters: byId(letters),
  };
}

function read(kind: ListKind, rows: readonly (readonly ListCell[])[], state: State) {
  const sheet = { name: '甲', rows };
  const header = findHeader(sheet, kind);
  if (!header.ok) throw new Error(header.problem.code);
  const columns = guessColumns(header.value.heads, kind);
  let ids = 0;
  const list = { file: '名单.xlsx', kind, sheet, header: header.value, columns };
  return readList(list, state, () => `new-${++ids}`);
}

it.each(['units', 'persons', 'letters'] as const)(
  'writes %s so that reading them back changes nothing',
  async (kind) => {
    const state = sampleState();
    const written = writeList(kind, state);
    const bytes = writeWorkbook('甲', written);
    const sheets = await readWorkbook({ name: '甲.xlsx', bytes }, inflate);
    if (!sheets.ok) throw new Error(sheets.problem.code);
    const reading = read(kind, sheets.value[0]!.rows, state);
    expect(reading.problems).toEqual([]);
    expect(reading).toMatchObject({
      rows: state[kind].size,
      same: state[kind].size,
      changed: 0,
      added: 0,
    });
  },
);

it('brings units in whatever order, and people, into a ledger in one command', async () => {
  const ledger = await aProject();
  const units = read(
    'units',
    [
      ['二〇二六年单位名册', null, null, null],
      ['*单位名称（必填）', '类型', '上级', '条线'],
      ['采油三队', '部门', '采油新区', '油区'],
      [null, null, null, null],
      ['采油新区', '正科级', null, '油区'],
    ],
    ledger.state,
  );
  expect(units.problems).toEqual([]);
  expect(units).toMatchObject({ rows: 2, added: 2 });
  await ledger.do('record-organisation', units.records);
  const persons = read(
    'persons',
    [
      ['序号', '单位', '责任人', null, '是否责任人'],
      [null, null, '姓名', '联系电话', null],
      ['1', '采油新区', '周一', '0546-123', '是'],
      ['2', '采油三队', '吴二', null, '否'],
    ],
    ledger.state,
  );
  expect(persons.problems).toEqual([]);
  await ledger.do('record-organisation', persons.records);
  const unit = [...ledger.state.units.values()].find(({ name }) => name === '采油新区');
  expect(ledger.state.persons.get(unit?.responsiblePersonId ?? '')).toMatchObject({
    name: '周一',
    phone: '0546-123',
  });
});

it('lists every problem of a letter list with row, column and reason, and takes nothing', () => {
  const state = sampleState();
  const [first] = state.letters.values();
  const holder = state.units.get(first!.holderUnitId)!.name;
  const issuer = state.units.get(first!.issuerUnitId)!.name;
  const reading = read(
    'letters',
    [
      ['编号', '级别', '甲方', '乙方', '责任人', '签订日期', '有效期至'],
      ['新1号', '正县级', issuer, holder, null, '2026年3月5日', '20261231'],
      ['新1号', '正县级', issuer, holder, null, '2026/3/5', null],
      ['新2号', '厅级', '没有的单位', holder, '没有的人', '三月五日', null],
      [null, '正县级', issuer, holder, null, '2026-12-31', '2026-03-05'],
      [{ lost: '370502199001011200' }, '正县级', issuer, { error: '#N/A' }, null, null, null],
    ],
    state,
  );
  const found = reading.problems.map(({ code, line, data }) => `${line}${data?.column} ${code}`);
  expect(found.sort()).toEqual([
    '3A list-key-twice',
    '4B list-choice-wrong',
    '4C list-name-unknown',
    '4E list-name-unknown',
    '4F list-day-wrong',
    '5A list-cell-missing',
    '5G list-days-out-of-order',
    '6A list-number-lost',
    '6D list-error-value',
  ]);
});

it('finds no header in a sheet of figures, and says which column is missing', () => {
  const sheet = {
    name: '甲',
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
  };
  expect(findHeader(sheet, 'units')).toMatchObject({ problem: { code: 'list-header-missing' } });
  const rows = [
    ['姓名', '职务'],
    ['张三', '民警'],
  ];
  const header = { firstRow: 1, heads: rows[0]! };
  const columns = guessColumns(header.heads, 'persons');
  const list = {
    file: '甲.xlsx',
    kind: 'persons',
    sheet: { name: '甲', rows },
    header,
    columns,
  } as const;
  expect(readList(list, emptyState, () => 'id').problems).toMatchObject([
    { code: 'list-column-missing', data: { field: '所在单位' } },
  ]);
});
