import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundary } from '../../../shared/import/geojson/read-boundary.ts';
import { readLayer } from '../../../shared/import/geojson/read-layer.ts';
import { collection, feature, polygon, square } from '../../fixtures/geojson-files.ts';

const original = JSON.stringify(
  collection(
    feature(polygon([...square(118.7, 37.6), ...square(118.72, 37.62, 0.02)]), { name: '东' }),
    feature({ type: 'MultiPolygon', coordinates: [square(118.8, 37.6), square(119, 37.9)] }),
    feature({
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [118, 37] }],
    }),
  ),
);
const odd = [
  'null',
  '[]',
  '{}',
  '""',
  '1e400',
  '-0',
  '[[[]]]',
  '{"type":"Point"}',
  'true',
  '39512345.5',
  '118.75',
];

/** Replaces one number, bracketed part or word of the text by something else. */
const mutation = fc.tuple(
  fc.nat(),
  fc.constantFrom(...odd),
  fc.constantFrom('token', 'cut', 'drop', 'nudge', 'nudge', 'nudge'),
);

function mutate(text: string, [at, replacement, kind]: readonly [number, string, string]): string {
  if (text === '') return text;
  if (kind === 'cut') return text.slice(0, at % text.length);
  const tokens = [...text.matchAll(/-?\d+(\.\d+)?|"\w+"|\[[^[\]]*\]/g)];
  const token = tokens[at % Math.max(1, tokens.length)];
  if (token === undefined) return text;
  const end = token.index + token[0].length;
  if (kind === 'nudge') {
    const numbers = [...text.matchAll(/\d+\.\d+/g)];
    const number = numbers[at % Math.max(1, numbers.length)];
    if (number === undefined) return text;
    const nudged = Number(number[0]) + ((at % 201) - 100) / 5000;
    return text.slice(0, number.index) + nudged + text.slice(number.index + number[0].length);
  }
  return text.slice(0, token.index) + (kind === 'drop' ? '' : replacement) + text.slice(end);
}

function expectCoded(
  outcome: ReturnType<typeof readBoundary> | ReturnType<typeof readLayer>,
): void {
  if (outcome.ok) expect(outcome.value.areaSquareMetres).toBeGreaterThanOrEqual(0);
  else expect(outcome.problem.some(({ severity }) => severity === 'refused')).toBe(true);
}

describe('a mutated GeoJSON file', () => {
  it('ends as a boundary or layer, or in a coded refusal, and never throws', () => {
    const outcomes = { kept: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce(mutate, original);
        const boundary = readBoundary(text, 'a.geojson');
        expectCoded(boundary);
        expectCoded(readLayer(text, 'a.geojson', 118.7));
        outcomes[boundary.ok ? 'kept' : 'refused']++;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(outcomes.kept, outcomes.refused)).toBeGreaterThan(5);
  });

  it('may be any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readBoundary(value, 'a').ok).toBe(false);
        expect(readLayer(value, 'a', 118.7).ok).toBe(false);
      }),
    );
  });
});
