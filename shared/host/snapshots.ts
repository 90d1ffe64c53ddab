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
}

/** Snapshots of the ledger the host holds. */
export interface SnapshotPort {
  status(): Promise<Result<SnapshotStatus>>;
  /** Makes one now, in every target. */
  make(): Promise<Result<SnapshotStatus>>;
  /** Names the second target, or none. */
  setSecond(folder: string | null): Promise<Result<SnapshotStatus>>;
}
