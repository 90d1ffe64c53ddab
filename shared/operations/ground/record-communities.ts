import { z } from '../../problems/zod.ts';
import { defineOperation } from '../operation.ts';
import { performMany } from '../perform-many.ts';
import { recordCommunity } from './record-community.ts';

/** Records many communities in one command. */
export const recordCommunities = defineOperation({
  name: 'record-communities',
  roles: ['planner'],
  input: z.strictObject({
    communities: z.array(z.looseObject({}).describe('as record-community')).min(1),
  }),
  perform(input, state, context) {
    const steps = input.communities.map((one) => ({ operation: recordCommunity, input: one }));
    return performMany(steps, state, context);
  },
});
