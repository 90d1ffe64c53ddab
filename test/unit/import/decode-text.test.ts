import { expect, it } from 'vitest';
import { readTrackFile } from '../../../shared/import/read-track-file.ts';

const start = '<?xml version="1.0"?>\n<gpx version="1.1"><trk>\n';
const fix = '<trkpt lat="37.6" lon="118.7"/>\n';
const end = '</trkseg></trk></gpx>\n';
const encoder = new TextEncoder();
/** 甲 in GBK, which is no UTF-8. */
const gbk = new Uint8Array([0xbc, 0xd7]);

async function refusalOf(parts: readonly (string | Uint8Array)[], chunkBytes: number) {
  const bytes = joined(parts);
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  };
  const read = await readTrackFile({ name: '甲.gpx', size: bytes.length }, chunks());
  return read === 'cancelled' ? null : read.problems.at(-1);
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]),
  );
}

it('says on which line and at which byte the text stops being UTF-8', async () => {
  const before = `${start}<name>`;
  const problem = await refusalOf([before, gbk, '</name><trkseg>', fix, end], 64);
  expect(problem).toMatchObject({
    code: 'text-encoding-wrong',
    line: 3,
    data: { byteOffset: encoder.encode(before).length },
  });
});

it('finds the place far into a long file, in pieces that cut characters', async () => {
  const before = `${start}<trkseg>\n${`${fix}<!-- 盐坨 -->\n`.repeat(5000)}`;
  for (const chunkBytes of [1021, 65536, 1 << 20]) {
    const problem = await refusalOf([before, gbk, fix, end], chunkBytes);
    expect(problem, String(chunkBytes)).toMatchObject({
      code: 'text-encoding-wrong',
      line: 10_004,
    });
    const offset = Number(problem?.data?.byteOffset);
    expect(Math.abs(offset - encoder.encode(before).length)).toBeLessThanOrEqual(3);
  }
});

it('gives no line in UTF-16, where a line break is not one byte', async () => {
  const text = `${start}<trkseg>\n${fix}`;
  const wide = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const half = new Uint8Array([0x00, 0xdc, 0x3c, 0x00]);
  const problem = await refusalOf([new Uint8Array([0xff, 0xfe]), wide, half], 4096);
  expect(problem).toMatchObject({ code: 'text-encoding-wrong', data: { encoding: 'UTF-16LE' } });
  expect(problem?.line).toBeUndefined();
});
