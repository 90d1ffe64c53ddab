import { plantableOf, shareOf } from '../../session/block-account.ts';
import type { SessionState } from '../../session/session-state.ts';

/** Figures of the jurisdiction at one moment, for before → after. */
export interface FiguresBefore {
  readonly seenShare: number | null;
  readonly blocksReached: number;
  readonly uncoveredSquareMetres: number;
}

export function takeFigures(state: Pick<SessionState, 'figures'>): FiguresBefore | null {
  const { figures } = state;
  if (figures === null) return null;
  return {
    seenShare: shareOf(figures.seenSquareMetres, plantableOf(figures)),
    blocksReached: figures.blocksReached,
    uncoveredSquareMetres: figures.uncoveredSquareMetres,
  };
}
