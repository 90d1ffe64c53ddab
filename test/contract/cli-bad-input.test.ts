import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { openDataFolder } from '../../electron/serve/data-folder.ts';
import { segmentHeader, segmentName } from '../../electron/serve/journal/segment.ts';
import { openSession, recordOperation } from '../../shared/operations/record-operation.ts';
import { aBoundary, aWalk, Desk, type Run } from '../builders/lawang-command.ts';

let desk: Desk;
beforeAll(() => ensureBuilt(['cli']).then(() => undefined));
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.clear());

/** A refusal: exit 1, one problem with its code and both sentences, and the Chinese sentence said. */
function expectRefusal(run: Run, code: string): void {
  const problem = run.lines[0] as { code: string; message: { zh: string; en: string } };
  expect([run.code, problem.code], run.said).toEqual([1, code]);
  expect(problem).toMatchObject({ severity: 'refused', count: expect.any(Number) });
  expect(problem.message.zh).toMatch(/\p{Script=Han}/u);
  expect(problem.message.en).toMatch(/^[^，。；]*[a-z][^，。；]*$/u);
  expect(`${problem.message.zh}${problem.message.en}`).not.toMatch(/\{\w+\}/);
  expect(run.said).toContain(problem.message.zh);
}

async function makeProject(): Promise<void> {
  await desk.write('边界.geojson', aBoundary());
  const made = await desk.lawang('init', '--data', '台账', '--boundary', '边界.geojson');
  expect(made.code, made.said).toBe(0);
}

describe('wrong use', () => {
  it('exits 2 and says how it is meant', async () => {
    const wrong = [
      [],
      ['nope'],
      ['constructor'],
      ['coverage', '--boundary', 'b.geojson'],
      ['query', '--data', 'd', 'planets'],
      ['query', '--data', 'd'],
      ['verify', '--nope'],
      ['import', '--data', 'd'],
      ['init', '--data', 'd', '--sample', '--boundary', 'b.geojson'],
      ['do', '--data', 'd'],
    ];
    for (const given of wrong) {
      const run = await desk.lawang(...given);
      expect([run.code, run.lines], given.join(' ')).toEqual([2, []]);
      expect(run.said, given.join(' ')).toMatch(/用法|可用/);
    }
    expect(await readdir(desk.folder)).toEqual([]);
  });

  it('speaks English when asked', async () => {
    expect((await desk.lawang('nope', '--lang', 'en')).said).toContain('there is no command');
    const run = await desk.lawang('--lang', 'en', 'verify', '--data', 'nowhere');
    expect(run.code).toBe(1);
    expect(run.said).toContain('There is no ledger');
  });
});

describe('figures that cannot be', () => {
  it('refuses half-widths of 0, below, above 500 and NaN', async () => {
    await desk.write('边界.geojson', aBoundary());
    await desk.write('甲.gpx', aWalk(5));
    for (const sweep of ['0', '-5', '500.5', 'NaN', 'Infinity']) {
      const given = ['--boundary', '边界.geojson', '--tracks', '甲.gpx', '--sweep', sweep];
      expectRefusal(await desk.lawang('coverage', ...given), 'half-width-out-of-range');
    }
    const word = ['--boundary', '边界.geojson', '--tracks', '甲.gpx', '--sweep', 'wide'];
    expectRefusal(await desk.lawang('coverage', ...word), 'number-unreadable');
  });

  it('refuses a block size that cuts more than 200,000 blocks, at once and without a folder', async () => {
    await desk.write('大.geojson', aBoundary(1.25));
    const startedAt = performance.now();
    const given = ['--data', '台账', '--boundary', '大.geojson', '--block', '250'];
    expectRefusal(await desk.lawang('init', ...given), 'blocks-too-many');
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    const tiny = ['--data', '台账', '--boundary', '大.geojson', '--block', '10'];
    expectRefusal(await desk.lawang('init', ...tiny), 'block-size-invalid');
    expect(await readdir(desk.folder)).toEqual(['大.geojson']);
  });
});

describe('boundaries that cannot be', () => {
  const polygon = (ring: number[][]) => ({ type: 'Polygon', coordinates: [ring] });
  const bow = [
    [118.7, 37.6],
    [118.8, 37.7],
    [118.8, 37.6],
    [118.7, 37.7],
    [118.7, 37.6],
  ];
  const projected = [
    [20561234, 4163000],
    [20562234, 4163000],
    [20562234, 4164000],
    [20561234, 4163000],
  ];
  const swapped = [
    [37.6, 118.7],
    [37.6, 118.72],
    [37.62, 118.72],
    [37.6, 118.7],
  ];
  const cases: [content: string | object, code: string][] = [
    ['{"type": "Feat', 'not-json'],
    [{ type: 'Point', coordinates: [118.7, 37.6] }, 'boundary-no-polygon'],
    [polygon(bow), 'polygon-self-crossing'],
    [polygon(projected), 'positions-projected-zone'],
    [polygon(swapped), 'positions-swapped'],
    [aBoundary(2), 'boundary-too-large'],
  ];
  it.each(cases)('refuses %j as %s and makes no folder', async (content, code) => {
    await desk.write('边界.geojson', content);
    expectRefusal(await desk.lawang('init', '--data', '台账', '--boundary', '边界.geojson'), code);
    expect(await readdir(desk.folder)).toEqual(['边界.geojson']);
  });
});

describe('data folders that cannot be', () => {
  it('refuses folders without a ledger, with other things, and a file in its place', async () => {
    expectRefusal(await desk.lawang('query', '--data', '无', 'blocks'), 'ledger-missing');
    await mkdir(desk.path('照片'));
    await desk.write('照片/一.jpg', 'x');
    expectRefusal(await desk.lawang('verify', '--data', '照片'), 'not-a-ledger-folder');
    await desk.write('边界.geojson', aBoundary());
    const init = (data: string) =>
      desk.lawang('init', '--data', data, '--boundary', '边界.geojson');
    expectRefusal(await init('照片'), 'not-a-ledger-folder');
    expectRefusal(await init('边界.geojson'), 'data-path-is-file');
    expect(await readdir(desk.path('照片'))).toEqual(['一.jpg']);
  });

  it('refuses to make a second ledger over the first', async () => {
    await makeProject();
    const run = await desk.lawang('init', '--data', '台账', '--boundary', '边界.geojson');
    expectRefusal(run, 'ledger-exists');
    expect((await desk.lawang('verify', '--data', '台账')).code).toBe(0);
  });

  it('refuses a folder it may not write to', async () => {
    const nobody = process.getuid?.() === 0 ? 65534 : undefined;
    if (nobody !== undefined && !desk.canRunAs(nobody))
      return console.log(`not tried: root writes anywhere, and nobody may run ${process.execPath}`);
    await makeProject();
    await desk.write('甲.gpx', aWalk(5));
    await chmod(desk.folder, 0o755);
    for (const name of ['台账', '台账/journal', '台账/blobs']) await chmod(desk.path(name), 0o555);
    // Root writes anywhere, so root tries as nobody.
    const run = await desk.lawangAs(nobody, 'import', '--data', '台账', '甲.gpx');
    for (const name of ['台账', '台账/journal', '台账/blobs']) await chmod(desk.path(name), 0o755);
    expectRefusal(run, 'folder-read-only');
  });

  it('says when the disc is full, keeps what was saved, and takes the file once there is room', async () => {
    await makeProject();
    await desk.write('小.gpx', aWalk(20));
    await desk.write('大.gpx', aWalk(3000, 118.71, 37.6));
    // A limit on the size of files stands in for the full disc: the system refuses the write in the same place.
    const run = await desk.lawangWithin(64, 'import', '--data', '台账', '小.gpx', '大.gpx');
    expect([run.code, run.lines.map((line) => line.status)]).toEqual([1, ['saved', 'refused']]);
    expect(run.lines[1]).toMatchObject({ problems: [{ code: 'disk-full' }], trackIds: [] });
    expect((await desk.lawang('verify', '--data', '台账')).lines[0]).toMatchObject({ ok: true });
    const again = await desk.lawang('import', '--data', '台账', '小.gpx', '大.gpx');
    expect(again.lines.map((line) => line.status)).toEqual(['already-here', 'saved']);
  });

  it('leaves data of a newer program alone', async () => {
    await makeProject();
    const file = desk.path(`台账/journal/${segmentName(1)}`);
    const bytes = await readFile(file);
    bytes.set(segmentHeader(99));
    await writeFile(file, bytes);
    expectRefusal(await desk.lawang('query', '--data', '台账', 'rounds'), 'data-newer');
    const round = '{"name":"x","openedOn":"2026-04-01"}';
    expectRefusal(await desk.lawang('do', '--data', '台账', 'open-round', round), 'data-newer');
    expect(await readFile(file)).toEqual(bytes);
  });

  it('keeps a second writer out and lets readers in', async () => {
    await makeProject();
    await desk.write('甲.gpx', aWalk(5));
    const held = await openDataFolder(desk.path('台账'), { write: true });
    if (!held.ok) throw new Error(held.problem.code);
    expectRefusal(await desk.lawang('import', '--data', '台账', '甲.gpx'), 'ledger-locked');
    expect((await desk.lawang('query', '--data', '台账', 'rounds')).code).toBe(0);
    expect((await desk.lawang('verify', '--data', '台账')).code).toBe(0);
    await held.value.close();
  });

  it('locates damage in the journal and in a stored file', async () => {
    await makeProject();
    await desk.write('甲.gpx', aWalk(5));
    const saved = await desk.lawang('import', '--data', '台账', '甲.gpx');
    const sha256 = String(saved.lines[0]!.sha256);
    await writeFile(desk.path(join('台账/blobs', sha256.slice(0, 2), sha256)), 'other bytes');
    const blob = await desk.lawang('verify', '--data', '台账');
    expect(blob).toMatchObject({
      code: 1,
      lines: [{ ok: false, problems: [{ code: 'blob-damaged', at: { sha256 } }] }],
    });
    const file = desk.path(`台账/journal/${segmentName(1)}`);
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, -10));
    const short = await desk.lawang('verify', '--data', '台账');
    expect(short).toMatchObject({ code: 1, lines: [{ ok: false, entries: 4 }] });
    expect(short.said).toContain('[saved-record-cut]');
    bytes[200]! ^= 1;
    await writeFile(file, bytes);
    const journal = await desk.lawang('verify', '--data', '台账');
    expect(journal).toMatchObject({
      code: 1,
      lines: [
        { ok: false, entries: 0, problems: [{ code: 'journal-damaged', at: { byteOffset: 16 } }] },
      ],
    });
    expectRefusal(await desk.lawang('query', '--data', '台账', 'rounds'), 'journal-damaged');
  });
});

describe('operations that cannot be', () => {
  it('refuses unknown operations and people, bad JSON, and fields that are not there', async () => {
    await makeProject();
    const cases: [operation: string, json: string, code: string][] = [
      ['fly', '{}', 'operation-unknown'],
      ['open-round', '{"name":', 'json-unreadable'],
      ['open-round', '[]', 'input-type-wrong'],
      ['open-round', '{"name":"x"}', 'input-field-missing'],
      ['open-round', '{"name":"x","openedOn":"2026-04-01","extra":1}', 'input-field-unknown'],
      ['open-round', '{"__proto__":{"name":"x"}}', 'input-name-forbidden'],
      ['record-unit', '{"name":"x","kind":"station","responsiblePersonId":"无"}', 'person-unknown'],
    ];
    for (const [operation, json, code] of cases)
      expectRefusal(await desk.lawang('do', '--data', '台账', operation, json), code);
    expect((await desk.lawang('verify', '--data', '台账')).lines[0]).toMatchObject({ entries: 4 });
  });
});

describe('files and clocks', () => {
  it('refuses files one by one, keeps the good, and flags a track wholly outside', async () => {
    await makeProject();
    await desk.write('空.gpx', '');
    await desk.write('断.gpx', aWalk(50).slice(0, 2000));
    await desk.write('好.gpx', aWalk(50));
    await desk.write('外.gpx', aWalk(50, 120.5, 36));
    const run = await desk.lawang(
      'import',
      '--data',
      '台账',
      '空.gpx',
      '断.gpx',
      '好.gpx',
      '外.gpx',
      '无.gpx',
    );
    const outcome = Object.fromEntries(
      run.lines.map((line) => {
        const [problem] = line.problems as { code: string }[];
        return [line.file, `${line.status} ${problem?.code ?? ''}`.trim()];
      }),
    );
    expect([run.code, outcome]).toEqual([
      1,
      {
        '无.gpx': 'refused file-missing',
        '空.gpx': 'refused file-empty',
        '断.gpx': 'refused xml-truncated',
        '好.gpx': 'saved',
        '外.gpx': 'saved track-outside',
      },
    ]);
    const tracks = await desk.lawang('query', '--data', '台账', 'tracks');
    expect(tracks.lines.map((line) => line.file)).toEqual(['好.gpx', '外.gpx']);
  });

  it('says it when the clock was set back, and saves in the right order all the same', async () => {
    await makeProject();
    const opened = await openDataFolder(desk.path('台账'), { write: true });
    if (!opened.ok) throw new Error(opened.problem.code);
    const status = await opened.value.status();
    const session = await openSession(opened.value, 'device' in status ? status.device : '');
    if (!session.ok) throw new Error(session.problem.code);
    const later = { actor: 'test', now: () => Date.parse('2199-01-01'), newId: () => 'later' };
    const round = { name: '将来', openedOn: '2199-01-01' };
    await recordOperation(opened.value, session.value, 'open-round', round, later);
    await opened.value.close();
    await desk.write('甲.gpx', aWalk(5));
    const run = await desk.lawang('import', '--data', '台账', '甲.gpx');
    expect([run.code, run.lines[0]!.status]).toEqual([0, 'saved']);
    expect(run.said).toContain('[clock-set-back]');
    expect((await desk.lawang('verify', '--data', '台账')).lines[0]).toMatchObject({ ok: true });
  });
});
