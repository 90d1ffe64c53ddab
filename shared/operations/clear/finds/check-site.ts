import { siteCheckSchema } from '../../../clearance/records/site-entries.ts';
import { refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { latestRound } from '../../../tracks/latest-round.ts';
import { draftPut } from '../../entry-kinds.ts';
import { idField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import { checkReferences } from '../../references.ts';
import { knownSite } from './record-site.ts';

/** Ticks a must-check site for a round: who looked, when, at what, with photos. Photos must be stored as blobs before. */
export const checkSite = defineOperation({
  name: 'check-site',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    siteId: idField,
    roundId: idField.optional(),
    personId: idField.optional(),
    at: z.iso.datetime().optional(),
    items: siteCheckSchema.shape.items.default([]),
    photos: siteCheckSchema.shape.photos.default([]),
    note: siteCheckSchema.shape.note.default(''),
  }),
  async perform(input, state, context) {
    const site = knownSite(state, input.siteId);
    if (!site.ok) return site;
    const roundId = input.roundId ?? latestRound(state)?.id;
    if (roundId === undefined) return refuse('round-missing');
    const personId = input.personId ?? context.acting.personId;
    if (personId === null) return refuse('site-without-person');
    const known = checkReferences(state, ['rounds', roundId], ['persons', personId]);
    if (!known.ok) return known;
    for (const { blob } of input.photos) {
      const bytes = await context.readBlob(blob);
      if (!bytes.ok) return bytes;
    }
    const at = input.at ?? new Date(context.nowMilliseconds).toISOString();
    if (Date.parse(at) > context.nowMilliseconds) return refuse('find-in-future', { on: at });
    const id = context.newId();
    const { account } = context.acting;
    const { siteId, items, photos, note } = input;
    const row = { id, siteId, roundId, personId, account, at, items, photos, note };
    return record([draftPut('siteChecks', row)], { id });
  },
});
