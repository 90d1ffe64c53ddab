import type { LedgerPort } from '../host/ports.ts';
import type { Entry, EntryDraft, JsonValue, LedgerHead } from '../ledger/entry.ts';
import { joinedKind, knownAt } from '../ledger/knowledge.ts';
import { chainOf, emptyHead, sealEntries } from '../ledger/seal.ts';
import { type Acting, localOperator } from '../people/acting.ts';
import { ok, type Problem, type Result } from '../problems/problem.ts';
import { makeDraft } from './entry-kinds.ts';
import { followEntries } from './fold-ledger.ts';
import { recordingMoment } from './reading-day.ts';
import { performOperation } from './registry.ts';
import type { State } from './rows.ts';
import { emptyState, foldEntries } from './state.ts';

/** A ledger as one reader holds it: the fold of its entries up to `head`. */
export interface LedgerSession {
  readonly state: State;
  readonly head: LedgerHead;
  readonly device: string;
}

/** Who acts, and the world's clock and source of ids. Without `acting` it is a local operator of that name. */
export interface Actor {
  readonly actor: string;
  readonly acting?: Acting;
  now(): number;
  newId(): string;
}

/** What was recorded: the session after it, the operation's answer and all entries read or written since the given session. */
export interface RecordedOperation {
  readonly state: State;
  readonly head: LedgerHead;
  readonly value: JsonValue;
  /** Entries of this operation, sealed. */
  readonly entries: readonly Entry[];
  /** Entries that others wrote meanwhile, before these; empty when nobody did. */
  readonly entriesBefore: readonly Entry[];
}

const attempts = 4;

/**
 * Performs an operation and appends its entries; resolves after the port's acknowledgement. When another writer was faster
 * (`head-moved`), reads on, folds, and performs again on the newer state, three times at most.
 */
export async function recordOperation(
  port: LedgerPort,
  session: LedgerSession,
  name: string,
  input: unknown,
  actor: Actor,
): Promise<Result<RecordedOperation>> {
  let current = session;
  const entriesBefore: Entry[] = [];
  let problem: Problem = { code: 'head-moved', data: { seq: session.head.position } };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await performAndAppend(port, current, name, input, actor);
    if (outcome.ok) return ok({ ...outcome.value, entriesBefore });
    if (outcome.problem.code !== 'head-moved') return outcome;
    problem = outcome.problem;
    const caughtUp = await catchUp(port, current);
    if (!caughtUp.ok) return caughtUp;
    current = caughtUp.value.session;
    entriesBefore.push(...caughtUp.value.entries);
  }
  return { ok: false, problem };
}

/** Session of a whole ledger, read from its first entry. Refuses at the first break of the chain. */
export async function openSession(
  port: LedgerPort,
  device: string,
): Promise<Result<LedgerSession>> {
  const opened = await catchUp(port, { state: emptyState, head: emptyHead, device });
  return opened.ok ? ok(opened.value.session) : opened;
}

async function performAndAppend(
  port: LedgerPort,
  session: LedgerSession,
  name: string,
  input: unknown,
  actor: Actor,
): Promise<Result<Omit<RecordedOperation, 'entriesBefore'>>> {
  const nowMilliseconds = recordingMoment(session.state, session.head, actor.now());
  const performed = await performOperation(name, input, session.state, {
    newId: () => actor.newId(),
    nowMilliseconds,
    acting: actor.acting ?? localOperator(actor.actor),
    readBlob: (sha256) => port.readBlob(sha256),
    device: session.device,
    readEntries: (afterPosition) => port.entries(afterPosition),
  });
  if (!performed.ok) return performed;
  for (const blob of performed.value.blobs) {
    const put = await port.putBlob(blob.bytes);
    if (!put.ok) return put;
  }
  const signer = { device: session.device, actor: actor.actor };
  const drafts = [...introduction(session), ...performed.value.entries];
  const entries = sealEntries(drafts, session.head, signer, nowMilliseconds);
  const appended = await port.append(session.head, entries);
  if (!appended.ok) return appended;
  const { state } = foldEntries(entries, session.state);
  return ok({ state, head: appended.value, value: performed.value.value, entries });
}

/** The first command of a device in a journal that holds others' entries begins with what it has read of them. */
export function introduction({
  head,
  device,
}: Pick<LedgerSession, 'head' | 'device'>): EntryDraft[] {
  if (head.position === 0 || chainOf(head, device).seq > 0) return [];
  return [makeDraft(joinedKind, device, { version: 1, heads: knownAt(head) })];
}

async function catchUp(
  port: LedgerPort,
  session: LedgerSession,
): Promise<Result<{ session: LedgerSession; entries: readonly Entry[] }>> {
  const entries = await port.entries(session.head.position);
  const followed = await followEntries(session, entries, port);
  if (!followed.ok) return followed;
  const { state, head } = followed.value;
  return ok({ session: { ...session, state, head }, entries });
}
