import { lastingKinds } from '../../clearance/records/clearance-entries.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { defineOperation } from '../operation.ts';
import { commandOwner, findRedoable, findUndoable } from './find-undoable.ts';
import { takeBack } from './take-back.ts';

/** Takes back one's own last command that stands, by entries that put every record it touched as it stood before. */
export const undo = defineOperation({
  name: 'undo',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({}),
  async perform(_input, state, context) {
    const command = findUndoable(state, commandOwner(context.device, context.acting));
    if (command === null) return refuse('nothing-to-undo');
    if (command.kinds.includes('ledger-created')) return refuse('creation-stays');
    if (command.kinds.some((kind) => lastingKinds.has(kind))) return refuse('signing-stays');
    return takeBack(command, state, context);
  },
});

/** Takes back one's own last undo, unless something new was done after it. */
export const redo = defineOperation({
  name: 'redo',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({}),
  async perform(_input, state, context) {
    const command = findRedoable(state, commandOwner(context.device, context.acting));
    return command === null ? refuse('nothing-to-redo') : takeBack(command, state, context);
  },
});
