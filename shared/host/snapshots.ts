import type { Problem, Result } from '../problems/problem.ts';

/** One place snapshots go to. */
export interface SnapshotTarget {
  /** Folder as a person would write it. */
  readonly folder: string;
  /** ISO instant of the newest snapshot there, null while there is none. */
  readonly newest: string | null;
  readonly count: number;
  /** Why the last snapshot could not be made there, null when it could. */
  readonly problem: Problem | null;
}

export interface SnapshotStatus {
  readonly own: SnapshotTarget;
  readonly second: SnapshotTarget | null;
  /** Whether something was recorded after the newest snapshot. */
  readonly isBehind: boolean;
  /** When the newest snapshot was last restored to try it, and why that failed; null while it never was. */
  readonly drill: {
    readonly at: string;
    readonly file: string | null;
    /** Code of what went wrong; null when all was well. */
    readonly fault: string | null;
  } | null;
}

/** A snapshot by its place and file name. */
export interface SnapshotChoice {
  readonly place: 'own' | 'second';
  readonly file: string;
}

export interface SnapshotLine extends SnapshotChoice {
  /** ISO instant it was made. */
  readonly time: string;
  readonly entries: number;
}

/** What putting the ledger back to a snapshot would do. */
export interface RestorePreview {
  readonly file: string;
  readonly time: string;
  readonly entries: number;
  /** Entries of the present it does not hold, and the commands they came with. */
  readonly lost: number;
  readonly lostCommands: number;
  /** Clock values of the first and the last of them. */
  readonly lostFrom: string | null;
  readonly lostUntil: string | null;
  /** Entries it holds and the present does not. */
  readonly gained: number;
}

export interface RestoreDone {
  readonly file: string;
  /** Snapshot of what stood before; null where that was damaged. */
  readonly undoPoint: string | null;
}

/** Snapshots of the ledger the host holds. */
export interface SnapshotPort {
  status(): Promise<Result<SnapshotStatus>>;
  /** Makes one now, in every target. */
  make(): Promise<Result<SnapshotStatus>>;
  /** Names the second target, or none. */
  setSecond(folder: string | null): Promise<Result<SnapshotStatus>>;
  /** Tries the newest one out. */
  drill(): Promise<Result<SnapshotStatus>>;
  list(): Promise<Result<readonly SnapshotLine[]>>;
  preview(choice: SnapshotChoice): Promise<Result<RestorePreview>>;
  /** Puts the ledger back in place, after a snapshot of the present; every window has to be loaded anew. */
  restore(choice: SnapshotChoice): Promise<Result<RestoreDone>>;
}
