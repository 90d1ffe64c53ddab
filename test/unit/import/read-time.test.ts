import { describe, expect, it } from 'vitest';
import { readTime } from '../../../shared/import/read-time.ts';

const cases: readonly (readonly [text: string, iso: string | null, zone: string])[] = [
  ['2026-04-01T08:00:00Z', '2026-04-01T08:00:00.000Z', 'Z'],
  ['2026-04-01T08:00:00.123Z', '2026-04-01T08:00:00.123Z', 'Z'],
  ['1901-12-13T20:45:52.2073437Z', '1901-12-13T20:45:52.207Z', 'Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z', 'Z'],
  ['2026-04-01T16:00:00+08:00', '2026-04-01T08:00:00.000Z', '+08:00'],
  ['2026-04-01T16:00:00+0800', '2026-04-01T08:00:00.000Z', '+0800'],
  ['2026-04-01 08:00:00', '2026-04-01T08:00:00.000Z', ''],
  [' 2026-04-01T08:00:00Z\n', '2026-04-01T08:00:00.000Z', 'Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z', 'Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', 'Z'],
  ['2100-02-29T00:00:00Z', null, ''],
  ['2026-13-01T00:00:00Z', null, ''],
  ['0000-00-00T00:00:00Z', null, ''],
  ['2026-04-01T25:00:00Z', null, ''],
  ['2026-04-01T08:00:00+25:00', null, ''],
  ['01-OCT-10 16:01:13', null, ''],
  ['', null, ''],
];

describe('a written time', () => {
  it.each(cases)('%j is read as %s', (text, iso, zone) => {
    const { milliseconds, zone: readZone } = readTime(text);
    expect(Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()).toBe(iso);
    if (iso !== null) expect(readZone).toBe(zone);
  });
});
