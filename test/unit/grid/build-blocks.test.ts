import { describe, expect, it } from 'vitest';
import { createPlane } from '../../../shared/geometry/plane.ts';
import {
  type BlockArea,
  type BlockCut,
  buildBlocks,
  buildBlocksWithPause,
  countBlocks,
} from '../../../shared/grid/build-blocks.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';

const centralMeridian = 118.7;
const plane = createPlane(centralMeridian);
const [rawX, rawY] = plane.toPlane(118.75, 37.6);
/** A corner of the 1 km grid, so that boxes can be put on it. */
const [cornerX, cornerY] = [Math.floor(rawX / 1000) * 1000, Math.floor(rawY / 1000) * 1000];

function box(west: number, south: number, east: number, north: number): GeoJSON.Position[][] {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return [corners.map(([x, y]) => plane.toPosition(cornerX + x, cornerY + y))];
}

const multi = (...coordinates: GeoJSON.Position[][][]): GeoJSON.MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates,
});
const cutOf = (boundary: GeoJSON.MultiPolygon, more: Partial<BlockCut> = {}): BlockCut => ({
  boundary,
  centralMeridian,
  sizeMetres: 1000,
  sliverShare: 0.2,
  areas: [],
  ...more,
});

function build(cut: BlockCut) {
  const built = buildBlocks(cut);
  if (!built.ok) throw new Error(built.problem.code);
  return built.value.blocks;
}
const codesOf = (cut: BlockCut) => build(cut).map(({ code }) => code);

describe('building blocks', () => {
  it('cuts along multiples of the size and names squares from the north-west', () => {
    const cut = cutOf(multi(box(10, 20, 2900, 1800)));
    expect(codesOf(cut)).toEqual(['A01', 'B01', 'C01', 'A02', 'B02', 'C02']);
    const [ring] = build(cut)[4]?.polygons[0] ?? [];
    const corners = Array.from({ length: 4 }, (_, index) => ring?.slice(index * 2, index * 2 + 2));
    const expected = [
      [cornerX + 1000, cornerY + 20],
      [cornerX + 2000, cornerY + 20],
      [cornerX + 2000, cornerY + 1000],
      [cornerX + 1000, cornerY + 1000],
    ].map((corner) => corner.map((metres) => Math.round(metres * 1000)));
    expect(new Set(corners.map(String))).toEqual(new Set(expected.map(String)));
    expect(ring).toHaveLength(8);
  });

  it('joins a sliver to the neighbour with the longest shared edge', () => {
    // The piece above the second row is 100 m high: it lies on B wholly, beside A and C by 100 m at most.
    const blocks = build(cutOf(multi(box(0, 0, 3000, 1000), box(1000, 1000, 1900, 1100))));
    expect(
      blocks.map(({ code, areaSquareMetres }) => [code, Math.round(areaSquareMetres)]),
    ).toEqual([
      ['A02', 1_000_000],
      ['B02', 1_090_000],
      ['C02', 1_000_000],
    ]);
    expect(blocks[1]?.polygons).toHaveLength(1);
  });

  it('joins a sliver to its own area first, even along a shorter edge', () => {
    const boundary = multi(
      box(0, 0, 1000, 1000),
      box(1000, 0, 1100, 1000),
      box(1000, 1000, 2000, 2000),
    );
    const areas: BlockArea[] = [
      { stationId: 'west', unitId: null, polygon: multi(box(0, 0, 1000, 1000)) },
      { stationId: 'east', unitId: null, polygon: multi(box(1000, 0, 2000, 2000)) },
    ];
    const areaOf = (cut: BlockCut, code: string) =>
      build(cut).find((block) => block.code === code)?.areaSquareMetres ?? 0;
    expect(areaOf(cutOf(boundary), 'A02')).toBeCloseTo(1_100_000, -1);
    expect(areaOf(cutOf(boundary, { areas }), 'A02')).toBeCloseTo(1_000_000, -1);
    expect(areaOf(cutOf(boundary, { areas }), 'B01')).toBeCloseTo(1_100_000, -1);
  });

  it('keeps a lone islet, however small', () => {
    const codes = codesOf(cutOf(multi(box(0, 0, 1000, 1000), box(5200, 5200, 5210, 5210))));
    expect(codes).toEqual(['F01', 'A06']);
  });

  it('makes each large piece of one square a block, the largest without a letter', () => {
    const boundary = multi(box(100, 100, 400, 900), box(500, 100, 900, 900));
    expect(codesOf(cutOf(boundary))).toEqual(['A01', 'A01b']);
  });

  it('cuts holes out of blocks', () => {
    const [shell] = box(0, 0, 1000, 1000);
    const [hole] = box(400, 400, 600, 600);
    const blocks = build(cutOf(multi([shell!, hole!])));
    expect(blocks[0]?.polygons[0]).toHaveLength(2);
    expect(blocks[0]?.areaSquareMetres).toBeCloseTo(960_000, -1);
  });

  it('gives a block to the area that holds most of it', () => {
    const areas: BlockArea[] = [
      { stationId: 's1', unitId: 'u1', polygon: multi(box(-10, -10, 1400, 1010)) },
      { stationId: 's2', unitId: 'u2', polygon: multi(box(1400, -10, 2500, 1010)) },
    ];
    const blocks = build(cutOf(multi(box(0, 0, 3000, 1000)), { areas }));
    expect(blocks.map(({ stationId, unitId }) => [stationId, unitId])).toEqual([
      ['s1', 'u1'],
      ['s2', 'u2'],
      ['s2', 'u2'],
    ]);
  });

  it('does not change codes when areas or the sliver share change', () => {
    const boundary = multi(box(0, 0, 4200, 3700));
    const areas = [{ stationId: 's', unitId: null, polygon: multi(box(0, 0, 999, 999)) }];
    expect(codesOf(cutOf(boundary, { areas }))).toEqual(codesOf(cutOf(boundary)));
  });

  it.each([
    [{ sizeMetres: 249 }, 'block-size-invalid'],
    [{ sizeMetres: 5001 }, 'block-size-invalid'],
    [{ sizeMetres: Number.NaN }, 'block-size-invalid'],
    [{ sliverShare: 0.6 }, 'sliver-share-invalid'],
    [{ boundary: multi() }, 'blocks-without-ground'],
    [{ boundary: multi(box(0, 0, 130_000, 130_000)), sizeMetres: 250 }, 'blocks-too-many'],
  ] as const)('refuses %o before any work', (change, code) => {
    const outcome = buildBlocks({ ...cutOf(multi(box(0, 0, 1000, 1000))), ...change });
    if (outcome.ok) throw new Error('not refused');
    expect(outcome.problem.code).toBe(code);
    for (const language of ['zh', 'en'] as const)
      expect(describeProblem(outcome.problem, language)).not.toMatch(/\{\w+\}/);
    expect(countBlocks({ ...cutOf(multi(box(0, 0, 1000, 1000))), ...change })).toEqual(outcome);
  });

  it('counts blocks and slivers beforehand', () => {
    const cut = cutOf(multi(box(0, 0, 3000, 1000), box(1000, 1000, 1900, 1100)));
    expect(countBlocks(cut)).toEqual({ ok: true, value: { count: 3, slivers: 1 } });
  });

  it('asks on its way, and stops when told to', async () => {
    const cut = cutOf(multi(box(0, 0, 20_300, 20_300)), { sizeMetres: 250 });
    const asked: number[] = [];
    const go = async (done: number, total: number) => {
      asked.push(done / total);
      return 'go' as const;
    };
    expect(await buildBlocksWithPause(cut, go)).toEqual(buildBlocks(cut));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.every((share, index) => share <= 1 && share > (asked[index - 1] ?? 0))).toBe(true);
    expect(await buildBlocksWithPause(cut, async () => 'cancel')).toBe('cancelled');
  });
});
