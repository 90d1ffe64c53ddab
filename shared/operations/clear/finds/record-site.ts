import { positionSchema, siteSchema } from '../../../clearance/records/site-entries.ts';
import { type Result, refuse } from '../../../problems/problem.ts';
import { z } from '../../../problems/zod.ts';
import { draftPut, draftRemove } from '../../entry-kinds.ts';
import { idField, nameField } from '../../input-fields.ts';
import { defineOperation, record } from '../../operation.ts';
import type { State } from '../../rows.ts';
import { createBlockFinder } from '../block-at.ts';
import { groundToMeasure } from '../measure-block.ts';

const siteInput = z.strictObject({
  id: idField.optional(),
  kind: siteSchema.shape.kind,
  name: nameField,
  position: positionSchema,
});

/** Records must-check sites, one or a whole file of them; each goes to the block it lies in. All of them, or none. */
export const recordSites = defineOperation({
  name: 'record-sites',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    source: z.enum(['asset', 'file', 'drawn']),
    sites: z.array(siteInput).min(1).max(100_000),
  }),
  async perform({ source, sites }, state, context) {
    const ground = await groundToMeasure(state, (sha256) => context.readBlob(sha256));
    if (!ground.ok) return ground;
    const blockAt = createBlockFinder(ground.value);
    const rows = [];
    for (const site of sites) {
      const block = blockAt(site.position);
      if (block === null) return refuse('site-outside-block', { name: site.name });
      rows.push({ ...site, id: site.id ?? context.newId(), blockCode: block.code, source });
    }
    return record(
      rows.map((row) => draftPut('sites', row)),
      { ids: rows.map(({ id }) => id) },
    );
  },
});

/** Takes a must-check site off the list; what was ticked there stays in the ledger. */
export const removeSite = defineOperation({
  name: 'remove-site',
  roles: ['planner'],
  input: z.strictObject({ id: idField }),
  perform({ id }, state) {
    const known = knownSite(state, id);
    return known.ok ? record([draftRemove('sites', id)], { id }) : known;
  },
});

export function knownSite(state: State, id: string): Result<null> {
  return state.sites.has(id) ? { ok: true, value: null } : refuse('site-unknown', { id });
}
