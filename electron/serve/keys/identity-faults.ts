import type { Entry } from '../../../shared/ledger/entry.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { readCheckpoints } from '../checkpoints/checkpoint-files.ts';
import { readDeviceFile } from '../disk/device-id.ts';
import type { FileSystemPort } from '../disk/file-system-port.ts';
import { hasLostKey, lookAtDeviceKey } from './device-key.ts';

/**
 * What is wrong with the files that say who this folder writes as. No entry hangs on them: the next one is written under a new
 * device id and signed with a new key. A restored copy has neither file yet, and nothing is wrong with it.
 */
export async function findIdentityFaults(
  files: FileSystemPort,
  entries: readonly Entry[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const device = await readDeviceFile(files);
  if (device === 'damaged') problems.push({ code: 'device-damaged' });
  if (device === null && (await hasWrittenHere(files, entries)))
    problems.push({ code: 'device-lost' });
  if ((await lookAtDeviceKey(files)) === 'damaged') problems.push({ code: 'device-key-damaged' });
  else if (await hasLostKey(files)) problems.push({ code: 'device-key-lost' });
  return problems;
}

/** Checkpoints are signed by the folder that wrote; they name a device of the ledger only where that one wrote here. */
async function hasWrittenHere(files: FileSystemPort, entries: readonly Entry[]): Promise<boolean> {
  const writers = new Set(entries.map(({ device }) => device));
  const checkpoints = await readCheckpoints(files);
  return checkpoints.some(({ signed }) => signed.ok && writers.has(signed.value.checkpoint.device));
}
