import { join } from 'node:path';
import { beijingDayOf } from '../../../shared/ledger/beijing-day.ts';
import type { LedgerSession } from '../../../shared/operations/record-operation.ts';
import { prepareReport } from '../../../shared/operations/report/prepare-report.ts';
import { ok, type Problem, type Result } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import {
  periodStart,
  type ReportParameters,
  reportKinds,
  reportProfiles,
} from '../../../shared/report/model/parameters.ts';
import { type ReportModel, traceFigure } from '../../../shared/report/model/report-model.ts';
import {
  type MapSheet,
  mapSheets,
  writeReportFiles,
} from '../../../shared/report/writers/report-files.ts';
import { readTemplateFile } from '../../serve/templates.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { findRound } from '../find-records.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { type Output, refuseWith } from '../output.ts';
import { readChoice } from '../read-number.ts';
import { openOutFolder } from '../report/open-out-folder.ts';
import { readDay } from '../report/read-day.ts';
import { storeReport } from '../report/store-report.ts';
import { accountOptions } from '../sign-in.ts';
import { uncancelled } from '../uncancelled.ts';

/** `lawang report`: a report's files from the ledger as it stood on a day, without a window. */
export const report: Command = {
  usage:
    'lawang report --data DIR --out DIR [--kind weekly|monthly|special|circular|nil|community|certificates] [--round R] [--as-of YYYY-MM-DD] [--from YYYY-MM-DD] [--profile internal|public] [--addressee NAME] [--red-head] [--map-approval NUMBER] [--map-sheet A4|A3|A2] [--station-maps] [--block-maps CODE…] [--templates DIR] [--as ACCOUNT --password-file F] | lawang report --data DIR … --trace CODE',
  options: {
    data: 'one',
    out: 'one',
    kind: 'one',
    round: 'one',
    'as-of': 'one',
    from: 'one',
    profile: 'one',
    addressee: 'one',
    'red-head': 'flag',
    'map-approval': 'one',
    'map-sheet': 'one',
    'station-maps': 'flag',
    'block-maps': 'many',
    templates: 'one',
    trace: 'one',
    ...accountOptions,
  },
  async run(given, context): Promise<Outcome> {
    const data = given.values.get('data')?.[0];
    const out = given.values.get('out')?.[0];
    const code = given.values.get('trace')?.[0];
    if (data === undefined || (out === undefined) === (code === undefined)) return 'usage';
    if (given.positionals.length > 0) return 'usage';
    const folder = out === undefined ? null : await openOutFolder(out, context.folder);
    if (folder !== null && !folder.ok) return refuseWith(context.output, folder.problem);
    const done = await withLedger(data, { write: false, as: given }, context, (ledger) =>
      code === undefined
        ? make(ledger, given, folder?.value ?? '', context)
        : trace(ledger, given, code, context.output),
    );
    if (!done.ok) return refuseWith(context.output, done.problem);
    for (const problem of done.value)
      context.output.say(
        `lawang: ${describeProblem(problem, context.output.language)} [${problem.code}]`,
      );
    return done.value.length === 0 ? 0 : 1;
  },
};

/** Parameters given on the command line; the day defaults to the sample's own or to the Beijing day of the last entry. */
export function readReportParameters(
  given: Arguments,
  { state, head }: Pick<LedgerSession, 'state' | 'head'>,
): Result<ReportParameters> {
  const kind = readChoice(given, 'kind', reportKinds, 'weekly');
  if (!kind.ok) return kind;
  const profile = readChoice(given, 'profile', reportProfiles, 'internal');
  if (!profile.ok) return profile;
  const round = findRound(state, given.values.get('round')?.[0] ?? null);
  if (!round.ok) return round;
  const today = state.ledger.get('ledger')?.sampleAsOf ?? beijingDayOf(head.hlc) ?? '';
  const asOf = readDay(given, 'as-of', today);
  if (!asOf.ok) return asOf;
  const from = readDay(given, 'from', periodStart(kind.value, asOf.value, round.value.openedOn));
  if (!from.ok) return from;
  return ok({
    kind: kind.value,
    roundId: round.value.id,
    from: from.value,
    asOf: asOf.value,
    profile: profile.value,
    addressee: given.values.get('addressee')?.[0] ?? '',
    hasRedHead: given.values.has('red-head'),
    mapApproval: given.values.get('map-approval')?.[0] ?? '',
  });
}

async function prepare(ledger: OpenLedger, given: Arguments) {
  const parameters = readReportParameters(given, ledger.session);
  if (!parameters.ok) return parameters;
  const entries = await ledger.port.entries(0);
  return uncancelled(
    prepareReport(entries, (sha256) => ledger.port.readBlob(sha256), parameters.value),
  );
}

async function make(
  ledger: OpenLedger,
  given: Arguments,
  folder: string,
  { output, root }: CommandContext,
): Promise<Result<readonly Problem[]>> {
  const sheets = Object.keys(mapSheets) as MapSheet[];
  const sheet = readChoice(given, 'map-sheet', sheets, 'A3');
  if (!sheet.ok) return sheet;
  const prepared = await prepare(ledger, given);
  if (!prepared.ok) return prepared;
  const { model, facts } = prepared.value;
  const templates = given.values.get('templates')?.[0] ?? join(root, 'resources', 'templates');
  const template = await readTemplateFile(templates, model.parameters.kind);
  if (!template.ok) return template;
  const written = writeReportFiles(model, facts, template.value, sheet.value, {
    hasStations: given.values.has('station-maps'),
    blockCodes: given.values.get('block-maps') ?? [],
  });
  if (!written.ok) return written;
  const stored = await storeReport(folder, model, written.value);
  if (!stored.ok) return stored;
  const { files, problems } = stored.value;
  output.line({ ...describe(model), files, missingFields: written.value.missing });
  return ok(problems);
}

function describe(model: ReportModel): object {
  const { parameters, code, hash, head } = model;
  return {
    kind: parameters.kind,
    profile: parameters.profile,
    round: parameters.roundId,
    from: parameters.from,
    asOf: parameters.asOf,
    code,
    hash,
    head: head === null ? null : head.hash,
    figures: Object.fromEntries(model.figures.map(({ code: own, value }) => [own, value])),
  };
}

async function trace(
  ledger: OpenLedger,
  given: Arguments,
  code: string,
  output: Output,
): Promise<Result<readonly Problem[]>> {
  const prepared = await prepare(ledger, given);
  if (!prepared.ok) return prepared;
  const figure = traceFigure(prepared.value.model, code);
  if (figure === null) return { ok: false, problem: { code: 'figure-unknown', data: { code } } };
  output.line(figure);
  return ok([]);
}
