import { letterDetailsOf } from '../../people/letter-details.ts';
import { letterDetailsSchema } from '../../people/people-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut, draftRemove } from '../entry-kinds.ts';
import { hashField, idField } from '../input-fields.ts';
import { defineOperation, record } from '../operation.ts';
import { checkReferences } from '../references.ts';

/** Says of what type a letter is, which blocks it names, and keeps its scan (a blob stored before). Fields left out stay. */
export const describeLetter = defineOperation({
  name: 'describe-letter',
  roles: ['planner'],
  input: z.strictObject({
    id: idField.describe('of the letter'),
    type: letterDetailsSchema.shape.type.optional(),
    scan: z
      .strictObject({ name: z.string().min(1).max(300), sha256: hashField })
      .nullable()
      .optional(),
    blockCodes: z.array(z.string().min(1).max(100)).max(20_000).nullable().optional(),
  }),
  async perform(input, state, context) {
    const known = checkReferences(state, ['letters', input.id]);
    if (!known.ok) return known;
    const before = letterDetailsOf(state, input.id);
    let scan = before.scan;
    if (input.scan === null) scan = null;
    else if (input.scan !== undefined) {
      const kept = await context.readBlob(input.scan.sha256);
      if (!kept.ok) return kept;
      scan = { ...input.scan, bytes: kept.value.length };
    }
    const blockCodes =
      input.blockCodes === undefined
        ? before.blockCodes
        : input.blockCodes && [...new Set(input.blockCodes)];
    const details = { ...before, type: input.type ?? before.type, scan, blockCodes };
    if (!letterDetailsSchema.safeParse(details).success)
      return refuse('input-invalid', { path: 'scan' });
    const entries = [draftPut('letterDetails', details)];
    // Blocks named one by one are no longer those of an outline.
    if (input.blockCodes !== undefined && state.letterAreas.has(input.id))
      entries.push(draftRemove('letterAreas', input.id));
    return record(entries, { id: input.id });
  },
});
