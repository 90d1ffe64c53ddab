import { useMemo } from 'react';
import type { Campaign } from '../../../../shared/clearance/records/campaign-entries.ts';
import { assumptionsOf } from '../../../../shared/plan/assumptions.ts';
import { traitsOf } from '../../../../shared/plan/block-traits.ts';
import type { Risk } from '../../../../shared/plan/records.ts';
import { type RequirementWork, requirementWork } from '../../../../shared/plan/requirement-work.ts';
import type { Board } from '../../../session/clearance-board.ts';
import { useSessionState } from '../../../session/use-session.ts';

/** What the blocks on the board still take under requirements, by risk class. */
export function useRequirementWork(
  board: Board,
  requirements: Campaign['requirements'],
): Readonly<Record<Risk, RequirementWork>> {
  const { rows, figuresByCode } = useSessionState((state) => ({
    rows: state.rows,
    figuresByCode: state.figuresByCode,
  }));
  return useMemo(() => {
    const blocks = board.lines.flatMap(({ code }) => {
      const figures = figuresByCode.get(code);
      return figures === undefined ? [] : [{ figures, traits: traitsOf(code, rows) }];
    });
    const { low, medium, high, residential } = requirements;
    const shares = {
      low: low.seenShare,
      medium: medium.seenShare,
      high: high.seenShare,
      residential: residential.seenShare,
    };
    return requirementWork(blocks, shares, assumptionsOf(rows));
  }, [board, rows, figuresByCode, requirements]);
}
