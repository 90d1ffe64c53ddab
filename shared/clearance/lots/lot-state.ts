import type { Lot, LotCheck } from '../records/recheck-entries.ts';
import type { LotPlace } from '../states/block-facts.ts';
import { drawSample } from './draw-lot.ts';

interface LotRows {
  readonly lots: ReadonlyMap<string, Lot>;
  readonly lotChecks: ReadonlyMap<string, LotCheck>;
}

/** How a lot stands: what was drawn, what was looked at, what was wrong. */
export interface LotState {
  readonly lot: Lot;
  /** Every block the lot stands for. */
  readonly codes: ReadonlySet<string>;
  readonly drawn: readonly string[];
  readonly checks: readonly LotCheck[];
  readonly isPassed: boolean;
  readonly isFailed: boolean;
}

export function lotState(lot: Lot, rows: LotRows): LotState {
  const drawn = drawSample(lot.strata, lot.sampleSize, lot.seed);
  const checks = [...rows.lotChecks.values()].filter(({ lotId }) => lotId === lot.id);
  const isFailed = checks.some(({ isClean }) => !isClean);
  const clean = new Set(checks.map(({ blockCode }) => blockCode));
  return {
    lot,
    codes: new Set(lot.strata.flatMap(({ codes }) => codes)),
    drawn,
    checks,
    isFailed,
    isPassed: !isFailed && drawn.every((code) => clean.has(code)),
  };
}

/** States of all lots of a round, in the order they were drawn. */
export function lotStates(rows: LotRows, roundId: string): LotState[] {
  return [...rows.lots.values()]
    .filter((lot) => lot.roundId === roundId)
    .sort((a, b) => (a.drawnAt < b.drawnAt ? -1 : 1))
    .map((lot) => lotState(lot, rows));
}

/** The latest lot that a block is in, drawn since its chain began; an older one judged an older chain. */
export function lotPlaceOf(
  code: string,
  chainBegan: string | null,
  states: readonly LotState[],
): LotPlace | null {
  if (chainBegan === null) return null;
  const latest = states.findLast(({ lot, codes }) => lot.drawnAt >= chainBegan && codes.has(code));
  if (latest === undefined) return null;
  return { lotId: latest.lot.id, isPassed: latest.isPassed, isFailed: latest.isFailed };
}
