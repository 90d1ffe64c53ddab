import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSeason } from '../../../shared/coverage/season.ts';
import type { Unit } from '../../../shared/people/records.ts';
import { countEffort, sumEffort } from '../../../shared/plan/effort.ts';
import { type RollUpLine, rollUp } from '../../../shared/report/roll-up.ts';
import { arbitraryTracks } from '../../builders/arbitrary-track.ts';
import { aGround, positionAt, squareBlocks } from '../../builders/ground-builder.ts';

const unit = (id: string, line: Unit['line']): Unit => ({
  id,
  name: id,
  kind: 'section-level',
  parentId: null,
  line,
  responsiblePersonId: null,
});
const units = new Map(
  [unit('u1', 'oilfield'), unit('u2', 'community'), unit('s1', null), unit('s2', null)].map(
    (each) => [each.id, each],
  ),
);
const owners = [
  ['s1', 'u1'],
  ['s1', 'u2'],
  ['s2', 'u1'],
  ['s2', null],
] as const;
const ground = aGround(
  squareBlocks(2, 2, 1000).map((block, i) => ({
    ...block,
    stationId: owners[i]![0],
    unitId: owners[i]![1],
  })),
);
const codes = ground.blocks.blocks.map(({ code }) => code);
const place = fc.tuple(fc.integer({ min: -200, max: 2200 }), fc.integer({ min: -200, max: 2200 }));

const sums = [
  'blocks',
  'blocksReached',
  'blocksSeenOnly',
  'maskSquareMetres',
  'excludedSquareMetres',
  'seenSquareMetres',
  'uncoveredSquareMetres',
  'metres',
  'seconds',
  'sitesChecked',
  'sites',
  'points',
  'pointsVisited',
  'lineMetres',
  'lineWalkedMetres',
] as const satisfies readonly (keyof RollUpLine)[];

it('reconciles at every level: lines, stations and units add up to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryTracks,
      fc.array(place, { maxLength: 12 }),
      fc.array(fc.array(place, { minLength: 2, maxLength: 5 }), { maxLength: 4 }),
      async (tracks, wells, pipes) => {
        const season = createSeason(ground);
        await season.changeTracks(tracks, []);
        const features = [
          ...wells.map((at) => ({ type: 'Point' as const, coordinates: [...positionAt(at)] })),
          ...pipes.map((line) => ({
            type: 'LineString' as const,
            coordinates: line.map((at) => [...positionAt(at)]),
          })),
        ].map((geometry) => ({ type: 'Feature' as const, properties: null, geometry }));
        const tallies = await season.tallyAssets(
          [{ layer: 'all', features: { type: 'FeatureCollection', features } }],
          30,
        );
        const intervals = await season.intervals(codes);
        if (tallies === 'cancelled' || intervals === 'cancelled') throw new Error('cancelled');
        const lines = rollUp({
          blocks: ground.blocks.blocks,
          units,
          blockOwners: new Map(),
          figures: season.figures().blocks,
          intervals,
          checked: new Map(codes.map((code, i) => [code, { done: i, total: 2 * i + 1 }])),
          tallies,
          visits: season.visits(),
          countEffort: (each) =>
            sumEffort(countEffort(each, { teams: new Map(), teamDetails: new Map() })),
        });
        const [total, ...more] = lines.filter(({ level }) => level === 'total');
        expect(more).toEqual([]);
        expect([total!.sitesChecked, total!.sites]).toEqual([0 + 1 + 2 + 3, 1 + 3 + 5 + 7]);
        expect(total!.points).toBe(wells.length);
        for (const level of ['line', 'station', 'unit'] as const) {
          const parts = lines.filter((line) => line.level === level);
          for (const name of sums) {
            const sum = parts.reduce((all, line) => all + line[name], 0);
            expect(Math.abs(sum - total![name])).toBeLessThan(1e-6 * (1 + Math.abs(sum)));
          }
          for (const part of parts) {
            expect(part.lineWalkedMetres).toBeLessThanOrEqual(part.lineMetres + 1e-6);
            expect(part.effort.personTimes).toBeLessThanOrEqual(total!.effort.personTimes);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});
