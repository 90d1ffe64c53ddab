import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import type { PreparedReport } from '../../../../shared/operations/report/prepare-report.ts';
import {
  type MapSeries,
  writeReportFiles,
} from '../../../../shared/report/writers/report-files.ts';
import { aClearing, type ClearingLedger } from '../../../builders/clearing-ledger.ts';
import { reportOf, weeklyOf } from '../../../builders/report-ledger.ts';

const template = readFileSync(
  new URL('../../../../resources/templates/certificates.txt', import.meta.url),
  'utf8',
);
let ledger: ClearingLedger;
beforeAll(async () => {
  ledger = await aClearing();
  await ledger.walk('B02', { share: 0.6 });
  await ledger.signUpTo('branch', 'B02');
}, 60_000);

const prepare = (change: object = {}): Promise<PreparedReport> =>
  reportOf(
    { ledger },
    weeklyOf('round-1', {
      kind: 'certificates',
      from: '2027-03-10',
      asOf: '2027-04-02',
      ...change,
    }),
  );

function write({ model, facts }: PreparedReport, series?: MapSeries) {
  const written = writeReportFiles(model, facts, template, 'A4', series);
  if (!written.ok) throw new Error(written.problem.code);
  const textOf = (ending: string) => {
    const { content } = written.value.files.find(({ name }) => name.endsWith(ending))!;
    if (typeof content === 'string') return content;
    const parts = Object.values(unzipSync(content)).map((bytes) => strFromU8(bytes));
    return parts.join('\n').replace(/<[^>]+>/g, '');
  };
  return { files: written.value.files, textOf };
}

it('gives every cleared block a page with what was signed, by whom, and the code', async () => {
  const prepared = await prepare();
  const [certificate, ...more] = prepared.facts.certificates;
  expect(more).toEqual([]);
  expect(certificate).toMatchObject({ code: 'B02', tracks: 1, openFinds: 0 });
  const evidence = ledger.state.evidences.get(certificate!.signatures.at(-1)!.evidenceId)!;
  const { maskSquareMetres, excludedSquareMetres, seen } = evidence.figures;
  const free = maskSquareMetres - excludedSquareMetres;
  expect(certificate!.seen.nominal).toBeCloseTo(seen.nominal / free, 12);
  const { textOf } = write(prepared);
  for (const ending of ['.docx', '.html']) {
    const text = textOf(ending);
    expect(text).toContain('清查过关证据单');
    for (const { code, personId } of certificate!.signatures) {
      expect(text).toContain(code.replace(/(.{4})(?=.)/g, '$1 '));
      expect(text).toContain(personId);
    }
    expect(text).toContain(`${((100 * seen.nominal) / free).toFixed(1)}%`);
  }
  expect(textOf('.xlsx')).toContain(certificate!.signatures.at(-1)!.code);
}, 60_000);

it('goes on saying what was signed when the block is walked once more', async () => {
  const before = (await prepare()).facts.certificates;
  await ledger.walk('B02');
  expect((await prepare()).facts.certificates).toEqual(before);
}, 60_000);

it('gives the public no certificate and no map of a block', async () => {
  const prepared = await prepare({ profile: 'public', mapApproval: '鲁S（2027）001号' });
  const { files, textOf } = write(prepared, { hasStations: false, blockCodes: ['B02'] });
  for (const ending of ['.docx', '.html', '.xlsx']) {
    expect(textOf(ending)).not.toContain('B02');
    expect(textOf(ending)).not.toContain('walker-1');
  }
  expect(files.filter(({ name }) => name.endsWith('.svg')).length).toBe(1);
}, 60_000);

it('draws a block with its gaps, legend, scale, time and classification, and refuses one that is not there', async () => {
  const prepared = await prepare();
  const { files } = write(prepared, { hasStations: true, blockCodes: ['B01', 'B02'] });
  const maps = files.filter(({ name }) => name.endsWith('.svg'));
  expect(maps.map(({ name }) => name)).toEqual([
    '作战图-2027-04-02-A4.svg',
    '作战图-一所-2027-04-02-A4.svg',
    '区块图-B01-2027-04-02-A4.svg',
    '区块图-B02-2027-04-02-A4.svg',
  ]);
  for (const words of ['区块B01作战图', '空白区', ' m<', '北', '2027年4月2日', '内部资料'])
    expect(String(maps[2]!.content)).toContain(words);
  const { model, facts } = prepared;
  const series = { hasStations: false, blockCodes: ['Z99'] };
  expect(writeReportFiles(model, facts, template, 'A4', series)).toMatchObject({
    ok: false,
    problem: { code: 'block-unknown', data: { block: 'Z99' } },
  });
}, 60_000);
