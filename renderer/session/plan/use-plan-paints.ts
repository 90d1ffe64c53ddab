import { useMemo } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { type PlanPaints, paintPlan } from './plan-paint.ts';

/** Colours of the blocks while planning; null in other workspaces and where states are shown. */
export function usePlanPaints(): PlanPaints | null {
  const session = useSession();
  const { workspace, paint, shares, rows, ground, roundId } = useSessionState((state) => ({
    workspace: state.workspace,
    paint: state.plan.paint,
    shares: state.plan.shares,
    rows: state.rows,
    ground: state.ground,
    roundId: state.filter.roundId,
  }));
  const day = readingDay(rows, session.ports.now());
  return useMemo(
    () => (workspace === 'plan' ? paintPlan(paint, rows, ground, roundId, day, shares) : null),
    [workspace, paint, shares, rows, ground, roundId, day],
  );
}
