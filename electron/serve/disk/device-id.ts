import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { checksum } from '../../../shared/ledger/checksum.ts';
import { z } from '../../../shared/problems/zod.ts';
import { type FileSystemPort, readWhole, replaceFile } from './file-system-port.ts';

const deviceFile = 'device.json';
const deviceSchema = z.object({
  device: z.string().min(1).max(64),
  /** Where the folder was when the id was given; null where that is not known. */
  place: z.string().nullable().default(null),
});

export type KeptDevice = z.output<typeof deviceSchema>;

// Files of earlier programs carry no sum.
const sealedSchema = deviceSchema.extend({ sum: z.string().optional() });

/** Id of this data folder's device as kept in `device.json`: null when there is none, `damaged` when it cannot be believed. */
export async function readDeviceFile(
  files: FileSystemPort,
): Promise<KeptDevice | null | 'damaged'> {
  const bytes = await readWhole(files, deviceFile);
  if (bytes === null) return null;
  try {
    const { sum, ...kept } = sealedSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return sum === undefined || sum === sumOf(kept) ? kept : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** The same, null also when it cannot be believed. */
export async function readDevice(files: FileSystemPort): Promise<KeptDevice | null> {
  const kept = await readDeviceFile(files);
  return kept === 'damaged' ? null : kept;
}

export async function keepDevice(files: FileSystemPort, kept: KeptDevice): Promise<void> {
  const text = `${JSON.stringify({ ...kept, sum: sumOf(kept) })}\n`;
  await replaceFile(files, '', deviceFile, new TextEncoder().encode(text));
}

/** CRC-32C of id and place: a flipped letter would make this folder write under an id nobody gave it. */
function sumOf({ device, place }: KeptDevice): string {
  const bytes = new TextEncoder().encode(`${device}\n${place ?? ''}`);
  return checksum(bytes).toString(16).padStart(8, '0');
}

/**
 * The device this folder goes on as. A folder that was copied, to another machine or from a backup, is found somewhere else
 * than its id was given, and goes on as a new device: were two folders to write under one id, their chains would fork.
 */
export function chooseDevice(kept: KeptDevice | null, place: string | null): KeptDevice {
  const isSamePlace =
    kept !== null && (place === null || kept.place === null || kept.place === place);
  return { device: isSamePlace ? kept.device : randomUUID(), place: place ?? kept?.place ?? null };
}

/** Names a folder on this machine: another machine, or a copy of the folder, gives another name; a renamed folder keeps its own. */
export async function placeOf(folder: string): Promise<string> {
  const { ino } = await stat(folder, { bigint: true });
  const machine = await readFile('/etc/machine-id', 'utf8').catch(() => '');
  const text = [hostname(), machine.trim(), ino].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
