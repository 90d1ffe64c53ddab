import type { KeyObject } from 'node:crypto';
import type { Entry } from '../../../shared/ledger/entry.ts';
import type { DataFolder } from '../data-folder.ts';
import { signEntry } from './entry-signatures.ts';

/**
 * The ledger as an account writes to it: every entry this device makes for the account leaves here signed. What other devices
 * made goes on as it came: nobody signs here for an entry that arrived without its author's signature.
 */
export function signingFolder(
  folder: DataFolder,
  account: string,
  privateKey: KeyObject,
): DataFolder {
  async function signOwn(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const status = await folder.status();
    if (status.kind === 'damaged') return entries;
    const isOwn = ({ device, actor, sig }: Entry) =>
      device === status.device && actor === account && sig === undefined;
    return entries.map((entry) => (isOwn(entry) ? signEntry(entry, privateKey) : entry));
  }
  return {
    ...folder,
    append: async (expected, entries) => folder.append(expected, await signOwn(entries)),
    merge: async (expected, entries) => folder.merge(expected, await signOwn(entries)),
  };
}
