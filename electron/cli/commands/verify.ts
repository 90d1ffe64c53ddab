import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { checkChain } from '../../../shared/ledger/chain.ts';
import { compareCheckpoint, type SignedCheckpoint } from '../../../shared/ledger/checkpoint.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { findBlobs } from '../../../shared/operations/find-blobs.ts';
import { type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { findAccountFaults } from '../../serve/accounts/account-faults.ts';
import { decodeCheckpoint, readCheckpoints } from '../../serve/checkpoints/checkpoint-files.ts';
import { type DataFolder, openDataFolder } from '../../serve/data-folder.ts';
import { createDiskFileSystem } from '../../serve/disk/disk-file-system.ts';
import { findIdentityFaults } from '../../serve/keys/identity-faults.ts';
import type { Command } from '../command.ts';
import { printRefusal, refuseWith } from '../output.ts';
import { checkReport } from '../report/check-report.ts';

/** `lawang verify`: reads every frame, follows the chain and hashes every blob, without a lock. Exit 1 at any fault. */
export const verify: Command = {
  usage: 'lawang verify --data DIR [--checkpoint FILE…] [--report FILE.json | --code XXXXXXXX]',
  options: { data: 'one', checkpoint: 'many', report: 'one', code: 'one' },
  async run({ positionals, values }, { output, folder }) {
    const data = values.get('data')?.[0];
    if (data === undefined || positionals.length > 0) return 'usage';
    const opened = await openDataFolder(resolve(folder, data), { write: false });
    if (!opened.ok) return refuseWith(output, opened.problem);
    try {
      const place = resolve(folder, data);
      const witnesses = await readWitnesses(place, values.get('checkpoint') ?? [], folder);
      const checked = await check(opened.value, witnesses);
      const about = { file: values.get('report')?.[0], code: values.get('code')?.[0] };
      const report = await checkReport(opened.value, about, folder);
      const { problems: broken, ...facts } = checked;
      const files = createDiskFileSystem(place);
      const identity = await findIdentityFaults(files, await opened.value.entries(0));
      const problems = [...broken, ...identity, ...report.problems];
      const isSound = problems.length === 0;
      const printed = problems.map((problem) => ({
        ...printRefusal(problem),
        at: problem.data ?? {},
      }));
      output.line({ ok: isSound, ...facts, ...report.facts, problems: printed });
      for (const problem of problems)
        output.say(`lawang: ${describeProblem(problem, output.language)} [${problem.code}]`);
      return isSound ? 0 : 1;
    } finally {
      await opened.value.close();
    }
  },
};

interface Checked {
  readonly ledgerId: string | null;
  /** Entries that stand before the first break. */
  readonly entries: number;
  readonly headSeq: number;
  readonly headHash: string;
  /** Entries that carry a signature. */
  readonly signed: number;
  readonly blobs: number;
  /** Checkpoints compared with, those in the folder and those given. */
  readonly checkpoints: number;
  readonly problems: readonly Problem[];
}

/** Checkpoints in the data folder, and those kept elsewhere that were named. */
async function readWitnesses(
  place: string,
  named: readonly string[],
  folder: string,
): Promise<readonly Result<SignedCheckpoint>[]> {
  const own = await readCheckpoints(createDiskFileSystem(place));
  const given = named.map(async (file) => {
    const bytes = await readFile(resolve(folder, file)).catch(() => null);
    return bytes === null
      ? refuse('file-missing', { file })
      : decodeCheckpoint(basename(file), bytes);
  });
  return [...own.map(({ signed }) => signed), ...(await Promise.all(given))];
}

async function check(
  port: DataFolder,
  witnesses: readonly Result<SignedCheckpoint>[],
): Promise<Checked> {
  const problems: Problem[] = [];
  const status = await port.status();
  if (status.kind === 'damaged') problems.push(status.problem);
  if (status.kind === 'open' && status.cutWasSaved)
    problems.push({ code: 'saved-record-cut', data: { bytes: status.cutBytes } });
  const entries = await port.entries(0);
  const chain = checkChain(emptyHead, entries);
  // A break of the frames is named by the journal already; the chain of what is readable is checked besides.
  if (!chain.ok && problems.length === 0) problems.push(chain.problem);
  const sound = chain.ok ? entries : entries.slice(0, Number(chain.problem.data?.index ?? 0));
  problems.push(...(await findAccountFaults(port, sound)));
  const hashes = findBlobs(sound);
  for (const sha256 of hashes) {
    const blob = await port.readBlob(sha256);
    if (!blob.ok) problems.push(blob.problem);
  }
  // Where the journal itself says that it is damaged, a checkpoint has nothing to add.
  for (const witness of status.kind === 'damaged' ? [] : witnesses) {
    const agreed = witness.ok
      ? compareCheckpoint(witness.value.checkpoint, sound[0]?.subject ?? null, sound)
      : witness;
    if (!agreed.ok) problems.push(agreed.problem);
  }
  const last = sound.at(-1);
  return {
    ledgerId: sound[0]?.subject ?? null,
    entries: sound.length,
    headSeq: sound.length,
    headHash: last?.hash ?? emptyHead.hash,
    signed: sound.filter(({ sig }) => sig !== undefined).length,
    blobs: hashes.length,
    checkpoints: witnesses.length,
    problems,
  };
}
