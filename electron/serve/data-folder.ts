import type { LedgerPort } from '../../shared/host/ports.ts';
import { type Result, refuse } from '../../shared/problems/problem.ts';

/** A ledger held open in one data folder. */
export type DataFolder = LedgerPort & { close(): Promise<void> };

/**
 * Opens the ledger of a data folder. With `write` it takes the writer's lock and makes the folder when it is missing; an
 * empty folder then has status `empty` until the first append. Without, no lock is needed, nothing on disc is touched and
 * `append`/`putBlob` refuse with `journal-closed`. Refusals: `ledger-missing` (reading only), `not-a-ledger-folder`,
 * `ledger-locked`, `data-newer`, `folder-read-only`, `disk-full`, `disk-failed`. A damaged journal opens with status `damaged`.
 */
export async function openDataFolder(
  folder: string,
  options: { readonly write: boolean },
): Promise<Result<DataFolder>> {
  return refuse(options.write ? 'folder-read-only' : 'ledger-missing', { folder });
}
