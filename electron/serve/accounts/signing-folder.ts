import type { KeyObject } from 'node:crypto';
import type { Entry } from '../../../shared/ledger/entry.ts';
import type { DataFolder } from '../data-folder.ts';
import { signEntry } from './entry-signatures.ts';

/** The ledger as an account writes to it: every entry that names the account leaves here signed; others' pass as they are. */
export function signingFolder(
  folder: DataFolder,
  account: string,
  privateKey: KeyObject,
): DataFolder {
  const signOwn = (entries: readonly Entry[]) =>
    entries.map((entry) =>
      entry.actor === account && entry.sig === undefined ? signEntry(entry, privateKey) : entry,
    );
  return {
    ...folder,
    append: (expected, entries) => folder.append(expected, signOwn(entries)),
    merge: (expected, entries) => folder.merge(expected, signOwn(entries)),
  };
}
