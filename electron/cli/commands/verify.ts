import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { SignedCheckpoint } from '../../../shared/ledger/checkpoint.ts';
import { type Result, refuse } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { decodeCheckpoint, readCheckpoints } from '../../serve/checkpoints/checkpoint-files.ts';
import { openDataFolder } from '../../serve/data-folder.ts';
import type { FileSystemPort } from '../../serve/disk/file-system-port.ts';
import { findIdentityFaults } from '../../serve/keys/identity-faults.ts';
import { verifyLedger } from '../../serve/verify-ledger.ts';
import type { Command } from '../command.ts';
import { printRefusal, refuseWith } from '../output.ts';
import { checkReport } from '../report/check-report.ts';
import { openKey } from '../unlock.ts';

/** `lawang verify`: reads every frame, follows the chain and hashes every blob, without a lock. Exit 1 at any fault. */
export const verify: Command = {
  usage: 'lawang verify --data DIR [--checkpoint FILE…] [--report FILE.json | --code XXXXXXXX]',
  options: { data: 'one', checkpoint: 'many', report: 'one', code: 'one' },
  async run({ positionals, values }, context) {
    const { output, folder } = context;
    const data = values.get('data')?.[0];
    if (data === undefined || positionals.length > 0) return 'usage';
    const cipher = await openKey(context, data);
    if (!cipher.ok) return refuseWith(output, cipher.problem);
    const how = { write: false, cipher: cipher.value };
    const opened = await openDataFolder(resolve(folder, data), how);
    if (!opened.ok) return refuseWith(output, opened.problem);
    try {
      const { files } = opened.value;
      const witnesses = await readWitnesses(files, values.get('checkpoint') ?? [], folder);
      const checked = await verifyLedger(opened.value, witnesses);
      const about = { file: values.get('report')?.[0], code: values.get('code')?.[0] };
      const report = await checkReport(opened.value, about, folder);
      const { problems: broken, ...facts } = checked;
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

/** Checkpoints in the data folder, and those kept elsewhere that were named. */
async function readWitnesses(
  files: FileSystemPort,
  named: readonly string[],
  folder: string,
): Promise<readonly Result<SignedCheckpoint>[]> {
  const own = await readCheckpoints(files);
  const given = named.map(async (file) => {
    const bytes = await readFile(resolve(folder, file)).catch(() => null);
    return bytes === null
      ? refuse('file-missing', { file })
      : decodeCheckpoint(basename(file), bytes);
  });
  return [...own.map(({ signed }) => signed), ...(await Promise.all(given))];
}
