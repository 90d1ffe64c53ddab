import { randomUUID } from 'node:crypto';
import type { SignedReceipt } from '../../../shared/host/package-manifest.ts';
import type { MergedReport, PackageAsked, StagedReport } from '../../../shared/host/packages.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { followEntries } from '../../../shared/operations/fold-ledger.ts';
import type { Actor, LedgerSession } from '../../../shared/operations/record-operation.ts';
import { emptyState } from '../../../shared/operations/state.ts';
import { knownOf } from '../../../shared/operations/transfer/merge-report.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { DataFolder } from '../data-folder.ts';
import { decodeReceipt, enterReceipt } from './enter-receipt.ts';
import { makePackage } from './make-package.ts';
import { commitPackage, type StagedPackage, stagePackage } from './merge-package.ts';
import { decodePackage } from './package-file.ts';

/** Who makes or takes in a package, and the ledger as that one writes to it. */
export interface PackageHand {
  readonly actor: Actor;
  readonly ledger: DataFolder;
}

/** Makes packages and takes them in for one open ledger; one package at a time can be looked through. */
export interface PackageDesk {
  make(asked: PackageAsked, hand: PackageHand): Promise<Result<Uint8Array<ArrayBuffer>>>;
  stage(
    file: string,
    bytes: Uint8Array,
    password: string | null,
    hand: PackageHand,
  ): Promise<Result<StagedReport>>;
  commit(stageId: string, hand: PackageHand): Promise<Result<MergedReport>>;
  discard(): void;
}

export function createPackageDesk(ledger: DataFolder): PackageDesk {
  let held: LedgerSession | null = null;
  let staged: { readonly id: string; readonly content: StagedPackage } | null = null;

  /** The ledger as it stands now, followed on from what this desk knew. */
  async function session(): Promise<Result<LedgerSession>> {
    const status = await ledger.status();
    if (status.kind === 'damaged') return { ok: false, problem: status.problem };
    const before = held ?? { state: emptyState, head: emptyHead, device: status.device };
    const arrived = await ledger.entries(before.head.position);
    const followed = await followEntries(before, arrived, ledger);
    if (!followed.ok) return followed;
    held = { ...before, state: followed.value.state, head: followed.value.head };
    return ok(held);
  }

  return {
    async make(asked, hand) {
      const opened = await session();
      if (!opened.ok) return opened;
      const made = await makePackage(hand.ledger, opened.value, hand.actor, {
        ...asked,
        known: asked.otherDevice === null ? null : knownOf(opened.value.state, asked.otherDevice),
      });
      return made.ok ? ok(made.value.bytes) : made;
    },
    async stage(file, bytes, password, hand) {
      const opened = await session();
      if (!opened.ok) return opened;
      const receipt = decodeReceipt(file, bytes);
      if (!receipt.ok) return receipt;
      if (receipt.value !== null) return enter(opened.value, file, receipt.value, hand);
      const read = decodePackage(file, bytes, password);
      if (!read.ok) return read;
      const content = await stagePackage(ledger, opened.value, file, read.value);
      if (!content.ok) return content;
      const id = randomUUID();
      staged = { id, content: content.value };
      return ok(describe(id, content.value));
    },
    async commit(stageId, hand) {
      if (staged?.id !== stageId) return refuse('package-stale');
      const merged = await commitPackage(hand.ledger, staged.content, hand.actor);
      if (!merged.ok) return merged;
      staged = null;
      const { status, receipt } = merged.value;
      return ok({ status, receipt: JSON.stringify(receipt) });
    },
    discard() {
      staged = null;
    },
  };
}

async function enter(
  session: LedgerSession,
  file: string,
  signed: SignedReceipt,
  { ledger, actor }: PackageHand,
): Promise<Result<StagedReport>> {
  const entered = await enterReceipt(ledger, session, file, signed, actor);
  if (!entered.ok) return entered;
  const isKnown = entered.value === 'already-here';
  return ok({ kind: 'receipt', packageId: signed.receipt.packageId, isKnown });
}

function describe(stageId: string, { read, preview, session }: StagedPackage): StagedReport {
  const { manifest, publicKey, fileHash } = read;
  const isKnownDevice = [...session.state.transfers.values()].some(
    (transfer) => transfer.otherDevice === manifest.device && transfer.direction !== 'made',
  );
  return {
    kind: 'package',
    stageId,
    package: {
      kind: manifest.kind,
      packageId: manifest.packageId,
      ledgerName: manifest.ledgerName,
      device: manifest.device,
      party: manifest.party,
      time: manifest.time,
      files: read.blobs.size,
      fileHash,
      publicKey,
      isKnownDevice,
    },
    report: preview.report,
  };
}
