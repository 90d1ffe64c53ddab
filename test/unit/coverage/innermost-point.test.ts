import { describe, expect, it } from 'vitest';
import { innermostPoint } from '../../../shared/coverage/innermost-point.ts';
import { linkRows } from '../../../shared/coverage/link-rows.ts';
import { rasterFor, toEngine } from '../../../shared/coverage/raster.ts';
import { spansFromTriples } from '../../../shared/coverage/row-spans.ts';

const raster = rasterFor(15);

function pointOf(triples: readonly number[]): readonly [number, number] {
  const linked = linkRows(spansFromTriples(triples));
  const [u, v] = toEngine(...innermostPoint(linked, [...linked.pieceOf.keys()], raster));
  return [u / raster.pixelMetres, v / raster.rowMetres];
}

describe('the innermost point of a piece', () => {
  it('is the middle of a rectangle', () => {
    const rows = Array.from({ length: 50 }, (_none, row) => [row, 100, 300]).flat();
    const [pixel, row] = pointOf(rows);
    expect(pixel).toBeCloseTo(200, 3);
    expect(Math.abs(row - 25)).toBeLessThan(3);
  });

  it('lies in the body, not in a long thin arm', () => {
    const body = Array.from({ length: 40 }, (_none, row) => [row, 0, 120]).flat();
    const [pixel] = pointOf([...body, 40, 0, 2000, 41, 1990, 2000]);
    expect(pixel).toBeCloseTo(60, 3);
  });

  it('lies on ground even where the piece is one row', () => {
    expect(pointOf([7, 10, 14])).toEqual([expect.closeTo(12, 6), expect.closeTo(7.5, 6)]);
  });
});
