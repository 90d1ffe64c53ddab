import type { JournalStatus, LedgerPort } from '../../shared/host/ports.ts';
import { checkChainInSteps } from '../../shared/ledger/chain.ts';
import type { LedgerHead } from '../../shared/ledger/entry.ts';
import { emptyHead } from '../../shared/ledger/seal.ts';
import { type Followed, foldOn } from '../../shared/operations/fold-ledger.ts';
import type { State } from '../../shared/operations/rows.ts';
import { emptyState } from '../../shared/operations/state.ts';
import { ok, type Problem, type Result } from '../../shared/problems/problem.ts';
import type { Boot, OnProgress } from '../ports/ports.ts';
import { createDexieIndex } from './dexie-index.ts';
import { createLedgerClient } from './ledger-client.ts';
import type { IndexContent, IndexStep, LedgerIndex } from './ledger-index.ts';
import { createMemoryIndex } from './memory-index.ts';
import { reportUnexpected } from './report-unexpected.ts';

type OpenStatus = Extract<JournalStatus, { kind: 'open' }>;
type Rebuilt = Extract<Boot, { kind: 'open' }>['rebuilt'];

/**
 * Opens the ledger the host holds. The journal decides: an index that is missing, behind or in any way odd is made again
 * from the entries, and the reason is returned. `actor` names who acts, asked at each command. `onProgress` is told of entries
 * checked when there are many to check, as at the first opening in a browser.
 */
export async function openLedger(
  port: LedgerPort,
  actor: Parameters<typeof createLedgerClient>[3],
  onProgress: OnProgress = () => undefined,
): Promise<Boot> {
  try {
    const status = await port.status();
    if (status.kind !== 'open')
      return status.kind === 'empty' ? { kind: 'empty' } : { kind: 'damaged', status };
    const index = chooseIndex(status.ledgerId, status.isEncrypted);
    const opened = await bringToHead(port, index, status, onProgress);
    if (!opened.ok) return unbelievable(status, opened.problem);
    const { state, head, rebuilt, unindexed } = opened.value;
    const session = { state, head, device: status.device };
    return {
      kind: 'open',
      client: createLedgerClient(port, index, session, actor, unindexed),
      rebuilt,
      status,
    };
  } catch (error) {
    reportUnexpected(error);
    return { kind: 'unreachable' };
  }
}

function chooseIndex(ledgerId: string, isEncrypted: boolean): LedgerIndex {
  return isEncrypted ? createMemoryIndex(ledgerId) : createDexieIndex(ledgerId);
}

interface OpenedIndex {
  readonly state: State;
  readonly head: LedgerHead;
  readonly rebuilt: Rebuilt;
  /** What the index lacks of it. */
  readonly unindexed: IndexStep | null;
}

async function bringToHead(
  port: LedgerPort,
  index: LedgerIndex,
  status: OpenStatus,
  onProgress: OnProgress,
): Promise<Result<OpenedIndex>> {
  const content = await index.read();
  const rebuilt = judge(content, status.head);
  const isUsable = content.kind === 'read' && (rebuilt === null || rebuilt === 'behind');
  const start = isUsable ? content : { state: emptyState, head: emptyHead };
  if (rebuilt === null && isUsable) {
    const { state, head, isLong } = content;
    const anew = { before: head, changes: null, state, head };
    return ok({ state, head, rebuilt, unindexed: isLong ? anew : null });
  }
  const followed = await readFrom(port, start, onProgress);
  if (followed.ok) {
    const { state, head, changes } = followed.value;
    const unindexed = { before: start.head, changes: isUsable ? changes : null, state, head };
    return ok({ state, head, rebuilt, unindexed });
  }
  if (!isUsable) return followed;
  // An index that does not lead into the journal is none of this ledger's.
  const whole = await readFrom(port, { state: emptyState, head: emptyHead }, onProgress);
  if (!whole.ok) return whole;
  const { state, head } = whole.value;
  const anew = { before: emptyHead, changes: null, state, head };
  return ok({ state, head, rebuilt: 'damaged', unindexed: anew });
}

function judge(content: IndexContent, head: LedgerHead): Rebuilt {
  if (content.kind !== 'read') return content.kind;
  if (content.head.position < head.position) return 'behind';
  return content.head.position === head.position && content.head.hash === head.hash
    ? null
    : 'damaged';
}

async function readFrom(
  port: LedgerPort,
  start: { readonly state: State; readonly head: LedgerHead },
  onProgress: OnProgress,
): Promise<Result<Followed>> {
  const entries = await port.entries(start.head.position);
  const checked = await checkChainInSteps(start.head, entries, async (done) => {
    onProgress(done, entries.length);
    // So that the page can show it.
    await new Promise((resolve) => setTimeout(resolve));
    return true;
  });
  if (checked?.ok === false) return checked;
  return ok(await foldOn(start, entries, port));
}

/** The host believes its journal, this page's own check of the chain does not. */
function unbelievable(status: OpenStatus, problem: Problem): Boot {
  const index = problem.data?.index;
  return {
    kind: 'damaged',
    status: {
      kind: 'damaged',
      ledgerId: status.ledgerId,
      readableEntries: typeof index === 'number' ? index : 0,
      problem,
      file: '',
      byteOffset: 0,
    },
  };
}
