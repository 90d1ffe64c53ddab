import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { MergeReport } from '../../../shared/operations/transfer/merge-report.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { decodeReceipt, enterReceipt } from '../../serve/packages/enter-receipt.ts';
import { commitPackage, stagePackage } from '../../serve/packages/merge-package.ts';
import { decodePackage } from '../../serve/packages/package-file.ts';
import type { Command, CommandContext } from '../command.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { refuseWith } from '../output.ts';
import { accountOptions, accountUsage, readPackagePassword } from '../sign-in.ts';

/** `lawang merge`: looks a package through and takes it in as one record, or enters a receipt. */
export const merge: Command = {
  usage: `lawang merge --data DIR FILE [--dry-run] [--receipt FILE] [--package-password-file F] ${accountUsage}`,
  options: {
    data: 'one',
    'dry-run': 'flag',
    receipt: 'one',
    'package-password-file': 'one',
    ...accountOptions,
  },
  async run(given, context) {
    const { values, positionals } = given;
    const data = values.get('data')?.[0];
    const [file, ...more] = positionals;
    if (data === undefined || file === undefined || more.length > 0) return 'usage';
    const password = await readPackagePassword(given, context.folder);
    if (!password.ok) return refuseWith(context.output, password.problem);
    const bytes = await readFile(resolve(context.folder, file)).catch(() => null);
    if (bytes === null) return refuseWith(context.output, { code: 'file-missing', data: { file } });
    const disc = { file: basename(file), bytes, password: password.value };
    const isDry = values.has('dry-run');
    const merged = await withLedger(
      data,
      isDry ? { write: false } : { write: true, as: given },
      context,
      (ledger) =>
        isDry
          ? preview(ledger, disc)
          : take(ledger, disc, values.get('receipt')?.[0] ?? null, context),
    );
    if (!merged.ok) return refuseWith(context.output, merged.problem);
    const { line, problems } = merged.value;
    context.output.line(line);
    for (const problem of problems) say(problem, context);
    return 0;
  },
};

interface Given {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly password: string | null;
}

interface Outcome {
  readonly line: object;
  readonly problems: readonly Problem[];
}

async function preview({ port, session }: OpenLedger, given: Given): Promise<Result<Outcome>> {
  const receipt = decodeReceipt(given.file, given.bytes);
  if (!receipt.ok) return receipt;
  if (receipt.value !== null)
    return ok({ line: { status: 'receipt', ...receipt.value.receipt }, problems: [] });
  const read = decodePackage(given.file, given.bytes, given.password);
  if (!read.ok) return read;
  const staged = await stagePackage(port, session, given.file, read.value);
  if (!staged.ok) return staged;
  const { report } = staged.value.preview;
  return ok({ line: describe('preview', report), problems: problemsOf(report) });
}

async function take(
  { port, session, actor }: OpenLedger,
  given: Given,
  receiptFile: string | null,
  { folder }: CommandContext,
): Promise<Result<Outcome>> {
  const receipt = decodeReceipt(given.file, given.bytes);
  if (!receipt.ok) return receipt;
  if (receipt.value !== null) {
    const entered = await enterReceipt(port, session, given.file, receipt.value, actor);
    if (!entered.ok) return entered;
    const status = entered.value === 'already-here' ? entered.value : 'receipt';
    return ok({ line: { status, ...receipt.value.receipt }, problems: [] });
  }
  const read = decodePackage(given.file, given.bytes, given.password);
  if (!read.ok) return read;
  const staged = await stagePackage(port, session, given.file, read.value);
  if (!staged.ok) return staged;
  const committed = await commitPackage(port, staged.value, actor);
  if (!committed.ok) return committed;
  const { report } = staged.value.preview;
  const line = describe(committed.value.status, report);
  if (receiptFile !== null) {
    const written = await writeFile(
      resolve(folder, receiptFile),
      `${JSON.stringify(committed.value.receipt)}\n`,
    ).catch(() => refuse('out-folder-unusable', { folder: receiptFile, reason: 'write' }));
    if (written !== undefined) return written;
  }
  return ok({ line, problems: problemsOf(report) });
}

function describe(status: string, report: MergeReport): object {
  const conflicts = report.conflicts.map(({ id, table, recordId, kept, other }) => ({
    id,
    table,
    record: recordId,
    kept: { device: kept.device, actor: kept.actor, at: kept.hlc },
    other: { device: other.device, actor: other.actor, at: other.hlc },
  }));
  return { status, ...report, conflicts };
}

/** What somebody has to be told about a package: holes, forks and breaks. */
function problemsOf({ missing, forked, broken, refused }: MergeReport): Problem[] {
  return [
    ...missing.map((range) => ({ code: 'package-missing-range', data: { ...range } }) as const),
    ...forked.map((apart) => ({ code: 'package-forked', data: { ...apart } }) as const),
    ...broken.map((apart) => ({ code: 'package-broken', data: { ...apart } }) as const),
    ...refused.map((apart) => ({ code: 'package-not-allowed', data: { ...apart } }) as const),
  ];
}

function say(problem: Problem, { output }: CommandContext): void {
  output.say(`lawang: ${describeProblem(problem, output.language)} [${problem.code}]`);
}
