import { listDays } from '../ledger/beijing-day.ts';
import type { PlanAssumptions } from './records.ts';
import type { WorkSum } from './workload.ts';

/** Whether the ground left can be searched by a day, said in person-hours. */
export interface Feasibility {
  readonly neededHours: number;
  readonly people: number;
  /** Days from the day asked at to the deadline, both included; null without a deadline. */
  readonly days: number | null;
  /** people × hours of a day × days; null without a deadline. */
  readonly availableHours: number | null;
  /** Share of the ground left that the people at hand can search in time, 0 to 1. */
  readonly reachableShare: number | null;
  /** People it would take; null when no day is left or there is no deadline. */
  readonly peopleNeeded: number | null;
  /** Days the people at hand would take from now; null without people. */
  readonly daysNeeded: number | null;
  readonly isFeasible: boolean | null;
}

/** The honest answer to “can we finish by the deadline?” for some ground and the people at hand. Days are ISO. */
export function judgeFeasibility(
  work: Pick<WorkSum, 'personHours'>,
  people: number,
  day: string,
  deadline: string | null,
  assumptions: Pick<PlanAssumptions, 'hoursPerDay'>,
): Feasibility {
  const { hoursPerDay } = assumptions;
  const neededHours = work.personHours;
  const days = deadline === null ? null : listDays(day, deadline).length;
  const availableHours = days === null ? null : people * hoursPerDay * days;
  const daysNeeded = people === 0 ? null : Math.ceil(neededHours / (people * hoursPerDay));
  const peopleNeeded =
    days === null || days === 0 ? null : Math.ceil(neededHours / (hoursPerDay * days));
  return {
    neededHours,
    people,
    days,
    availableHours,
    reachableShare:
      availableHours === null
        ? null
        : neededHours === 0
          ? 1
          : Math.min(1, availableHours / neededHours),
    peopleNeeded,
    daysNeeded: neededHours === 0 ? 0 : daysNeeded,
    isFeasible: availableHours === null ? null : availableHours >= neededHours,
  };
}
