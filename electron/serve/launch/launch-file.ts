import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../../shared/problems/zod.ts';

const launchSchema = z.object({ url: z.url(), port: z.int(), pid: z.int() });

/** How a second start finds the window of the first: its address with the token, readable by the owner alone. */
export type Launch = z.infer<typeof launchSchema>;

export async function writeLaunchFile(folder: string, launch: Launch): Promise<void> {
  const path = join(folder, 'launch.json');
  await rm(path, { force: true });
  await writeFile(path, JSON.stringify(launch), { mode: 0o600 });
  await chmod(path, 0o600);
}

export async function readLaunchFile(folder: string): Promise<Launch | null> {
  try {
    return launchSchema.parse(JSON.parse(await readFile(join(folder, 'launch.json'), 'utf8')));
  } catch {
    return null;
  }
}

export async function removeLaunchFile(folder: string): Promise<void> {
  await rm(join(folder, 'launch.json'), { force: true });
}
