import { describe, expect, it } from 'vitest';
import { readTrackFile } from '../../../shared/import/read-track-file.ts';
import { walk, writeGpx } from '../../fixtures/gpx-files.ts';
import { inPieces, readGpx } from '../../fixtures/read-gpx.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the door for track files', () => {
  it('keeps names, segments, times with zones and file order', async () => {
    const parsed = await readGpx(`<gpx version="1.0"><wpt lat="1" lon="2"><name>no</name></wpt>
      <trk><name>北&amp;线<![CDATA[ <1>]]></name>
        <trkseg><trkpt lat="37.5" lon="118.5"><time>2026-04-01T16:00:00.250+08:00</time></trkpt></trkseg>
        <trkseg><trkpt lat="37.6" lon="118.6"><extensions><time>1999-01-01T00:00:00Z</time></extensions><time>2026-04-01T07:00:00Z</time></trkpt>
        <trkpt lat="37.7" lon="118.7"/></trkseg></trk></gpx>`);
    expect(parsed.tracks).toEqual([
      {
        name: '北&线 <1>',
        segments: [
          {
            longitudes: Float64Array.of(118.5),
            latitudes: Float64Array.of(37.5),
            times: Float64Array.of(Date.UTC(2026, 3, 1, 8, 0, 0, 250)),
          },
          {
            longitudes: Float64Array.of(118.6, 118.7),
            latitudes: Float64Array.of(37.6, 37.7),
            times: Float64Array.of(Date.UTC(2026, 3, 1, 7), Number.NaN),
          },
        ],
      },
    ]);
    expect(parsed.waypoints).toBe(1);
    const codes = parsed.problems.map(({ code, line, count }) => [code, line, count]);
    expect(codes).toEqual([
      ['time-disordered', 4, 1],
      ['time-missing', 5, 1],
      ['time-zones-mixed', undefined, 1],
    ]);
  });

  it('names a nameless track after its file', async () => {
    const text = writeGpx(walk(3), '');
    expect((await readGpx(text)).tracks[0]?.name).toBe('巡查 4 月');
    const inFolder = await readGpx(text, undefined, '../轨迹 2026/D:\\北线.1.gpx');
    expect(inFolder.tracks[0]?.name).toBe('北线.1');
  });

  it('counts a repeated problem once, with its first line', async () => {
    const fixes = [...walk(3), { latitude: 'x', longitude: 1 }, { latitude: 'y', longitude: 1 }];
    const parsed = await readGpx(writeGpx(fixes));
    expect(parsed.problems).toMatchObject([
      { code: 'fix-position-unreadable', severity: 'refused', line: 7, count: 2 },
    ]);
    expect([parsed.fixes, parsed.refusedFixes, parsed.accepted]).toEqual([3, 2, true]);
  });

  it('says line and column where the file breaks off', async () => {
    const text = writeGpx(walk(20));
    const parsed = await readGpx(text.slice(0, text.lastIndexOf('<trkpt')));
    expect(parsed.problems[0]).toMatchObject({
      code: 'xml-truncated',
      line: 23,
      data: { lineNumber: 23, column: 0, fixes: 19 },
    });
  });

  it('knows line and column in a file of one line and behind many plain fixes', async () => {
    const place = async (text: string) => (await readGpx(text)).problems[0]?.data;
    const oneLine = writeGpx(walk(20)).replaceAll('\n', '').replace('?>', '?>\n');
    const cut = oneLine.slice(0, oneLine.lastIndexOf('<trkpt'));
    const column = cut.length - cut.indexOf('\n') - 1;
    expect(await place(cut)).toMatchObject({ lineNumber: 2, column, fixes: 19 });
    const wrong = writeGpx(walk(20)).replace('</trkseg>', '   </x>');
    expect(await place(wrong)).toMatchObject({ lineNumber: 24, column: 7, fixes: 20 });
  });

  it.each([
    ['line feeds', '\n'],
    ['both', '\r\n'],
    ['carriage returns alone', '\r'],
  ])('counts lines ended by %s', async (_, lineEnd) => {
    const [first, second] = walk(2);
    const fixes = [first!, second!, { ...second!, time: '2026\n04' }];
    const parsed = await readGpx(writeGpx(fixes).replaceAll('\n', lineEnd));
    expect(parsed.problems).toMatchObject([
      { code: 'time-unreadable', line: 7, data: { text: '2026\n04' } },
    ]);
  });

  it('refuses one comment that would fill the memory', async () => {
    async function* endless() {
      yield encode(`${writeGpx(walk(3)).slice(0, -8)}<!--`);
      const piece = encode('x'.repeat(1024 * 1024));
      for (let count = 0; count < 400; count++) yield piece;
    }
    const parsed = await readTrackFile({ name: 'a.gpx', size: 1 }, endless());
    expect(parsed).toMatchObject({ accepted: false, problems: [{ code: 'xml-malformed' }] });
  });

  it('refuses a file over 512 MB before reading it', async () => {
    const info = { name: 'a.gpx', size: 512 * 1024 * 1024 + 1 };
    const parsed = await readTrackFile(info, inPieces(encode(writeGpx(walk(2)))));
    expect(parsed).toMatchObject({ accepted: false, problems: [{ code: 'file-too-large' }] });
  });

  it('says why when reading breaks off, and keeps nothing', async () => {
    async function* failing() {
      yield encode(writeGpx(walk(3)).slice(0, 300));
      throw new Error('EIO');
    }
    const parsed = await readTrackFile({ name: 'a.gpx', size: 900 }, failing());
    expect(parsed).toMatchObject({
      accepted: false,
      fixes: 0,
      problems: [{ code: 'file-unreadable', data: { reason: 'Error: EIO' } }],
    });
  });

  it('reports progress in bytes and stops when asked to', async () => {
    const bytes = encode(writeGpx(walk(4000)));
    const asked: number[] = [];
    const info = { name: 'a.gpx', size: bytes.length };
    const outcome = await readTrackFile(info, inPieces(bytes), async (done, total) => {
      asked.push(done / total);
      return asked.length === 3 ? 'cancel' : 'go';
    });
    expect(outcome).toBe('cancelled');
    expect(asked).toHaveLength(3);
    expect(asked[2]).toBeCloseTo((3 * 65_536) / bytes.length, 6);
  });

  it('flags fixes later than tomorrow when it is told the day', async () => {
    const bytes = encode(writeGpx(walk(3)));
    const nowMilliseconds = Date.UTC(2026, 2, 1);
    const info = { name: 'a.gpx', size: bytes.length, nowMilliseconds };
    const parsed = await readTrackFile(info, inPieces(bytes));
    expect(parsed).toMatchObject({ problems: [{ code: 'time-too-late', count: 3 }] });
  });
});
