import { randomUUID } from 'node:crypto';
import { z } from '../../../shared/problems/zod.ts';
import { type FileSystemPort, readWhole, replaceFile } from './file-system-port.ts';

const deviceFile = 'device.json';
const deviceSchema = z.object({ device: z.string().min(1).max(64) });

/** Id of this data folder's device: as kept in `device.json`, null when there is none or it cannot be read. */
export async function readDeviceId(files: FileSystemPort): Promise<string | null> {
  const bytes = await readWhole(files, deviceFile);
  if (bytes === null) return null;
  try {
    return deviceSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).device;
  } catch {
    return null;
  }
}

export async function keepDeviceId(files: FileSystemPort, device: string): Promise<void> {
  await replaceFile(
    files,
    '',
    deviceFile,
    new TextEncoder().encode(`${JSON.stringify({ device })}\n`),
  );
}

export function newDeviceId(): string {
  return randomUUID();
}
