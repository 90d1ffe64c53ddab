import { saveExport } from './exports.ts';
import { addNotice, clientOf, type Session } from './session.ts';

/** A file kept in the ledger's folder under its hash. */
export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
}

/** Keeps a file's bytes, for an entry to name them afterwards; null and a notice where that failed. */
export async function storeFile(
  session: Session,
  name: string,
  bytes: Uint8Array,
): Promise<StoredFile | null> {
  const stored = await clientOf(session)?.putBlob(bytes);
  if (stored?.ok) return { name, sha256: stored.value };
  if (stored !== undefined) addNotice(session, { kind: 'problem', problem: stored.problem });
  return null;
}

/** Gives a kept file back as it came. */
export async function saveStoredFile(session: Session, file: StoredFile): Promise<void> {
  const bytes = await clientOf(session)?.readBlob(file.sha256);
  if (bytes === undefined) return;
  if (bytes.ok) await saveExport(session, file.name, bytes.value, 'application/octet-stream');
  else addNotice(session, { kind: 'problem', problem: bytes.problem });
}
