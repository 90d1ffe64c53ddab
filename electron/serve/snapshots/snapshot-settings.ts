import { z } from '../../../shared/problems/zod.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';

const settingsFile = 'snapshots.json';
const settingsSchema = z.object({
  /** A folder on another disc that gets every snapshot as well; null while none is named. */
  second: z.string().max(4096).nullable().default(null),
  /** The last time a snapshot was restored to try it, and why that failed; null while it never was. */
  drill: z
    .object({
      at: z.iso.datetime(),
      file: z.string().nullable(),
      /** Code of what went wrong. */
      fault: z.string().nullable(),
    })
    .nullable()
    .default(null),
});

export type SnapshotSettings = z.output<typeof settingsSchema>;

export async function readSnapshotSettings(files: FileSystemPort): Promise<SnapshotSettings> {
  const bytes = await readWhole(files, settingsFile);
  try {
    return settingsSchema.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())));
  } catch {
    return { second: null, drill: null };
  }
}

export async function keepSnapshotSettings(
  files: FileSystemPort,
  settings: SnapshotSettings,
): Promise<void> {
  const text = `${JSON.stringify(settings)}\n`;
  await replaceFile(files, '', settingsFile, new TextEncoder().encode(text));
}
