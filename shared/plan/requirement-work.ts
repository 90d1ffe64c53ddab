import type { BlockFigures } from '../coverage/figures.ts';
import type { BlockTraits, PlanAssumptions, Risk } from './records.ts';
import { blockWork, sumWork, type WorkSum } from './workload.ts';

type Measured = Parameters<typeof blockWork>[0] & Pick<BlockFigures, 'reached'>;

/** What a campaign's requirement of one risk class still takes. */
export interface RequirementWork extends WorkSum {
  /** Blocks no track has entered yet. */
  readonly unreached: number;
}

/**
 * Person-hours until every block has the share its risk class asks for, 0 to 1 of plantable ground, by the model of
 * `blockWork`. Residential ground goes by checklist and takes no hours, unless a share of it is asked for all the same.
 */
export function requirementWork(
  blocks: Iterable<{ readonly figures: Measured; readonly traits: BlockTraits }>,
  seenShares: Readonly<Record<Risk, number>>,
  assumptions: PlanAssumptions,
): Readonly<Record<Risk, RequirementWork>> {
  const all = [...blocks];
  const workOf = (risk: Risk): RequirementWork => {
    const own = all.filter(({ traits }) => traits.risk === risk);
    const wanted = { ...assumptions, wantedShare: seenShares[risk] };
    const isSwept = risk !== 'residential' || seenShares[risk] > 0;
    const works = own.map(({ figures, traits }) =>
      blockWork(figures, isSwept ? { ...traits, risk: 'low' } : traits, wanted),
    );
    return { ...sumWork(works), unreached: own.filter(({ figures }) => !figures.reached).length };
  };
  return {
    low: workOf('low'),
    medium: workOf('medium'),
    high: workOf('high'),
    residential: workOf('residential'),
  };
}
