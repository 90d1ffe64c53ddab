import { expect, it } from 'vitest';
import { readWorkbook } from '../../../../shared/import/lists/read-workbook.ts';
import { inflate, makeSpreadsheet } from '../../../builders/spreadsheet.ts';

const read = (bytes: Uint8Array<ArrayBuffer>, name = '名单.xlsx') =>
  readWorkbook({ name, bytes }, inflate);

it('reads text, plain and full-width, days, figures, and numbers that lost their end', async () => {
  const bytes = await makeSpreadsheet([
    {
      name: '人员',
      rows: [
        ['　姓　名 ', '电话'],
        [
          { value: new Date('2026-03-05T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
          '０５４６－1',
        ],
        [],
        [
          { value: 370502199001011200, type: Number },
          { value: 12.5, type: Number },
        ],
        [
          { value: '370502199001011234', type: String },
          { value: true, type: Boolean },
        ],
      ],
    },
    { name: '空', rows: [] },
  ]);
  const sheets = await read(bytes);
  if (!sheets.ok) throw new Error(sheets.problem.code);
  expect(sheets.value[0]).toEqual({
    name: '人员',
    rows: [
      ['姓 名', '电话'],
      ['2026-03-05', '0546－1'],
      [null, null],
      [{ lost: '370502199001011200' }, '12.5'],
      ['370502199001011234', '是'],
    ],
  });
  expect(sheets.value[1]?.rows).toEqual([]);
});

it('names what is no spreadsheet', async () => {
  const good = await makeSpreadsheet([{ name: '甲', rows: [['姓名']] }]);
  const text = new TextEncoder();
  const cut = good.slice(0, good.length - 200);
  const locked = good.slice();
  const at = locked.findIndex(
    (_, i) => locked[i] === 0x50 && locked[i + 1] === 0x4b && locked[i + 2] === 1,
  );
  locked[at + 8] = 1;
  const cases: [Uint8Array<ArrayBuffer>, string][] = [
    [new Uint8Array(), 'list-empty-file'],
    [text.encode('姓名,单位\n张三,甲'), 'list-not-xlsx'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'list-is-xls'],
    [new Uint8Array(20_000_001), 'list-too-big'],
    [cut, 'list-broken'],
    [locked, 'list-broken'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'list-broken'],
  ];
  for (const [bytes, code] of cases)
    expect(await read(bytes)).toMatchObject({ ok: false, problem: { code } });
});

it('stops an archive that says it unpacks to more than it may', async () => {
  const bytes = await makeSpreadsheet([{ name: '甲', rows: [['姓名']] }]);
  const at = bytes.findIndex(
    (_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1,
  );
  new DataView(bytes.buffer).setUint32(at + 24, 300_000_000, true);
  expect(await read(bytes)).toMatchObject({ problem: { code: 'list-too-big' } });
});

it('reads a sheet whose parts are larger than half a megabyte', async () => {
  const rows = Array.from({ length: 9000 }, (_, i) => [`人员 ${i}`, `单位 ${i % 40}`, '民警']);
  const sheets = await read(await makeSpreadsheet([{ name: '甲', rows }]));
  expect(sheets.ok && sheets.value[0]?.rows.length).toBe(9000);
  expect(sheets.ok && sheets.value[0]?.rows[8999]?.[0]).toBe('人员 8999');
});
