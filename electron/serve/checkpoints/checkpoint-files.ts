import {
  makeCheckpoint,
  type SignedCheckpoint,
  signedCheckpointSchema,
} from '../../../shared/ledger/checkpoint.ts';
import type { LedgerHead } from '../../../shared/ledger/entry.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { readKept, replaceKept } from '../at-rest/kept-file.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { isSigned, openDeviceKey } from '../keys/device-key.ts';

const folder = 'checkpoints';
const ending = '.checkpoint.json';

/** Entries after which a checkpoint is due. */
export const checkpointEvery = 100;

/** Writes the signed checkpoint of a head into the data folder, under a name that sorts by its entries. */
export async function writeCheckpoint(
  files: FileSystemPort,
  ledgerId: string,
  device: string,
  head: LedgerHead,
  nowMilliseconds: number,
): Promise<void> {
  const key = await openDeviceKey(files);
  const checkpoint = makeCheckpoint(ledgerId, device, head, nowMilliseconds);
  const signed: SignedCheckpoint = { checkpoint, signature: key.sign(checkpoint) };
  await files.makeFolder(folder);
  await files.syncFolder('');
  const name = `${String(head.position).padStart(9, '0')}${ending}`;
  await replaceKept(files, folder, name, new TextEncoder().encode(`${JSON.stringify(signed)}\n`));
}

/** Entries the last checkpoint in the folder speaks of, 0 when there is none. */
export async function lastCheckpointPosition(files: FileSystemPort): Promise<number> {
  const names = (await files.list(folder)) ?? [];
  const numbers = names.filter((name) => name.endsWith(ending)).map((name) => parseInt(name, 10));
  return Math.max(0, ...numbers.filter((number) => Number.isFinite(number)));
}

/** Every checkpoint in the data folder, with the name of its file. */
export async function readCheckpoints(
  files: FileSystemPort,
): Promise<readonly { readonly file: string; readonly signed: Result<SignedCheckpoint> }[]> {
  const names = ((await files.list(folder)) ?? []).filter((name) => name.endsWith(ending));
  const read: { file: string; signed: Result<SignedCheckpoint> }[] = [];
  for (const file of names) {
    const bytes = await readKept(files, `${folder}/${file}`);
    const readable = bytes === 'damaged' || bytes === null ? new Uint8Array() : bytes;
    read.push({ file, signed: decodeCheckpoint(file, readable) });
  }
  return read;
}

/** A checkpoint out of a file's bytes. Refuses `checkpoint-unreadable` and `signature-wrong`. */
export function decodeCheckpoint(file: string, bytes: Uint8Array): Result<SignedCheckpoint> {
  try {
    const signed = signedCheckpointSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return isSigned(signed.checkpoint, signed.signature)
      ? ok(signed)
      : refuse('signature-wrong', { file });
  } catch {
    return refuse('checkpoint-unreadable', { file });
  }
}
