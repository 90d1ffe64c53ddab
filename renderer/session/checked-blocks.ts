import { useMemo } from 'react';
import { type Checked, checkedByBlock } from '../../shared/clearance/sites/checked-of.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import { useSessionState } from './use-session.ts';

/** 查到 of every block with must-check sites, in the round shown; in the latest where all rounds are. */
export function useCheckedBlocks(): ReadonlyMap<string, Checked> {
  const { rows, roundId } = useSessionState((state) => ({
    rows: state.rows,
    roundId: state.filter.roundId,
  }));
  const { sites, siteChecks } = rows;
  const shown = roundId ?? latestRound(rows)?.id ?? '';
  return useMemo(() => checkedByBlock({ sites, siteChecks }, shown), [sites, siteChecks, shown]);
}
