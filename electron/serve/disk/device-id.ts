import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from '../../../shared/problems/zod.ts';
import { type FileSystemPort, readWhole, replaceFile } from './file-system-port.ts';

const deviceFile = 'device.json';
const deviceSchema = z.object({
  device: z.string().min(1).max(64),
  /** Where the folder was when the id was given; null where that is not known. */
  place: z.string().nullable().default(null),
});

export type KeptDevice = z.output<typeof deviceSchema>;

/** Id of this data folder's device as kept in `device.json`, null when there is none or it cannot be read. */
export async function readDevice(files: FileSystemPort): Promise<KeptDevice | null> {
  const bytes = await readWhole(files, deviceFile);
  if (bytes === null) return null;
  try {
    return deviceSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

export async function keepDevice(files: FileSystemPort, kept: KeptDevice): Promise<void> {
  await replaceFile(files, '', deviceFile, new TextEncoder().encode(`${JSON.stringify(kept)}\n`));
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
