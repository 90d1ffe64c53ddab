import { useEffect, useMemo } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import { makePlanAccount, type PlanAccount } from '../../session/plan/plan-account.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** The round's plan, kept in step with the ledger and the figures. */
export function usePlan(): PlanAccount {
  const session = useSession();
  const { rows, ground, figuresByCode, gaps, filter, reaches } = useSessionState((state) => ({
    rows: state.rows,
    ground: state.ground,
    figuresByCode: state.figuresByCode,
    gaps: state.gaps,
    filter: state.filter,
    reaches: state.reaches,
  }));
  const day = readingDay(rows, session.ports.now());
  return useMemo(
    () => makePlanAccount({ rows, ground, figuresByCode, gaps, filter, reaches }, day),
    [rows, ground, figuresByCode, gaps, filter, reaches, day],
  );
}

/** Runs once the figures of a new season stand, and again with every newer one. */
export function useWithFigures(work: () => void): void {
  const { revision } = useSessionState((state) => ({ revision: state.coverageRevision }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the season says when, whatever the work is
  useEffect(() => {
    if (revision > 0) work();
  }, [revision]);
}
