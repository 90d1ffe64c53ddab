import { assumptionsOf } from '../../plan/assumptions.ts';
import { planAssumptionsSchema } from '../../plan/plan-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

/** Sets what person-hours are worked out from. Fields left out keep their value. */
export const setPlanAssumptions = defineOperation({
  name: 'set-plan-assumptions',
  roles: ['planner'],
  input: planAssumptionsSchema.omit({ id: true }).partial(),
  perform(input, state) {
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    if (given.length === 0) return refuse('nothing-to-change');
    const assumptions = { ...assumptionsOf(state), ...Object.fromEntries(given) };
    return record([draftPut('planAssumptions', planAssumptionsSchema.parse(assumptions))]);
  },
});
