import { useMemo } from 'react';
import {
  type NilLine,
  nilReturnLines,
  weeksUntil,
} from '../../../../shared/clearance/books/nil-returns.ts';
import { campaignOf } from '../../../../shared/clearance/states/campaign-of.ts';
import type { Board } from '../../../session/clearance-board.ts';
import { useSessionState } from '../../../session/use-session.ts';

/** Weeks shown beside each other; older ones are in the ledger. */
const mostWeeks = 6;

export interface NilReturnBook {
  /** ISO weeks, this one first. */
  readonly weeks: readonly string[];
  /** Stations by name, each followed by its units. */
  readonly lines: readonly NilLine[];
}

/** Nil returns since the campaign's first phase, or since its round was opened. */
export function useNilReturns(board: Board): NilReturnBook {
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  return useMemo(() => {
    const { phases } = campaignOf(rows, board.day);
    const opened = rows.rounds.get(board.roundId)?.openedOn ?? board.day;
    const from = phases.map((phase) => phase.from).sort()[0] ?? opened;
    const weeks = weeksUntil(board.day, from, mostWeeks);
    const owners = new Map(board.lines.map(({ code, facts }) => [code, facts.owner]));
    const nameOf = (id: string | null) => rows.units.get(id ?? '')?.name ?? '';
    const rank = ({ unitId, stationId }: NilLine) =>
      `${nameOf(stationId)} ${unitId === stationId ? '' : `1${nameOf(unitId)}`}`;
    const lines = nilReturnLines(rows, owners, weeks, board.day).toSorted((a, b) =>
      rank(a).localeCompare(rank(b), 'zh'),
    );
    return { weeks, lines };
  }, [board, rows]);
}
