import { describe, expect, it } from 'vitest';
import { createSeason } from '../../../shared/coverage/season.ts';
import {
  aGround,
  type LocalPoint,
  rectangle,
  squareBlocks,
} from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

const ground = aGround(squareBlocks(1, 1, 1000), [rectangle(600, 600, 1400, 900)]);
const zigzag: LocalPoint[] = [
  [-20, 120],
  [700, 310],
  [350, 890],
  [240, 200],
  [990, 860],
];

async function seasonWith(...lines: (readonly LocalPoint[])[]) {
  const season = createSeason(ground);
  await season.changeTracks(
    lines.map((line, i) => aTrack([line], { id: `track-${i}` })),
    [],
  );
  return season;
}

describe('the second opinion by turf', () => {
  it('agrees with the rows on a lightly walked block within 1 % and 200 m²', async () => {
    const season = await seasonWith(along(zigzag), along([...zigzag].reverse(), 4).slice(10));
    const opinion = await season.uncoveredByTurf('A1', () => 0);
    if (opinion.kind !== 'compared') throw new Error(opinion.kind);
    expect(opinion.agrees).toBe(true);
    expect(opinion.uncoveredByRowsSquareMetres).toBe(season.figures().uncoveredSquareMetres);
    expect(Math.abs(opinion.differenceSquareMetres)).toBeLessThan(200);
  });

  it('does not agree when the rows are wrong', async () => {
    const season = await seasonWith(along(zigzag));
    const { opinionByTurf } = await import('../../../shared/coverage/turf-opinion.ts');
    const { createPlane } = await import('../../../shared/geometry/plane.ts');
    const { createBlockIndex } = await import('../../../shared/coverage/block-index.ts');
    const blocks = ground.blocks.blocks;
    const reading = {
      plane: createPlane(ground.centralMeridian),
      index: createBlockIndex(blocks),
      isRaw: false,
    };
    const wrong = season.figures().uncoveredSquareMetres * 0.97;
    const question = { block: blocks[0]!, ground, tracks: [], reading };
    const opinion = await opinionByTurf(
      question,
      wrong,
      () => 0,
      async () => 'go',
    );
    expect(opinion).toMatchObject({ kind: 'compared', agrees: false });
  });

  it('answers for a block nobody entered, and for standing on one place', async () => {
    const empty = await (await seasonWith()).uncoveredByTurf('A1', () => 0);
    expect(empty).toMatchObject({ kind: 'compared', agrees: true });
    const standing = Array.from({ length: 30 }, (): LocalPoint => [300, 300]);
    const opinion = await (await seasonWith(standing)).uncoveredByTurf('A1', () => 0);
    expect(opinion).toMatchObject({ kind: 'compared', agrees: true });
  });

  it('gives up after thirty seconds, and when told to', async () => {
    const season = await seasonWith(along(zigzag));
    let clock = 0;
    const slow = () => (clock += 20_000);
    expect(await season.uncoveredByTurf('A1', slow)).toEqual({ kind: 'timed-out' });
    const stop = async () => 'cancel' as const;
    expect(await season.uncoveredByTurf('A1', () => 0, stop)).toEqual({ kind: 'cancelled' });
  });
});
