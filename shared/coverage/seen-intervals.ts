import type { TileBits } from './block-mask.ts';
import type { BlockInterval, Pause } from './figures.ts';
import type { LevelBits } from './level-bits.ts';
import type { Raster } from './raster.ts';
import type { SeasonTrack } from './season-track.ts';
import { seenSince, tracksByTile } from './seen-since.ts';

/** What the interval of some blocks is asked of. Blocks go by number. */
export interface IntervalQuestion {
  readonly blocks: readonly number[];
  readonly tilesOfBlock: readonly (readonly number[])[];
  /** Tracks that count. */
  readonly tracks: readonly SeasonTrack[];
  readonly raster: Raster;
  readonly levels: LevelBits;
  readonly nominal: TileBits;
  /** Square metres of the block's free ground that are set in the bits. */
  seenIn(block: number, bits: TileBits): number;
}

/** Seen area of each block at the three levels and since each of its days, in the order asked; the two that are not held live are drawn first. */
export async function seenIntervals(
  question: IntervalQuestion,
  pause: Pause,
): Promise<BlockInterval[] | 'cancelled'> {
  const { blocks, tilesOfBlock, tracks, raster, levels, nominal, seenIn } = question;
  const tiles = new Set(blocks.flatMap((block) => tilesOfBlock[block]!));
  const seenAt = async (level: 'pessimistic' | 'optimistic', step: 0 | 1) => {
    const drawn = await levels.draw(level, tiles, (done, total) =>
      pause(done + step * total, 2 * total),
    );
    if (drawn === 'cancelled') return drawn;
    return blocks.map((block) => seenIn(block, (tile) => drawn.get(tile) ?? null));
  };
  const pessimistic = await seenAt('pessimistic', 0);
  if (pessimistic === 'cancelled') return pessimistic;
  const optimistic = await seenAt('optimistic', 1);
  if (optimistic === 'cancelled') return optimistic;
  const byTile = tracksByTile(tracks);
  return blocks.map((block, i) => {
    const whole = seenIn(block, nominal);
    const since = seenSince({
      block,
      tiles: tilesOfBlock[block]!,
      byTile,
      raster,
      whole,
      seenIn: (bits) => seenIn(block, bits),
    });
    return { pessimistic: pessimistic[i]!, nominal: whole, optimistic: optimistic[i]!, since };
  });
}
