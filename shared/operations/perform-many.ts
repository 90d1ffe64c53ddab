import type { EntryDraft, JsonValue } from '../ledger/entry.ts';
import { ok, type Result } from '../problems/problem.ts';
import type { Operation, OperationContext, Performed } from './operation.ts';
import type { State } from './rows.ts';

/** Performs operations one after another against one state, as one command: all of them, or the first refusal. */
export async function performMany(
  steps: readonly { readonly operation: Operation; readonly input: unknown }[],
  state: State,
  context: OperationContext,
): Promise<Result<Performed>> {
  const entries: EntryDraft[] = [];
  const blobs: Performed['blobs'][number][] = [];
  const values: JsonValue[] = [];
  for (const { operation, input } of steps) {
    const performed = await operation.perform(input, state, context);
    if (!performed.ok) return performed;
    entries.push(...performed.value.entries);
    blobs.push(...performed.value.blobs);
    values.push(performed.value.value);
  }
  return ok({ entries, blobs, value: values });
}
