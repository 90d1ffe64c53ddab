import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { findBrowser } from '../../electron/find-browser.mjs';
import { Desk } from '../builders/lawang-command.ts';

let desk: Desk;
let first: Record<string, unknown>;
beforeAll(async () => {
  await ensureBuilt(['cli']);
  desk = await Desk.open();
  expect((await desk.lawang('init', '--data', '台账', '--sample')).code).toBe(0);
  const run = await desk.lawang(...weekly('甲'));
  expect(run.code, run.said).toBe(0);
  first = run.lines[0]!;
}, 300_000);
afterAll(() => desk.clear());

const weekly = (out: string, ...more: string[]) => [
  'report',
  '--data',
  '台账',
  '--out',
  out,
  '--as-of',
  '2026-04-10',
  '--red-head',
  ...more,
];
const filesIn = (folder: string) => readdirSync(desk.path(folder)).sort();
const has = (program: string) => spawnSync(program, ['-v']).error === undefined;

/** Says aloud what cannot be tried here; a machine of the build service has neither LibreOffice nor Poppler. */
function lacks(program: string): boolean {
  if (has(program)) return false;
  console.warn(
    `NOT TRIED: ${program} is not installed; apt-get install libreoffice-writer poppler-utils`,
  );
  return true;
}

it('writes the same bytes again, PDF and all', async () => {
  const again = await desk.lawang(...weekly('乙'));
  expect(again.lines[0]).toEqual(first);
  expect(filesIn('甲')).toEqual(filesIn('乙'));
  expect(filesIn('甲').length).toBe(8);
  for (const name of filesIn('甲'))
    expect(
      readFileSync(join(desk.path('甲'), name)).equals(readFileSync(join(desk.path('乙'), name))),
      name,
    ).toBe(true);
}, 300_000);

it('gives the figures of query', async () => {
  const figures = first.figures as Record<string, number>;
  const { lines } = await desk.lawang('query', '--data', '台账', 'blocks');
  interface Line {
    readonly reached: boolean;
    readonly gaps: number;
    readonly seen: { readonly nominal: number };
  }
  const blocks = lines as unknown as Line[];
  expect(figures.G2).toBe(blocks.length);
  expect(figures.C2).toBe(blocks.filter((block) => block.reached).length);
  expect(figures.C6).toBe(blocks.reduce((sum, block) => sum + block.gaps, 0));
  const seen = blocks.reduce((sum, block) => sum + block.seen.nominal, 0) / 1e6;
  expect(Math.abs((figures.C4 ?? 0) - seen)).toBeLessThan(0.1);
}, 300_000);

it('is verified by its data file, and found out when a file or a figure was altered', async () => {
  const sound = await desk.lawang(
    'verify',
    '--data',
    '台账',
    '--report',
    '甲/周报-2026-04-10.json',
  );
  expect(sound.code, sound.said).toBe(0);
  expect(sound.lines[0]?.report).toEqual({ code: first.code, computed: first.code });
  const data = readFileSync(desk.path('乙/周报-2026-04-10.json'), 'utf8');
  await desk.write('乙/周报-2026-04-10.json', data.replace('"value":349', '"value":350'));
  await desk.write('乙/周报-2026-04-10.html', 'altered');
  const altered = await desk.lawang(
    'verify',
    '--data',
    '台账',
    '--report',
    '乙/周报-2026-04-10.json',
  );
  expect(altered.code).toBe(1);
  const codes = (altered.lines[0]!.problems as { code: string }[]).map(({ code }) => code);
  expect(codes).toEqual(['report-differs', 'report-file-altered']);
  const unknown = await desk.lawang('verify', '--data', '台账', '--code', 'FFFFFFFF');
  expect(unknown.code).toBe(1);
}, 300_000);

it('lists the inputs of one figure', async () => {
  const { code, lines } = await desk.lawang('report', '--data', '台账', '--trace', 'L2');
  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({ code: 'L2', value: 49 });
  expect((lines[0]!.inputs as { entries: unknown[] }).entries.length).toBe(106);
}, 300_000);

it('names the PDFs it could not make without a browser, and writes everything else', async () => {
  const launcher = join(import.meta.dirname, '../../electron/lawang.mjs');
  const run = spawnSync(process.execPath, [launcher, ...weekly('丙')], {
    env: { ...process.env, LAWANG_BROWSER: 'none', INIT_CWD: desk.folder },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('[browser-missing-for-pdf]');
  expect(run.stderr).toContain('周报-2026-04-10.pdf');
  expect(filesIn('丙').filter((name) => /pdf|png/.test(name))).toEqual([]);
  expect(filesIn('丙')).toContain('周报-2026-04-10.docx');
  for (const name of filesIn('丙').filter((one) => /docx|xlsx|html|svg/.test(one)))
    expect(
      readFileSync(join(desk.path('丙'), name)).equals(readFileSync(join(desk.path('甲'), name))),
    ).toBe(true);
}, 300_000);

it('refuses a day before the ledger, a day that is none, and an unknown kind', async () => {
  const early = await desk.lawang(
    'report',
    '--data',
    '台账',
    '--out',
    '丁',
    '--as-of',
    '2026-01-01',
  );
  expect([early.code, early.lines[0]?.code]).toEqual([1, 'report-day-early']);
  const noDay = await desk.lawang(
    'report',
    '--data',
    '台账',
    '--out',
    '丁',
    '--as-of',
    '2026-02-30',
  );
  expect([noDay.code, noDay.lines[0]?.code]).toEqual([1, 'input-format-wrong']);
  const kind = await desk.lawang('report', '--data', '台账', '--out', '丁', '--kind', 'daily');
  expect([kind.code, kind.lines[0]?.code]).toEqual([1, 'choice-unknown']);
  expect((await desk.lawang('report', '--data', '台账')).code).toBe(2);
}, 300_000);

const sentence = () => {
  const figures = first.figures as Record<string, number>;
  return `网格踏查率${figures.C1}%，轨迹实际覆盖率${figures.C3}%`;
};
const textOfPdf = (file: string) =>
  execFileSync('pdftotext', ['-layout', desk.path(file), '-'], { encoding: 'utf8' });

interface DataFigure {
  readonly code: string;
  readonly value: number | null;
  readonly decimals: number;
}

/** Every figure of the branch as the data file has it, by code; stations and leaders stand in tables of their own. */
function figuresOfData(): Map<string, number> {
  const { figures } = JSON.parse(readFileSync(desk.path('甲/周报-2026-04-10.json'), 'utf8')) as {
    readonly figures: readonly DataFigure[];
  };
  return new Map(
    figures.flatMap(({ code, value, decimals }) =>
      value === null || !/^[A-Z]\d+$/.test(code) ? [] : [[code, Number(value.toFixed(decimals))]],
    ),
  );
}

/** Figures of the annex “数据来源” as a PDF prints them: code, name, then the number. */
function figuresOfPdf(text: string): Map<string, number> {
  const annex = text.slice(text.search(/附件 +数据来源/));
  const printed = annex.matchAll(/^ *([A-Z]\d+) +\S+ +(-?[\d,]+(?:\.\d+)?)/gm);
  return new Map(
    [...printed].map(([, code = '', number = '']) => [code, Number(number.replaceAll(',', ''))]),
  );
}

const bare = (text: string) => text.replace(/\s+/g, '');

it('says in the PDF what the model says', () => {
  if (findBrowser() === null || lacks('pdftotext')) return;
  const text = textOfPdf('甲/周报-2026-04-10.pdf');
  expect(bare(text).includes(sentence())).toBe(true);
  expect(bare(text).includes(`校验码${first.code}`)).toBe(true);
  expect(Object.fromEntries(figuresOfPdf(text))).toMatchObject(Object.fromEntries(figuresOfData()));
});

it('opens in LibreOffice and becomes a PDF that says the same', () => {
  if (lacks('soffice') || lacks('pdftotext')) return;
  const home = `-env:UserInstallation=file://${encodeURI(desk.path('office'))}`;
  const docx = desk.path('甲/周报-2026-04-10.docx');
  execFileSync(
    'soffice',
    [home, '--headless', '--convert-to', 'pdf', '--outdir', desk.path('转'), docx],
    {
      stdio: 'ignore',
    },
  );
  const text = textOfPdf('转/周报-2026-04-10.pdf');
  expect(bare(text).includes(sentence())).toBe(true);
  const [printed, figures] = [figuresOfPdf(text), figuresOfData()];
  for (const [code, value] of figures) expect(printed.get(code), code).toBe(value);
  for (const words of ['各所覆盖情况', '东港', '1,682', '数据截止', '责任书待办', '数据来源'])
    expect(bare(text).includes(words), words).toBe(true);
}, 300_000);

const gdal = 'ogrinfo';
const lacksGdal = () => {
  if (spawnSync(gdal, ['--version']).error === undefined) return false;
  console.warn(`NOT TRIED: ${gdal} is not installed; apt-get install gdal-bin`);
  return true;
};

it('gives layers that gdal reads, with as many features as there are', async () => {
  if (lacksGdal()) return;
  const { lines } = await desk.lawang('query', '--data', '台账', 'blocks');
  for (const format of ['geojson', 'kml']) {
    const out = `区块.${format}`;
    const done = await desk.lawang(
      ...['export', '--data', '台账', '--out', out, '--what', 'blocks', '--format', format],
    );
    expect(done.code, done.said).toBe(0);
    const said = execFileSync(gdal, ['-ro', '-al', '-so', desk.path(out)], { encoding: 'utf8' });
    const counts = [...said.matchAll(/Feature Count: (\d+)/g)].map(([, count]) => Number(count));
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      said,
    ).toBe(lines.length);
    expect(said).toMatch(/WGS[ _]84/);
  }
}, 300_000);
