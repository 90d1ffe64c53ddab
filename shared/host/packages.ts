import type { MergeReport } from '../operations/transfer/merge-report.ts';
import type { PackageKind } from '../operations/transfer/transfer-entries.ts';
import type { Result } from '../problems/problem.ts';

/** What is asked to go into a package; for a device that is known, only what it does not hold yet. */
export interface PackageAsked {
  readonly kind: PackageKind;
  readonly party: string;
  readonly otherDevice: string | null;
  readonly password: string | null;
}

/** A file looked through: a package that waits for a yes, or a receipt, which is entered at once. */
export type StagedReport =
  | { readonly kind: 'receipt'; readonly packageId: string; readonly isKnown: boolean }
  | {
      readonly kind: 'package';
      readonly stageId: string;
      readonly package: {
        readonly kind: PackageKind;
        readonly packageId: string;
        readonly ledgerName: string;
        readonly device: string;
        readonly party: string;
        readonly time: string;
        readonly files: number;
        readonly fileHash: string;
        readonly publicKey: string;
        /** Whether something signed by the same key came from this device before. */
        readonly isKnownDevice: boolean;
      };
      readonly report: MergeReport;
    };

export interface MergedReport {
  readonly status: 'merged' | 'already-here';
  /** The signed receipt, as the text of its file. */
  readonly receipt: string;
}

/** Packages of the ledger the host holds. */
export interface PackagePort {
  make(asked: PackageAsked): Promise<Result<Uint8Array>>;
  stage(file: string, bytes: Uint8Array, password: string | null): Promise<Result<StagedReport>>;
  commit(stageId: string): Promise<Result<MergedReport>>;
  /** The page that checks a package by itself, as one HTML file. */
  verifier(): Promise<Result<Uint8Array>>;
}
