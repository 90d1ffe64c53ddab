import type { EntryDraft } from '../../ledger/entry.ts';
import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { defineOperation, record } from '../operation.ts';
import type { State } from '../rows.ts';
import { assignBlocks } from './assign-blocks.ts';

/** Several tasks as one command, such as a selection shared out among teams: all of them, or the first refusal. */
export const shareBlocks = defineOperation({
  name: 'share-blocks',
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    tasks: z.array(z.looseObject({}).describe('as assign-blocks')).min(1).max(500),
  }),
  async perform({ tasks }, state, context) {
    const entries: EntryDraft[] = [];
    const ids: string[] = [];
    let at: State = state;
    for (const task of tasks) {
      const performed = await assignBlocks.perform(task, at, context);
      if (!performed.ok) return performed;
      const [draft] = performed.value.entries;
      if (draft === undefined) return refuse('nothing-to-change');
      entries.push(draft);
      ids.push(draft.subject);
      // Each task is judged with those before it, as if they stood already.
      at = withTask(at, draft);
    }
    return record(entries, { ids });
  },
});

function withTask(state: State, draft: EntryDraft): State {
  const { record: task } = draft.payload as unknown as {
    readonly record: State['assignments'] extends ReadonlyMap<string, infer Row> ? Row : never;
  };
  return { ...state, assignments: new Map([...state.assignments, [task.id, task]]) };
}
