import { describe, expect, it } from 'vitest';
import { decodeGroundText } from '../../../../../../renderer/features/start/project/ground/decode-ground-text.ts';

const bytes = (...values: readonly number[]) => new Uint8Array(values);

describe('the text of a GeoJSON file', () => {
  it('is UTF-8, its byte order mark dropped', () => {
    const text = new TextEncoder().encode('\uFEFF{"名":1}');
    expect(decodeGroundText(text, 'a.json')).toEqual({
      ok: true,
      value: { text: '{"名":1}', isGb18030: false },
    });
  });

  it('is read as GB18030 when it is not UTF-8, and says so', () => {
    // 东港 in GBK.
    expect(decodeGroundText(bytes(0xb6, 0xab, 0xb8, 0xdb), 'a.json')).toEqual({
      ok: true,
      value: { text: '东港', isGb18030: true },
    });
  });

  it('is refused when it is neither: bytes are never replaced', () => {
    const decoded = decodeGroundText(bytes(0x7b, 0xff, 0xff, 0x7d), 'a.json');
    expect(decoded).toMatchObject({
      ok: false,
      problem: [{ code: 'not-json', severity: 'refused', file: 'a.json', count: 1 }],
    });
  });

  it('is refused when there is none', () => {
    expect(decodeGroundText(bytes(), 'a.json')).toMatchObject({
      ok: false,
      problem: [{ code: 'file-empty' }],
    });
  });
});
