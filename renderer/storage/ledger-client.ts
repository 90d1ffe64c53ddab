import type { LedgerPort } from '../../shared/host/ports.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { followEntries } from '../../shared/operations/fold-ledger.ts';
import {
  type Actor,
  type LedgerSession,
  recordOperation,
} from '../../shared/operations/record-operation.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import type { LedgerClient, Recorded } from '../ports/ports.ts';
import type { IndexStep, LedgerIndex } from './ledger-index.ts';
import { reportUnexpected } from './report-unexpected.ts';

/** A ledger client that can be let go of. */
export interface OpenLedger extends LedgerClient {
  /** Resolves once the index has followed what was recorded so far, or failed to. */
  indexed(): Promise<void>;
  /** The index is let go of after what it still has to follow. */
  close(): void;
}

/**
 * The open ledger: commands one after another, each on disc before anybody hears of it; other tabs are told, and this one
 * follows what they did. `unindexed` is what the index lacks of the session it is opened with.
 */
export function createLedgerClient(
  port: LedgerPort,
  index: LedgerIndex,
  opened: LedgerSession,
  actor: () => string | Pick<Actor, 'actor' | 'acting'>,
  unindexed: IndexStep | null = null,
): OpenLedger {
  let session = opened;
  let savedAt: number | null = null;
  let isClosed = false;
  const listeners = new Set<() => void>();
  const queue = createQueue();
  const indexing = createQueue();
  const channel = new BroadcastChannel(`lawang-${ledgerIdOf(opened)}`);

  // A browser that cannot keep an index still works from the journal; the next start finds it missing or odd again.
  if (unindexed !== null) indexing(() => bring(index, unindexed)).catch(() => undefined);

  async function advance(entries: readonly Entry[]): Promise<void> {
    const before = session.head;
    const followed = await followEntries(session, entries, port);
    // A chain that does not fit is left to the next start, which says where it breaks.
    if (!followed.ok) return;
    const { state, head, changes } = followed.value;
    session = { ...session, state, head };
    for (const listener of listeners) listener();
    // Nobody waits for the index. One that failed or came to an end on the way is found and made good at the next start.
    indexing(() => index.follow({ before, changes, state, head })).catch(() => undefined);
  }

  async function catchUp(position: number): Promise<void> {
    if (isClosed || position <= session.head.position) return;
    await advance(await port.entries(session.head.position));
  }

  async function perform(operation: string, input: unknown): Promise<Result<Recorded>> {
    const who = actor();
    const world = {
      ...(typeof who === 'string' ? { actor: who } : who),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
    };
    const recorded = await recordOperation(port, session, operation, input, world).catch(() =>
      refuse('host-unreachable'),
    );
    if (!recorded.ok) return recorded;
    savedAt = Date.now();
    const { entriesBefore, entries, head, value } = recorded.value;
    await advance([...entriesBefore, ...entries]);
    if (!isClosed) channel.postMessage(head.position);
    return ok({ value, savedAt });
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'number') return;
    // Unread now, the entries come with this tab's next command at the latest.
    queue(() => catchUp(data)).catch(reportUnexpected);
  };
  return {
    state: () => session.state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    perform: (operation, input) => queue(() => perform(operation, input)),
    follow: () =>
      queue(async () => {
        await advance(await port.entries(session.head.position));
        if (!isClosed) channel.postMessage(session.head.position);
      }),
    readEntries: () => port.entries(0),
    readBlob: (sha256) => port.readBlob(sha256),
    putBlob: (bytes) => port.putBlob(bytes),
    lastSavedAt: () => savedAt,
    indexed: () => indexing(async () => undefined),
    close() {
      isClosed = true;
      listeners.clear();
      channel.close();
      void indexing(async () => index.close());
    },
  };
}

function bring(index: LedgerIndex, step: IndexStep): Promise<void> {
  return step.changes === null ? index.replace(step.state, step.head) : index.follow(step);
}

function ledgerIdOf(session: LedgerSession): string {
  return session.state.ledger.get('ledger')?.ledgerId ?? '';
}

/** Runs one piece of work at a time, in the order asked; a failed one does not stop the next. */
function createQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
