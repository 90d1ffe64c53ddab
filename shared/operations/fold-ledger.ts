import type { LedgerPort } from '../host/ports.ts';
import { checkChain } from '../ledger/chain.ts';
import type { Entry, JsonValue, LedgerHead } from '../ledger/entry.ts';
import { inOrder } from '../ledger/entry-order.ts';
import { createKnowledge } from '../ledger/knowledge.ts';
import { headAfter } from '../ledger/seal.ts';
import { ok, type Result } from '../problems/problem.ts';
import { recordKinds } from './entry-kinds.ts';
import { createDeviceViews } from './permission/device-views.ts';
import { isEntryAllowed } from './permission/judge-entry.ts';
import { noBlocks, type Places, readPlanBlocks } from './permission/places.ts';
import { projectEntry } from './project-entry.ts';
import type { Conflict, ConflictSide, RowChange, State } from './rows.ts';
import { createFold, emptyState, foldEntries } from './state.ts';

/** A ledger's rows and where its journal ends. */
export interface Followed {
  readonly state: State;
  readonly head: LedgerHead;
  /** Row changes from the state before, null when the rows were made anew. */
  readonly changes: readonly RowChange[] | null;
}

/**
 * Follows entries that arrived behind a state. Those that stand behind everything known are folded on; where a merge brought
 * earlier ones, all entries are folded again, since the order they count in is not the order they came in.
 */
export async function followEntries(
  from: { readonly state: State; readonly head: LedgerHead },
  arrived: readonly Entry[],
  port: Pick<LedgerPort, 'entries' | 'readBlob'>,
): Promise<Result<Followed>> {
  const checked = checkChain(from.head, arrived);
  return checked.ok ? ok(await foldOn(from, arrived, port)) : checked;
}

/** The same for entries whose chains were checked before, as by the journal they come from. */
export async function foldOn(
  from: { readonly state: State; readonly head: LedgerHead },
  arrived: readonly Entry[],
  port: Pick<LedgerPort, 'entries' | 'readBlob'>,
): Promise<Followed> {
  const head = headAfter(from.head, arrived);
  if (!standsBehind(from.head, arrived)) {
    // What another window appended since is not part of this step.
    const all = (await port.entries(0)).slice(0, head.position);
    const blocks = await readPlanBlocks(all, (sha256) => port.readBlob(sha256));
    return { state: foldLedger(all, blocks), head, changes: null };
  }
  return { ...foldEntries(arrived, from.state), head };
}

/**
 * Whether entries, in the order they came, all count behind everything the head knows. They must come from one device, which is
 * then the one that appends here: it had read all the others. A merge always brings this device's own account of it as well.
 */
function standsBehind(head: LedgerHead, arrived: readonly Entry[]): boolean {
  if (new Set(arrived.map((entry) => entry.device)).size > 1) return false;
  const isInOrder = inOrder(arrived) === arrived;
  return head.position === 0 || (isInOrder && arrived.every((entry) => entry.hlc > head.hlc));
}

/**
 * Folds a whole ledger in the order its entries count in. Where two devices changed one record without knowing of each other,
 * the later stands and a conflict is listed; equal changes are none.
 */
export function foldLedger(entries: readonly Entry[], blocks: Places['blocks'] = noBlocks): State {
  return judgeLedger(entries, blocks).state;
}

/**
 * The same with the entries their authors were not allowed to make. They stay in the ledger and change no row, on every desk
 * alike, whoever let them in. What an author was allowed by all his device could know counts. `watch` is shown each entry with
 * the rows before it; those rows go on changing, so that nobody may keep them.
 */
export function judgeLedger(
  entries: readonly Entry[],
  blocks: Places['blocks'] = noBlocks,
  watch: (entry: Entry, before: State) => void = () => undefined,
): { readonly state: State; readonly refused: readonly Entry[] } {
  const first = entries[0]?.device;
  const hasAccounts = entries.some(({ kind }) => kind === 'account-recorded');
  if (!hasAccounts && entries.every((entry) => entry.device === first))
    return { state: foldEntries(entries, emptyState, watch).state, refused: [] };
  const refused = new Set<Entry>();
  const fold = createFold();
  const knowledge = createKnowledge();
  const writers = new Map<string, ConflictSide>();
  const ordered = inOrder(entries);
  const views = createDeviceViews(ordered, knowledge, refused);
  for (const [index, entry] of ordered.entries()) {
    watch(entry, fold.state);
    const isAllowed =
      isEntryAllowed(fold.state, entry, blocks) ||
      isEntryAllowed(views.of(entry, index), entry, blocks);
    knowledge.follow(entry);
    if (!isAllowed) {
      refused.add(entry);
      continue;
    }
    const changes = projectEntry(fold.state, entry);
    for (const change of changes) {
      fold.apply(change);
      if (!Object.hasOwn(recordKinds, change.table)) continue;
      const recordId = 'put' in change ? change.put.id : change.delete;
      const key = `${change.table} ${recordId}`;
      const side = sideOf(entry, change);
      const before = writers.get(key);
      if (before !== undefined && !knowledge.knew(entry, before.device, before.seq))
        if (!isEqual(before.record, side.record))
          fold.apply({
            table: 'conflicts',
            put: makeConflict(change.table, recordId, side, before),
          });
      writers.set(key, side);
    }
  }
  return { state: fold.state, refused: [...refused] };
}

function sideOf(entry: Entry, change: RowChange): ConflictSide {
  const { hash, device, seq, hlc, actor } = entry;
  const record = 'put' in change ? (change.put as unknown as JsonValue) : null;
  return { hash, device, seq, hlc, actor, record };
}

function makeConflict(
  table: string,
  recordId: string,
  kept: ConflictSide,
  other: ConflictSide,
): Conflict {
  return { id: `${other.hash} ${kept.hash}`, table, recordId, kept, other, decision: null };
}

/** Records are made by one schema each, so that equal ones have their fields in one order. */
function isEqual(left: JsonValue, right: JsonValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
