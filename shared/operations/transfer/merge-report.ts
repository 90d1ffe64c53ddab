import type { Entry, LedgerHead } from '../../ledger/entry.ts';
import { type KnownHeads, transferKind } from '../../ledger/knowledge.ts';
import { type MergePlan, type MissingRange, planMerge } from '../../ledger/merge-plan.ts';
import { findRecordKind } from '../entry-kinds.ts';
import { judgeLedger } from '../fold-ledger.ts';
import type { Places } from '../permission/places.ts';
import type { Conflict, State } from '../rows.ts';

/** A device whose entries cannot join, from which number on and how many. */
export interface SetApart {
  readonly device: string;
  readonly seq: number;
  readonly count: number;
}

/** What taking in some entries would do, before anything is written. */
export interface MergePreview {
  readonly plan: MergePlan;
  /** The ledger as it would be. */
  readonly state: State;
  readonly report: MergeReport;
}

/** The preview in figures, as page and command line show it. */
export interface MergeReport {
  readonly fresh: number;
  readonly known: number;
  readonly waiting: number;
  readonly missing: readonly MissingRange[];
  readonly forked: readonly SetApart[];
  readonly broken: readonly SetApart[];
  /** Entries their authors were not allowed to make: they come in, and change nothing. */
  readonly refused: readonly SetApart[];
  /** New entries by kind, those this program does not know apart: they are carried along and change nothing here. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly unknownKinds: Readonly<Record<string, number>>;
  /** Conflicts that would be new and open. */
  readonly conflicts: readonly Conflict[];
}

const ownKinds = new Set([
  'ledger-created',
  'track-changed',
  'command-undone',
  'conflict-decided',
  'device-joined',
]);

/** Works out what entries from outside come to here. Pure: nothing is written. */
export function previewMerge(
  here: readonly Entry[],
  head: LedgerHead,
  before: State,
  arriving: readonly Entry[],
  blocks: Places['blocks'],
): MergePreview {
  const plan = planMerge(here, head, arriving);
  const isNew = new Set(plan.fresh.map((entry) => entry.hash));
  const { state, refused } =
    plan.fresh.length === 0
      ? { state: before, refused: [] }
      : judgeLedger([...here, ...plan.fresh], blocks);
  const isKnownKind = ({ kind }: Entry) => ownKinds.has(kind) || findRecordKind(kind) !== null;
  const conflicts = [...state.conflicts.values()].filter(
    ({ id, decision }) => decision === null && !before.conflicts.has(id),
  );
  return {
    plan,
    state,
    report: {
      fresh: plan.fresh.length,
      known: plan.known,
      waiting: plan.waiting.length,
      missing: plan.missing,
      forked: setApart(plan.forked),
      broken: setApart(plan.broken),
      refused: setApart(refused.filter((entry) => isNew.has(entry.hash))),
      kinds: countKinds(plan.fresh.filter(isKnownKind)),
      unknownKinds: countKinds(plan.fresh.filter((entry) => !isKnownKind(entry))),
      conflicts,
    },
  };
}

/** What a device is known to hold of every chain, by the packages and receipts that came from it; null when nothing is known. */
export function knownOf(state: State, device: string): KnownHeads | null {
  const heads: Record<string, number> = {};
  let isKnown = false;
  for (const transfer of state.transfers.values()) {
    if (transfer.direction === 'made' || transfer.otherDevice !== device) continue;
    isKnown = true;
    for (const [name, seq] of Object.entries(transfer.senderHeads))
      heads[name] = Math.max(seq, heads[name] ?? 0);
  }
  return isKnown ? heads : null;
}

/** Whether the package or receipt has been entered here before. */
export function isEntered(state: State, packageId: string, direction: string): boolean {
  return [...state.transfers.values()].some(
    (transfer) => transfer.packageId === packageId && transfer.direction === direction,
  );
}

function countKinds(entries: readonly Entry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of entries) if (kind !== transferKind) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function setApart(entries: readonly Entry[]): SetApart[] {
  const groups = new Map<string, SetApart>();
  for (const { device, seq } of entries) {
    const group = groups.get(device) ?? { device, seq, count: 0 };
    groups.set(device, { device, seq: Math.min(seq, group.seq), count: group.count + 1 });
  }
  return [...groups.values()];
}
