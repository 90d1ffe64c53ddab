import { describe, expect, it } from 'vitest';
import { formatMessage, type MessageKey, messages } from '../../../renderer/i18n/messages.ts';

const keys = Object.keys(messages.zh) as MessageKey[];
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
/** Names of frames, units, formats, browsers, keys and the second engine, and our own command line, stay Latin on a Chinese screen. */
const latinAllowed =
  /blobs|UTF-8|GB18030|\.(?:ndjson|json|xlsx|lwp)|SHA-256|Chrome|Edge|Firefox|WGS84|CGCS2000|GCJ-02|GeoJSON|GPX|CSV|GSHHG|WebGL2|DOCTYPE|npm start[^，。]*|LGPL|turf|km²?|m²|\bm\b|EN|Ctrl|Shift|Esc|F\d|\{\w+\}/g;

describe('messages', () => {
  it('fill the same places in both languages', () => {
    const different = keys.filter(
      (key) => places(messages.zh[key]).join() !== places(messages.en[key]).join(),
    );
    expect(different).toEqual([]);
  });

  it('hold no English fragment in Chinese', () => {
    const mixed = keys.filter((key) =>
      /[A-Za-z]{2,}/.test(messages.zh[key].replaceAll(latinAllowed, '')),
    );
    expect(mixed).toEqual([]);
  });

  it('keep a place without a value visible', () =>
    expect(formatMessage('zh', 'saved.at')).toBe('已保存 {time}'));
});
