import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { knownOf } from '../../../shared/operations/transfer/merge-report.ts';
import { packageKindSchema } from '../../../shared/operations/transfer/transfer-entries.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { systemCode } from '../../serve/disk/disk-problem.ts';
import { makePackage } from '../../serve/packages/make-package.ts';
import type { Command } from '../command.ts';
import { withLedger } from '../open-ledger.ts';
import { refuseWith } from '../output.ts';
import { readChoice } from '../read-number.ts';
import { accountOptions, accountUsage, readPackagePassword } from '../sign-in.ts';

/**
 * `lawang package`: what a station, or the branch, does not hold yet, as one signed file for a disc; with `--verifier`, which
 * also stands alone, the page that checks such a file without us.
 */
export const makePackageFile: Command = {
  usage: `lawang package --data DIR --out FILE [--kind task|return|copy] [--party NAME] [--for DEVICE] [--package-password-file F] [--verifier FILE] ${accountUsage} | lawang package --verifier FILE`,
  options: {
    data: 'one',
    out: 'one',
    kind: 'one',
    party: 'one',
    for: 'one',
    'package-password-file': 'one',
    verifier: 'one',
    ...accountOptions,
  },
  async run(given, context) {
    const { values, positionals } = given;
    const verifier = values.get('verifier')?.[0];
    if (verifier !== undefined && positionals.length === 0) {
      const written = await writeVerifier(resolve(context.folder, verifier), context.root);
      if (!written.ok) return refuseWith(context.output, written.problem);
      context.output.line(written.value);
      if (values.size === 1) return 0;
    }
    const [data, out] = [values.get('data')?.[0], values.get('out')?.[0]];
    if (data === undefined || out === undefined || positionals.length > 0) return 'usage';
    const kind = readChoice(given, 'kind', packageKindSchema.options, 'copy');
    if (!kind.ok) return refuseWith(context.output, kind.problem);
    const password = await readPackagePassword(given, context.folder);
    if (!password.ok) return refuseWith(context.output, password.problem);
    const otherDevice = values.get('for')?.[0] ?? null;
    const made = await withLedger(
      data,
      { write: true, as: given },
      context,
      async ({ port, session, actor }) => {
        const done = await makePackage(port, session, actor, {
          kind: kind.value,
          party: values.get('party')?.[0] ?? '',
          otherDevice,
          known: otherDevice === null ? null : knownOf(session.state, otherDevice),
          password: password.value,
        });
        return done.ok ? write(resolve(context.folder, out), done.value) : done;
      },
    );
    if (!made.ok) return refuseWith(context.output, made.problem);
    context.output.line(made.value);
    return 0;
  },
};

async function writeVerifier(file: string, root: string): Promise<Result<object>> {
  const page = await readFile(join(root, 'dist', 'cli', 'verifier.html'));
  try {
    await writeFile(file, page);
  } catch (error) {
    return refuse('out-folder-unusable', { folder: file, reason: systemCode(error) ?? '' });
  }
  return ok({ status: 'saved', verifier: file, bytes: page.length });
}

async function write(
  file: string,
  made: {
    readonly bytes: Uint8Array;
    readonly packageId: string;
    readonly entries: number;
    readonly files: number;
  },
): Promise<Result<object>> {
  const { packageId, entries, files, bytes } = made;
  try {
    await writeFile(file, bytes);
  } catch (error) {
    return refuse('out-folder-unusable', { folder: file, reason: systemCode(error) ?? '' });
  }
  return ok({ status: 'saved', packageId, entries, files, bytes: bytes.length });
}
