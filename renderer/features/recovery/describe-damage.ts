import type { JournalStatus } from '../../../shared/host/ports.ts';

type DamagedStatus = Extract<JournalStatus, { kind: 'damaged' }>;

/** What the screen can say about a ledger that is only readable. Null where there is nothing to say. */
export interface Damage {
  /** False when no byte is broken: the ledger is of a newer program, or the chain itself does not hold. */
  readonly isInFile: boolean;
  readonly file: string | null;
  readonly byteOffset: number | null;
  readonly ledgerId: string | null;
  readonly readableEntries: number;
  readonly canExport: boolean;
}

/** Reads the host's word: a place is only named where there is one. */
export function describeDamage(status: DamagedStatus): Damage {
  const file = status.file.trim() === '' ? null : status.file;
  const isMissingFile = status.problem.code === 'journal-missing';
  return {
    isInFile: file !== null && status.problem.code !== 'data-newer',
    file,
    byteOffset: file === null || isMissingFile ? null : status.byteOffset,
    ledgerId: status.ledgerId,
    readableEntries: status.readableEntries,
    canExport: status.readableEntries > 0,
  };
}
