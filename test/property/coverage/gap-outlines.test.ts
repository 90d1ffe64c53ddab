import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkRows } from '../../../shared/coverage/link-rows.ts';
import { doubledArea, outlinePiece } from '../../../shared/coverage/outline-piece.ts';
import { type RowSpans, spanPixels, spansFromTriples } from '../../../shared/coverage/row-spans.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { makeGapFeatures } from '../../../shared/report/gaps-geojson.ts';
import { arbitraryTracks } from '../../builders/arbitrary-track.ts';
import { type Geos, openGeos } from '../../builders/geos.ts';
import { aGround, rectangle, squareBlocks, testMeridian } from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

/** Small crowded pictures, so that corners meet, pieces enclose each other and ends split and join. */
const arbitraryRows: fc.Arbitrary<RowSpans> = fc
  .array(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 12 })
  .map((picture) =>
    spansFromTriples(
      picture.flatMap((row, y) => row.flatMap((isSet, x) => (isSet ? [y, x, x + 1] : []))),
    ),
  );

function piecesOf(rows: RowSpans): number[][][] {
  const linked = linkRows(rows);
  const pieces = new Map<number, number[]>();
  for (const [run, piece] of linked.pieceOf.entries())
    pieces.set(piece, [...(pieces.get(piece) ?? []), run]);
  return [...pieces.values()].map((runs) => outlinePiece(linked, runs));
}

let geos: Geos;
beforeAll(async () => {
  geos = await openGeos();
});

describe('outlines of connected pieces', () => {
  it('enclose exactly the row sum, with one shell each', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const pieces = piecesOf(rows);
        const quarters = pieces.flat().reduce((sum, ring) => sum + doubledArea(ring), 0);
        expect(quarters).toBe(4 * spanPixels(rows));
        for (const [shell, ...holes] of pieces) {
          expect(doubledArea(shell!)).toBeGreaterThan(0);
          for (const hole of holes) expect(doubledArea(hole)).toBeLessThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are valid polygons', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        for (const rings of piecesOf(rows)) {
          const polygon = geos.polygon(rings);
          expect(geos.isValid(polygon)).toBe(true);
          geos.free(polygon);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('gaps as GeoJSON', () => {
  const plane = createPlane(testMeridian);
  const [originX, originY] = plane.toPlane(118.7, 37.6);
  const ringsInPlane = (coordinates: readonly GeoJSON.Position[][]) =>
    coordinates.map((ring) =>
      ring.slice(0, -1).flatMap(([longitude, latitude]) => {
        const [x, y] = plane.toPlane(longitude!, latitude!);
        return [x - originX, y - originY];
      }),
    );

  it('are valid and as large as they say, whatever was walked', async () => {
    const ground = aGround(squareBlocks(2, 2, 1000), [rectangle(600, 600, 1400, 900)]);
    const codes = ground.blocks.blocks.map((block) => block.code);
    await fc.assert(
      fc.asyncProperty(arbitraryTracks, async (tracks) => {
        const season = createSeason(ground);
        await season.changeTracks(tracks, []);
        const found = await season.gaps(codes);
        if (found === 'cancelled') throw new Error('cancelled');
        const gaps = [...found.values()].flatMap((block) => block.gaps);
        for (const { geometry, properties } of makeGapFeatures(gaps, plane).features) {
          const polygon = geos.polygon(ringsInPlane(geometry.coordinates));
          expect(geos.isValid(polygon)).toBe(true);
          expect(Math.abs(geos.area(polygon) - properties.areaSquareMetres)).toBeLessThan(0.5);
          geos.free(polygon);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('keep clear of the walked ground shrunk by two metres', async () => {
    const season = createSeason(aGround(squareBlocks(1, 1, 1000)));
    const line = along([
      [-20, 120],
      [700, 310],
      [350, 890],
      [240, 200],
      [990, 860],
    ]);
    await season.changeTracks([aTrack([line])], []);
    const found = await season.gaps(['A1']);
    if (found === 'cancelled') throw new Error('cancelled');
    const capsules = geos.capsules([Float64Array.from(line.flat())], 13, 32);
    const { features } = makeGapFeatures(found.get('A1')!.gaps, plane);
    expect(features.length).toBeGreaterThan(3);
    for (const { geometry } of features) {
      const polygon = geos.polygon(ringsInPlane(geometry.coordinates));
      const overlap = geos.intersection(polygon, capsules);
      expect(geos.area(overlap)).toBe(0);
      geos.free(overlap);
      geos.free(polygon);
    }
    geos.free(capsules);
  });
});
