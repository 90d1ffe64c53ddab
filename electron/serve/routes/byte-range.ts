/** Part of a file a request asks for, `end` exclusive; `isWhole` when it asked for none or in a way we do not serve. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
}

/** Reads a `Range` header (RFC 9110 §14): one range is served, several or another unit are answered with the whole. */
export function parseByteRange(
  header: string | null | undefined,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' {
  const whole = { start: 0, end: sizeBytes, isWhole: true };
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return whole;
  const [first, last] = [match[1]!, match[2]!];
  if (first === '' && last === '') return whole;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0
      ? 'unsatisfiable'
      : { start: sizeBytes - length, end: sizeBytes, isWhole: false };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return whole;
  if (start >= sizeBytes) return 'unsatisfiable';
  const end = last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes);
  return { start, end, isWhole: false };
}

/** Answers with the asked part of a file of `sizeBytes`, read by `read(start, end)`: 200, 206 or 416. */
export async function answerRange(
  rangeHeader: string | null | undefined,
  sizeBytes: number,
  headers: Readonly<Record<string, string>>,
  read: (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const range = parseByteRange(rangeHeader, sizeBytes);
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${sizeBytes}`, 'accept-ranges': 'bytes' },
    });
  const body = await read(range.start, range.end);
  const part = range.isWhole
    ? {}
    : { 'content-range': `bytes ${range.start}-${range.end - 1}/${sizeBytes}` };
  return new Response(body, {
    status: range.isWhole ? 200 : 206,
    headers: {
      ...headers,
      ...part,
      'accept-ranges': 'bytes',
      'content-length': String(range.end - range.start),
    },
  });
}
