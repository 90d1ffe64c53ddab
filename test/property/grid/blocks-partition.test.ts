import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlane } from '../../../shared/geometry/plane.ts';
import type { BlockShape } from '../../../shared/grid/block-shape.ts';
import { buildBlocks, countBlocks } from '../../../shared/grid/build-blocks.ts';
import {
  combinePaths,
  pathsArea,
  projectedArea,
  projectPolygons,
  toPath,
} from '../../../shared/grid/plane-polygons.ts';
import { boxRing, centralMeridian, region, starRing } from './star-region.ts';

const plane = createPlane(centralMeridian);

const radii = fc.array(fc.integer({ min: 900, max: 5000 }), { minLength: 5, maxLength: 40 });
const holeRadii = fc.array(fc.integer({ min: 50, max: 800 }), { minLength: 3, maxLength: 12 });
const sizes = fc.integer({ min: 250, max: 2500 });
const shares = fc.constantFrom(0, 0.05, 0.2, 0.5);

function unionArea(blocks: readonly BlockShape[]): number {
  const paths = blocks.flatMap(({ polygons }) => polygons.flat()).map(toPath);
  return pathsArea(combinePaths(paths, [], 'unite'));
}

describe('blocks', () => {
  it('partition the jurisdiction: areas add up to it and to their union, so nothing overlaps or is missing', () => {
    fc.assert(
      fc.property(radii, holeRadii, sizes, shares, (outer, inner, sizeMetres, sliverShare) => {
        const boundary = region(
          [starRing(outer), starRing(inner).reverse()],
          [boxRing(6000, 0, 6100, 900)],
        );
        const built = buildBlocks({
          boundary,
          centralMeridian,
          sizeMetres,
          sliverShare,
          areas: [],
        });
        if (!built.ok) throw new Error(built.problem.code);
        const { blocks } = built.value;
        const whole = projectedArea(boundary, plane);
        const sum = blocks.reduce((total, block) => total + block.areaSquareMetres, 0);
        expect(Math.abs(sum / whole - 1)).toBeLessThan(1e-6);
        expect(Math.abs(unionArea(blocks) / whole - 1)).toBeLessThan(1e-6);
        expect(new Set(blocks.map(({ code }) => code)).size).toBe(blocks.length);
        const counted = countBlocks({ boundary, centralMeridian, sizeMetres, sliverShare });
        expect(counted.ok && counted.value.count).toBe(blocks.length);
      }),
      { numRuns: 60 },
    );
  });

  it('would be caught overlapping: a block counted twice no longer adds up to the union', () => {
    const boundary = region([starRing([3000, 2500, 2800, 2000, 2600])]);
    const built = buildBlocks({
      boundary,
      centralMeridian,
      sizeMetres: 500,
      sliverShare: 0.2,
      areas: [],
    });
    if (!built.ok) throw new Error(built.problem.code);
    const doubled = [...built.value.blocks, built.value.blocks[0]!];
    const sum = doubled.reduce((total, block) => total + block.areaSquareMetres, 0);
    expect(sum / unionArea(doubled) - 1).toBeGreaterThan(1e-3);
  });

  it('are the same whichever vertex the boundary starts at, and whichever way it runs', () => {
    fc.assert(
      fc.property(radii, fc.nat(39), (outer, turn) => {
        const open = starRing(outer).slice(0, -1);
        const start = turn % open.length;
        const turned = [...open.slice(start), ...open.slice(0, start)];
        const build = (ring: GeoJSON.Position[]) =>
          buildBlocks({
            boundary: region([ring]),
            centralMeridian,
            sizeMetres: 700,
            sliverShare: 0.2,
            areas: [],
          });
        const [one, other] = [build([...open, open[0]!]), build([...turned, turned[0]!].reverse())];
        if (!one.ok || !other.ok) throw new Error('refused');
        const list = ({ blocks }: { blocks: readonly BlockShape[] }) =>
          blocks.map(({ code, areaSquareMetres }) => `${code} ${areaSquareMetres.toFixed(2)}`);
        expect(list(other.value)).toEqual(list(one.value));
      }),
      { numRuns: 30 },
    );
  });

  it('belong to the area that holds most of them, by a count of its own', () => {
    const line = fc.integer({ min: -2500, max: 2500 });
    fc.assert(
      fc.property(radii, line, line, (outer, first, second) => {
        const lines = [-6000, Math.min(first, second), Math.max(first, second), 6000];
        const areas = [0, 1, 2].map((index) => ({
          stationId: `s${index}`,
          unitId: null,
          polygon: region([boxRing(lines[index]!, -6000, lines[index + 1]! + 1, 6000)]),
        }));
        const boundary = region([starRing(outer)]);
        const built = buildBlocks({
          boundary,
          centralMeridian,
          sizeMetres: 900,
          sliverShare: 0.2,
          areas,
        });
        if (!built.ok) throw new Error(built.problem.code);
        const regions = areas.map(({ polygon }) => projectPolygons(polygon, plane));
        for (const { polygons, stationId } of built.value.blocks) {
          const paths = polygons.flat().map(toPath);
          const held = regions.map((area) => pathsArea(combinePaths(paths, area, 'intersect')));
          expect(held[Number(stationId?.slice(1))]).toBeGreaterThan(Math.max(...held) - 1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
