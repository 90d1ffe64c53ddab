import { type CheckedCount, sumChecked } from '../clearance/sites/checked-of.ts';
import type { BlockFigures, SeenInterval } from '../coverage/figures.ts';
import type { CodedTally, TrackVisits } from '../coverage/season-contract.ts';
import type { BlockShape } from '../grid/block-shape.ts';
import type { Unit } from '../people/records.ts';
import { ownerOf } from '../plan/block-owner.ts';
import type { BlockOwnerRecord } from '../plan/records.ts';
import type { Track } from '../tracks/records.ts';

/** By what blocks are put together: the whole, 油区 / 社区, station, unit. */
export type RollUpLevel = 'total' | 'line' | 'station' | 'unit';

/** Figures of one group of blocks. Everything but effort is a sum over its blocks, so that groups add up to the whole. */
export interface RollUpLine {
  readonly level: RollUpLevel;
  /** Id of the station or unit, `oilfield` or `community`; null where a block has none. */
  readonly key: string | null;
  readonly name: string | null;
  readonly blocks: number;
  readonly blocksReached: number;
  /** Blocks seen into from a neighbour and not entered. */
  readonly blocksSeenOnly: number;
  readonly maskSquareMetres: number;
  readonly excludedSquareMetres: number;
  readonly seenSquareMetres: number;
  /** Sums of the blocks' intervals, null until every one of them has been worked out. */
  readonly seen: SeenInterval | null;
  readonly uncoveredSquareMetres: number;
  /** 查到: must-check sites ticked, and all, of the group's blocks. */
  readonly sitesChecked: number;
  readonly sites: number;
  readonly metres: number;
  readonly seconds: number;
  readonly points: number;
  readonly pointsVisited: number;
  readonly lineMetres: number;
  readonly lineWalkedMetres: number;
  /**
   * 人次 / 台次 / 架次 of the tracks that enter a block of the group, each once however many blocks it enters. A track of two
   * groups stands in both, so that these do not add up to the whole's, which counts it once.
   */
  readonly effort: Effort;
}

/** 人次 / 台次 / 架次. */
export interface Effort {
  readonly personTimes: number;
  readonly vehicleTimes: number;
  readonly sorties: number;
}

export interface RollUpInput {
  readonly blocks: readonly BlockShape[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
  readonly figures: readonly BlockFigures[];
  readonly intervals: ReadonlyMap<string, SeenInterval>;
  readonly checked: ReadonlyMap<string, CheckedCount>;
  readonly tallies: readonly CodedTally[];
  readonly visits: readonly TrackVisits[];
  countEffort(tracks: readonly Track[]): Effort;
}

const levels = ['total', 'line', 'station', 'unit'] as const;

/** Rolls all figures up: one line for the whole, then one for each line of work, station and unit that has blocks. */
export function rollUp(input: RollUpInput): RollUpLine[] {
  const shapes = new Map(input.blocks.map((block) => [block.code, block]));
  return levels.flatMap((level) => {
    const groups = new Map<string | null, Group>();
    const groupOf = (code: string | null): Group => {
      const key = code === null ? null : keyAt(level, shapes.get(code)!, input);
      const known = groups.get(key);
      if (known !== undefined) return known;
      const fresh: Group = { figures: [], tallies: [], tracks: new Map() };
      groups.set(key, fresh);
      return fresh;
    };
    for (const figures of input.figures) groupOf(figures.code).figures.push(figures);
    // Facilities outside every block belong to the whole and, below it, to nobody.
    for (const tally of input.tallies) groupOf(tally.code).tallies.push(tally);
    for (const { track, codes } of input.visits)
      for (const code of codes) groupOf(code).tracks.set(track.id, track);
    return [...groups]
      .map(([key, group]) => lineOf(level, key, group, input))
      .sort((a, b) => b.maskSquareMetres - a.maskSquareMetres || compare(a.key, b.key));
  });
}

interface Group {
  readonly figures: BlockFigures[];
  readonly tallies: CodedTally[];
  readonly tracks: Map<string, Track>;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function keyAt(
  level: RollUpLevel,
  block: BlockShape,
  rows: Pick<RollUpInput, 'units' | 'blockOwners'>,
): string | null {
  const owner = ownerOf(block, rows);
  if (level === 'total') return null;
  if (level === 'station') return owner.stationId;
  if (level === 'unit') return owner.unitId;
  return rows.units.get(owner.unitId ?? '')?.line ?? null;
}

function lineOf(
  level: RollUpLevel,
  key: string | null,
  { figures, tallies, tracks }: Group,
  { units, intervals, checked, countEffort }: RollUpInput,
): RollUpLine {
  const sum = (pick: (row: BlockFigures) => number) =>
    figures.reduce((total, row) => total + pick(row), 0);
  const sites = sumChecked(
    checked,
    figures.map(({ code }) => code),
  );
  const count = (pick: (tally: CodedTally) => number) =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  return {
    level,
    key,
    name: units.get(key ?? '')?.name ?? null,
    blocks: figures.length,
    blocksReached: figures.filter(({ reached }) => reached).length,
    blocksSeenOnly: figures.filter((row) => !row.reached && row.seenSquareMetres > 0).length,
    maskSquareMetres: sum((row) => row.maskSquareMetres),
    excludedSquareMetres: sum((row) => row.excludedSquareMetres),
    seenSquareMetres: sum((row) => row.seenSquareMetres),
    seen: sumIntervals(figures, intervals),
    uncoveredSquareMetres: sum((row) => row.uncoveredSquareMetres),
    sitesChecked: sites.done,
    sites: sites.total,
    metres: sum((row) => row.metresInside),
    seconds: sum((row) => row.secondsInside),
    points: count((tally) => tally.points),
    pointsVisited: count((tally) => tally.visited),
    lineMetres: count((tally) => tally.lineMetres),
    lineWalkedMetres: count((tally) => tally.walkedMetres),
    effort: countEffort([...tracks.values()]),
  };
}

function sumIntervals(
  figures: readonly BlockFigures[],
  intervals: ReadonlyMap<string, SeenInterval>,
): SeenInterval | null {
  let [pessimistic, nominal, optimistic] = [0, 0, 0];
  for (const { code } of figures) {
    const interval = intervals.get(code);
    if (interval === undefined) return null;
    pessimistic += interval.pessimistic;
    nominal += interval.nominal;
    optimistic += interval.optimistic;
  }
  return { pessimistic, nominal, optimistic };
}
