import type { Entry, EntryDraft, JsonValue } from '../ledger/entry.ts';
import type { Acting, Role } from '../people/acting.ts';
import { ok, type Result, refuse } from '../problems/problem.ts';
import type { z } from '../problems/zod.ts';
import { checkInput } from './check-input.ts';
import { judgeActing, judgeDrafts } from './permission/judge-drafts.ts';
import type { State } from './rows.ts';

/** What an operation may ask of the world; everything else comes from its input and the state. */
export interface OperationContext {
  /** A fresh id, unique in the ledger. */
  newId(): string;
  readonly nowMilliseconds: number;
  readonly acting: Acting;
  readBlob(sha256: string): Promise<Result<Uint8Array>>;
  /** Device the command is recorded on. */
  readonly device: string;
  /** Entries behind a position of the journal, in the order they arrived. */
  readEntries(afterPosition: number): Promise<readonly Entry[]>;
}

/** What an operation wants recorded; nothing has happened yet. Blobs must be on disc before the entries that name them. */
export interface Performed {
  readonly entries: readonly EntryDraft[];
  readonly blobs: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
  /** Answer to the caller, such as the ids of new records. */
  readonly value: JsonValue;
}

/** One thing that can be done, the same for page, command line and tests. */
export interface Operation {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly input: z.ZodType;
  /** Checks the raw input against the schema, then the state; describes what to record. */
  perform(rawInput: unknown, state: State, context: OperationContext): Promise<Result<Performed>>;
}

/** An operation whose `perform` gets its input checked and typed by the schema. */
export function defineOperation<Schema extends z.ZodType>(definition: {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly input: Schema;
  readonly perform: (
    input: z.output<Schema>,
    state: State,
    context: OperationContext,
  ) => Result<Performed> | Promise<Result<Performed>>;
}): Operation {
  return {
    name: definition.name,
    roles: definition.roles,
    input: definition.input,
    async perform(rawInput, state, context) {
      if (definition.name !== 'create-project' && state.ledger.size === 0)
        return refuse('project-missing');
      const acting = judgeActing(state, context.acting);
      if (!acting.ok) return acting;
      const { role } = acting.value;
      if (role !== 'local-operator' && !definition.roles.includes(role))
        return refuse('role-refused', { command: definition.name, role });
      const input = checkInput(definition.input, rawInput);
      if (!input.ok) return input;
      const asked = { ...context, acting: acting.value };
      const performed = await definition.perform(input.value, state, asked);
      if (!performed.ok) return performed;
      const allowed = await judgeDrafts(performed.value.entries, state, asked);
      return allowed.ok ? performed : allowed;
    },
  };
}

/** Outcome with entries, and the blobs and answer that go with them. */
export function record(
  entries: readonly EntryDraft[],
  value: JsonValue = null,
  blobs: Performed['blobs'] = [],
): Result<Performed> {
  return ok({ entries, blobs, value });
}
