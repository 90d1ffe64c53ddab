import type { SignedReceipt } from '../../../shared/host/package-manifest.ts';
import { canonicalJson } from '../../../shared/ledger/canonical-json.ts';
import type { Entry, EntryDraft, JsonValue } from '../../../shared/ledger/entry.ts';
import { knownAt } from '../../../shared/ledger/knowledge.ts';
import { headAfter, sealEntries } from '../../../shared/ledger/seal.ts';
import { draftPut } from '../../../shared/operations/entry-kinds.ts';
import { followEntries } from '../../../shared/operations/fold-ledger.ts';
import { readPlanBlocks } from '../../../shared/operations/permission/places.ts';
import { recordingMoment } from '../../../shared/operations/reading-day.ts';
import {
  type Actor,
  introduction,
  type LedgerSession,
} from '../../../shared/operations/record-operation.ts';
import { performOperation } from '../../../shared/operations/registry.ts';
import {
  isEntered,
  type MergePreview,
  previewMerge,
} from '../../../shared/operations/transfer/merge-report.ts';
import { transferSchema } from '../../../shared/operations/transfer/transfer-entries.ts';
import { localOperator } from '../../../shared/people/acting.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { findSignatureFaults } from '../accounts/entry-signatures.ts';
import type { DataFolder } from '../data-folder.ts';
import type { ReadPackage } from './package-file.ts';

/** A package checked and looked through, not yet taken in. */
export interface StagedPackage {
  readonly read: ReadPackage;
  readonly preview: MergePreview;
  /** Where the ledger ended when it was looked through. */
  readonly session: LedgerSession;
}

export interface MergedPackage {
  /** `already-here` when there was nothing to record. */
  readonly status: 'merged' | 'already-here';
  readonly session: LedgerSession;
  readonly receipt: SignedReceipt;
}

/** Looks a package through against the ledger. Refuses `package-other-ledger` and `package-key-changed`. */
export async function stagePackage(
  folder: DataFolder,
  session: LedgerSession,
  file: string,
  read: ReadPackage,
): Promise<Result<StagedPackage>> {
  const { manifest, publicKey } = read;
  const own = session.state.ledger.get('ledger');
  if (own !== undefined && own.ledgerId !== manifest.ledgerId)
    return refuse('package-other-ledger', { file, name: manifest.ledgerName });
  for (const transfer of session.state.transfers.values())
    if (transfer.otherDevice === manifest.device && transfer.direction !== 'made')
      if (transfer.publicKey !== publicKey)
        return refuse('package-key-changed', { file, device: manifest.device });
  const here = (await folder.entries(0)).slice(0, session.head.position);
  const known = new Set(here.map((entry) => entry.hash));
  const faults = findSignatureFaults([
    ...here,
    ...read.entries.filter((entry) => !known.has(entry.hash)),
  ]);
  if (faults[0] !== undefined) return refuse('package-unsigned', { file, ...faults[0].data });
  const all = [...here, ...read.entries];
  const blocks = await readPlanBlocks(all, async (sha256) => {
    const packed = read.blobs.get(sha256);
    return packed === undefined ? folder.readBlob(sha256) : ok(packed);
  });
  const preview = previewMerge(here, session.head, session.state, read.entries, blocks);
  if (preview.state.ledger.get('ledger')?.ledgerId !== manifest.ledgerId)
    return refuse('package-unreadable', { file, reason: 'ledger-created' });
  return ok({ read, preview, session });
}

/**
 * Takes a staged package in: blobs first, then all its new entries with this device's own line in the register, as one record.
 * Refuses `package-stale` when the ledger has moved on since the preview, and what `record-transfer` refuses (roles).
 */
export async function commitPackage(
  folder: DataFolder,
  staged: StagedPackage,
  actor: Actor,
): Promise<Result<MergedPackage>> {
  const { read, preview, session } = staged;
  const { plan } = preview;
  const setApart = [...plan.forked, ...plan.broken];
  const isRepeated = isEntered(session.state, read.manifest.packageId, 'merged');
  if (plan.fresh.length === 0 && (setApart.length === 0 || isRepeated))
    return ok({
      status: 'already-here',
      session,
      receipt: await makeReceipt(folder, staged, session, actor),
    });
  for (const bytes of read.blobs.values()) {
    const put = await folder.putBlob(bytes);
    if (!put.ok) return put;
  }
  const quarantine = await putQuarantine(folder, setApart);
  if (!quarantine.ok) return quarantine;
  const joined = headAfter(session.head, plan.fresh);
  const nowMilliseconds = recordingMoment(preview.state, joined, actor.now());
  const transfer = describeTransfer(staged, quarantine.value, knownAt(joined));
  const drafts = await draftTransfer(folder, staged, transfer, actor, nowMilliseconds);
  if (!drafts.ok) return drafts;
  const signer = { device: session.device, actor: actor.actor };
  const joining = introduction({ head: joined, device: session.device });
  const own = sealEntries([...joining, ...drafts.value], joined, signer, nowMilliseconds);
  const merged = await folder.merge(session.head, [...plan.fresh, ...own]);
  if (!merged.ok) return merged.problem.code === 'head-moved' ? refuse('package-stale') : merged;
  const followed = await followEntries(session, [...plan.fresh, ...own], folder);
  if (!followed.ok) return followed;
  const after = { ...session, head: followed.value.head, state: followed.value.state };
  return ok({
    status: 'merged',
    session: after,
    receipt: await makeReceipt(folder, staged, after, actor),
  });
}

/** The register's line of this merge. A desk with nothing in it yet has no accounts to ask who may. */
async function draftTransfer(
  folder: DataFolder,
  { preview, session }: StagedPackage,
  transfer: object,
  actor: Actor,
  nowMilliseconds: number,
): Promise<Result<readonly EntryDraft[]>> {
  if (session.head.position === 0) {
    const at = new Date(nowMilliseconds).toISOString();
    return ok([
      draftPut('transfers', transferSchema.parse({ ...transfer, id: actor.newId(), at })),
    ]);
  }
  const performed = await performOperation('record-transfer', transfer, preview.state, {
    newId: () => actor.newId(),
    nowMilliseconds,
    acting: actor.acting ?? localOperator(actor.actor),
    device: session.device,
    readBlob: (sha256) => folder.readBlob(sha256),
    readEntries: (afterPosition) => folder.entries(afterPosition),
  });
  return performed.ok ? ok(performed.value.entries) : performed;
}

async function putQuarantine(
  folder: DataFolder,
  entries: readonly Entry[],
): Promise<Result<string | null>> {
  if (entries.length === 0) return ok(null);
  const list = entries.map((entry): JsonValue => ({ ...entry }) as JsonValue);
  return folder.putBlob(new TextEncoder().encode(canonicalJson(list)));
}

function describeTransfer(
  { read, preview }: StagedPackage,
  blob: string | null,
  heads: Readonly<Record<string, number>>,
): object {
  const { manifest, publicKey, fileHash } = read;
  const { plan } = preview;
  return {
    packageId: manifest.packageId,
    direction: 'merged',
    kind: manifest.kind,
    otherDevice: manifest.device,
    party: manifest.party,
    fileHash,
    entries: plan.fresh.length,
    known: plan.known,
    files: read.blobs.size,
    missing: plan.missing,
    forked: plan.forked.length + plan.broken.length,
    blob,
    publicKey,
    heads,
    senderHeads: manifest.heads,
  };
}

async function makeReceipt(
  folder: DataFolder,
  { read, preview }: StagedPackage,
  session: LedgerSession,
  actor: Actor,
): Promise<SignedReceipt> {
  const { manifest } = read;
  const receipt: SignedReceipt['receipt'] = {
    format: 1,
    kind: 'receipt',
    packageId: manifest.packageId,
    packageKind: manifest.kind,
    ledgerId: manifest.ledgerId,
    device: session.device,
    time: new Date(actor.now()).toISOString(),
    entries: preview.plan.fresh.length,
    known: preview.plan.known,
    heads: knownAt(session.head),
  };
  return { receipt, signature: (await folder.key()).sign(receipt) };
}
