import { useMemo } from 'react';
import { isInList, type PlanAccount, type PlanBlock } from '../../../session/plan/plan-account.ts';
import type { PlanView } from '../../../session/plan/plan-view.ts';
import { useSessionState } from '../../../session/use-session.ts';

/** Blocks of the list chosen in the tree that pass the filters of the table. */
export function useListedBlocks(account: PlanAccount): readonly PlanBlock[] {
  const { plan } = useSessionState((state) => ({ plan: state.plan }));
  return useMemo(
    () =>
      account.blocks.filter(
        (block) => isInList(block, plan.list, account) && passesFilter(block, plan),
      ),
    [account, plan],
  );
}

function passesFilter({ owner, traits, figures, work }: PlanBlock, plan: PlanView): boolean {
  if (plan.stationId !== null && owner.stationId !== plan.stationId) return false;
  if (plan.unitId !== null && owner.unitId !== plan.unitId) return false;
  if (plan.risk !== null && traits.risk !== plan.risk) return false;
  if (plan.unseenFrom === 0) return true;
  if (figures === undefined || work === undefined || work.plantableSquareMetres === 0) return false;
  return figures.uncoveredSquareMetres / work.plantableSquareMetres >= plan.unseenFrom;
}
