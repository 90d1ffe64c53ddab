import type { PlanAssumptions } from './records.ts';

/**
 * Starting values, none of them calibrated. 2 km/h is a careful pace on foot; 12 m is the sweep width proposed for flowering
 * plants in the open; the slowdowns by access difficulty are this program's own, to be replaced by what a branch measures.
 */
export const firstAssumptions: PlanAssumptions = {
  id: 'assumptions',
  speedKilometresPerHour: 2,
  sweepWidthMetres: 12,
  hoursPerDay: 6,
  wantedShare: 1,
  slowdowns: [1, 1.2, 1.5, 2, 3],
};

/** The assumptions of the project: as recorded, else the starting values. */
export function assumptionsOf(rows: {
  readonly planAssumptions: ReadonlyMap<string, PlanAssumptions>;
}): PlanAssumptions {
  return rows.planAssumptions.get('assumptions') ?? firstAssumptions;
}
