import type { BlockOwner } from '../../plan/block-owner.ts';
import type { Find, FindStep } from '../records/find-entries.ts';
import type { NilReturn } from '../records/publicity-entries.ts';
import { daysOfWeek, isoWeekOf } from '../states/iso-week.ts';

interface FindRows {
  readonly finds: ReadonlyMap<string, Find>;
  readonly findSteps: ReadonlyMap<string, FindStep>;
}

type OwnerOf = (blockCode: string) => BlockOwner | undefined;

/** One unit's week: returned, not yet due, overdue, or no nil return to be given because plants were found. */
export interface NilCell {
  readonly week: string;
  readonly kind: 'given' | 'due' | 'overdue' | 'found';
  /** What was returned, also where a find came to light afterwards. */
  readonly nilReturn: NilReturn | null;
  readonly finds: number;
}

export interface NilLine {
  readonly unitId: string;
  readonly stationId: string | null;
  /** Blocks the unit answers for. */
  readonly blocks: number;
  /** In the order of the weeks asked for. */
  readonly cells: readonly NilCell[];
}

/**
 * Finds of a week (ISO, by the day they were found) on ground a unit answers for, as owner or as the station it is filed under.
 * One recorded by mistake and withdrawn is none.
 */
export function findsOfWeek(
  unitId: string,
  week: string,
  rows: FindRows,
  ownerOf: OwnerOf,
): Find[] {
  const withdrawn = new Set(
    [...rows.findSteps.values()].flatMap(({ step, findId }) =>
      step === 'withdrawn' ? [findId] : [],
    ),
  );
  return [...rows.finds.values()].filter(({ id, foundOn, blockCode }) => {
    if (withdrawn.has(id) || isoWeekOf(foundOn) !== week) return false;
    const owner = ownerOf(blockCode ?? '');
    return owner !== undefined && isAnswering(unitId, owner);
  });
}

export function isAnswering(unitId: string, { unitId: own, stationId }: BlockOwner): boolean {
  return own === unitId || stationId === unitId;
}

/**
 * Every unit and station that answers for ground, and what it returned in each week. A week is overdue once it is over (its
 * Sunday lies before `day`, ISO) and neither a nil return was given nor anything found.
 */
export function nilReturnLines(
  rows: FindRows & { readonly nilReturns: ReadonlyMap<string, NilReturn> },
  owners: ReadonlyMap<string, BlockOwner>,
  weeks: readonly string[],
  day: string,
): NilLine[] {
  const lines = new Map<string, { stationId: string | null; blocks: number }>();
  const count = (unitId: string | null, stationId: string | null) => {
    if (unitId === null) return;
    const known = lines.get(unitId);
    if (known === undefined) lines.set(unitId, { stationId, blocks: 1 });
    else known.blocks++;
  };
  for (const { unitId, stationId } of owners.values()) {
    count(stationId, stationId);
    if (unitId !== stationId) count(unitId, stationId);
  }
  const ownerOf: OwnerOf = (code) => owners.get(code);
  return [...lines].map(([unitId, { stationId, blocks }]) => ({
    unitId,
    stationId,
    blocks,
    cells: weeks.map((week): NilCell => {
      const nilReturn = rows.nilReturns.get(`${unitId} ${week}`) ?? null;
      const finds = findsOfWeek(unitId, week, rows, ownerOf).length;
      const isOver = daysOfWeek(week).until < day;
      const kind = finds > 0 ? 'found' : nilReturn !== null ? 'given' : isOver ? 'overdue' : 'due';
      return { week, kind, nilReturn, finds };
    }),
  }));
}

/** The last weeks up to a day, newest first, none before the one `from` lies in; at most `most`. */
export function weeksUntil(day: string, from: string, most: number): string[] {
  const weeks: string[] = [];
  let at = day;
  while (weeks.length < most && (weeks.length === 0 || isoWeekOf(at) >= isoWeekOf(from))) {
    weeks.push(isoWeekOf(at));
    at = daysOfWeek(isoWeekOf(at)).before;
  }
  return weeks;
}
