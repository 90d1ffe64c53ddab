import type { BlockShape } from '../grid/block-shape.ts';
import { peopleOn } from '../tracks/counting.ts';
import type { BlockMask } from './block-mask.ts';
import type { BlockFigures, SeasonFigures } from './figures.ts';
import { pixelSquareMetres, type Raster } from './raster.ts';
import { reachedFrom } from './reach.ts';
import type { SeasonTrack } from './season-track.ts';

interface Effort {
  metres: number;
  seconds: number;
  standingSeconds: number;
  fixes: number;
  tracks: number;
  personTimes: number;
  lastTime: number;
}

/** Figures of all blocks from the pixels seen in each and the tracks that count. */
export function figuresOf(
  blocks: readonly BlockShape[],
  masks: readonly BlockMask[],
  seenPixels: readonly number[],
  tracks: Iterable<SeasonTrack>,
  raster: Raster,
): SeasonFigures {
  const efforts = sumEffort(tracks);
  const square = pixelSquareMetres(raster);
  const rows = blocks.map((block, at) =>
    blockFigures(block.code, masks[at]!, seenPixels[at]!, efforts.get(at), square),
  );
  const sum = (pick: (row: BlockFigures) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  return {
    blocks: rows,
    blocksReached: rows.filter((row) => row.reached).length,
    maskSquareMetres: sum((row) => row.maskSquareMetres),
    excludedSquareMetres: sum((row) => row.excludedSquareMetres),
    seenSquareMetres: sum((row) => row.seenSquareMetres),
    uncoveredSquareMetres: sum((row) => row.uncoveredSquareMetres),
    resolutionMetres: [raster.rowMetres, raster.pixelMetres],
  };
}

function blockFigures(
  code: string,
  mask: BlockMask,
  seen: number,
  effort: Effort | undefined,
  square: number,
): BlockFigures {
  const metresInside = effort?.metres ?? 0;
  const fixesInside = effort?.fixes ?? 0;
  const lastTime = effort?.lastTime ?? Number.NEGATIVE_INFINITY;
  return {
    code,
    maskSquareMetres: mask.maskPixels * square,
    excludedSquareMetres: (mask.maskPixels - mask.freePixels) * square,
    seenSquareMetres: seen * square,
    uncoveredSquareMetres: (mask.freePixels - seen) * square,
    reached: fixesInside >= reachedFrom.fixes && metresInside >= reachedFrom.metres,
    metresInside,
    secondsInside: effort?.seconds ?? 0,
    standingSeconds: effort?.standingSeconds ?? 0,
    fixesInside,
    tracksInside: effort?.tracks ?? 0,
    personTimes: effort?.personTimes ?? 0,
    lastTime: Math.abs(lastTime) <= 8.64e15 ? new Date(lastTime).toISOString() : null,
  };
}

/** Tracks are summed in the order of their ids, so that the order they came in cannot show in a last digit. */
function sumEffort(tracks: Iterable<SeasonTrack>): ReadonlyMap<number, Effort> {
  const efforts = new Map<number, Effort>();
  const byId = (a: SeasonTrack, b: SeasonTrack) =>
    a.input.track.id < b.input.track.id ? -1 : a.input.track.id > b.input.track.id ? 1 : 0;
  for (const { reach, input } of [...tracks].sort(byId)) {
    for (const part of reach) {
      const effort = efforts.get(part.block) ?? noEffort();
      const isMember = input.counting?.isMember === true;
      effort.standingSeconds += part.standingSeconds;
      efforts.set(part.block, effort);
      if (part.fixes === 0 && part.metres === 0) continue;
      // A drag-net's leader has counted its members' people, length and time already.
      effort.metres += isMember ? 0 : part.metres;
      effort.seconds += isMember ? 0 : part.seconds;
      effort.fixes += isMember ? 0 : part.fixes;
      effort.tracks += 1;
      effort.personTimes += peopleOn(input.track, input.counting);
      effort.lastTime = Math.max(effort.lastTime, part.lastTime);
    }
  }
  return efforts;
}

function noEffort(): Effort {
  return {
    metres: 0,
    seconds: 0,
    standingSeconds: 0,
    fixes: 0,
    tracks: 0,
    personTimes: 0,
    lastTime: Number.NEGATIVE_INFINITY,
  };
}
