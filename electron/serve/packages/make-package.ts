import { type KnownHeads, knownAt } from '../../../shared/ledger/knowledge.ts';
import { findBlobs } from '../../../shared/operations/find-blobs.ts';
import {
  type Actor,
  type LedgerSession,
  recordOperation,
} from '../../../shared/operations/record-operation.ts';
import type { PackageKind } from '../../../shared/operations/transfer/transfer-entries.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { DataFolder } from '../data-folder.ts';
import { encodePackage } from './package-file.ts';

/** What is to go into a package and for whom. */
export interface PackageOrder {
  readonly kind: PackageKind;
  readonly party: string;
  /** Device it is for, where one is known. */
  readonly otherDevice: string | null;
  /** What the receiver holds already; null packs everything. */
  readonly known: KnownHeads | null;
  readonly password: string | null;
}

export interface MadePackage {
  readonly packageId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: number;
  readonly files: number;
  readonly session: LedgerSession;
}

/**
 * Makes a package of what the receiver does not hold, its own line in the register included. Refuses what `record-transfer`
 * refuses (roles) and `blob-missing`/`blob-damaged`: a package is whole or there is none.
 */
export async function makePackage(
  folder: DataFolder,
  session: LedgerSession,
  actor: Actor,
  order: PackageOrder,
): Promise<Result<MadePackage>> {
  const ledger = session.state.ledger.get('ledger');
  if (ledger === undefined) return refuse('project-missing');
  const key = await folder.key();
  const packageId = actor.newId();
  const isNew = ({ device, seq }: { device: string; seq: number }) =>
    seq > (order.known?.[device] ?? 0);
  const before = (await folder.entries(0)).filter(isNew);
  const recorded = await recordOperation(
    folder,
    session,
    'record-transfer',
    {
      packageId,
      direction: 'made',
      kind: order.kind,
      otherDevice: order.otherDevice,
      party: order.party,
      fileHash: null,
      entries: before.length,
      known: 0,
      files: findBlobs(before).length,
      missing: [],
      forked: 0,
      blob: null,
      publicKey: key.publicKey,
      heads: knownAt(session.head),
      senderHeads: {},
    },
    actor,
  );
  if (!recorded.ok) return recorded;
  const { state, head } = recorded.value;
  const entries = (await folder.entries(0)).slice(0, head.position).filter(isNew);
  const blobs = new Map<string, Uint8Array>();
  for (const sha256 of findBlobs(entries)) {
    const blob = await folder.readBlob(sha256);
    if (!blob.ok) return blob;
    blobs.set(sha256, blob.value);
  }
  const content = {
    kind: order.kind,
    packageId,
    ledgerId: ledger.ledgerId,
    ledgerName: ledger.name,
    device: session.device,
    party: order.party,
    time: new Date(actor.now()).toISOString(),
    heads: knownAt(head),
  };
  const bytes = encodePackage(content, entries, blobs, key, order.password);
  const { length } = entries;
  return ok({
    packageId,
    bytes,
    entries: length,
    files: blobs.size,
    session: { ...session, state, head },
  });
}
