import { access, constants, readdir } from 'node:fs/promises';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { encryptedFolder } from '../at-rest/ledger-place.ts';
import { restoredJournal } from '../snapshots/unfinished-restore.ts';
import { diskProblem, systemCode } from './disk-problem.ts';

const ownNames =
  /^(journal(\.(restored|replaced-.*))?|checkpoints\.replaced-.*|blobs|profile|encrypted(\.new|\.old|\.profile)?|checkpoints|snapshots|lock(\..*)?|(device|device-key|launch|snapshots|changing-encryption)\.json(\.tmp)?)$/;

/** What stands at the place a ledger is wanted. */
export type FolderKind = 'missing' | 'empty' | 'ledger';

/**
 * Looks at a folder before anything is written into it: `empty` holds nothing or only Lawang's own files without a journal.
 * A file is refused as `data-path-is-file`, a folder with other people's things and no journal as `not-a-ledger-folder`.
 */
export async function checkFolder(folder: string): Promise<Result<FolderKind>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return ok('missing');
    if (systemCode(error) === 'ENOTDIR') return refuse('data-path-is-file', { folder });
    return { ok: false, problem: diskProblem(error, folder) };
  }
  if (await hasJournal(folder, names)) return ok('ledger');
  const foreign = names.filter((name) => !ownNames.test(name));
  if (foreign.length === 0) return ok('empty');
  return refuse('not-a-ledger-folder', { folder, found: foreign.slice(0, 3).join(', ') });
}

async function hasJournal(folder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes(encryptedFolder)) return true;
  // A restored journal alone is one whose last step is still to be done.
  const name = ['journal', restoredJournal].find((one) => names.includes(one));
  if (name === undefined) return false;
  const inside = await readdir(`${folder}/${name}`).catch(() => []);
  // The mark alone says that there were segments.
  return inside.some((one) => one.endsWith('.lwj') || one === 'acknowledged');
}

/** Whether this user may write into the folder; made folders are asked after they exist. */
export async function canWrite(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
