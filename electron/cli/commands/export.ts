import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { endOfDay } from '../../../shared/ledger/beijing-day.ts';
import { readJsonBlob } from '../../../shared/operations/json-blob.ts';
import { prepareReport } from '../../../shared/operations/report/prepare-report.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import { dataFormats, dataSetNames } from '../../../shared/report/data/data-set.ts';
import { makeDataSet } from '../../../shared/report/data/make-data-set.ts';
import { writeDataSet } from '../../../shared/report/data/write-data-set.ts';

import { diskProblem } from '../../serve/disk/disk-problem.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { refuseWith } from '../output.ts';
import { readChoice } from '../read-number.ts';
import { openOutFolder } from '../report/open-out-folder.ts';
import { accountOptions } from '../sign-in.ts';
import { uncancelled } from '../uncancelled.ts';
import { readReportParameters } from './report.ts';

/** `lawang export`: any table or layer as a file, under the internal or the public profile. */
export const exportData: Command = {
  usage:
    'lawang export --data DIR --out FILE --what blocks|gaps|tracks|stations|figures|letters|units|persons|teams|communities|assets --format csv|xlsx|geojson|kml|gpx [--profile internal|public] [--round R] [--as-of YYYY-MM-DD] [--as ACCOUNT --password-file F]',
  options: {
    data: 'one',
    out: 'one',
    what: 'one',
    format: 'one',
    profile: 'one',
    round: 'one',
    'as-of': 'one',
    ...accountOptions,
  },
  async run(given, context) {
    const data = given.values.get('data')?.[0];
    const out = given.values.get('out')?.[0];
    if (data === undefined || out === undefined || given.positionals.length > 0) return 'usage';
    if (!given.values.has('what') || !given.values.has('format')) return 'usage';
    const path = resolve(context.folder, out);
    const folder = await openOutFolder(dirname(path), context.folder);
    if (!folder.ok) return refuseWith(context.output, folder.problem);
    const written = await withLedger(data, { write: false, as: given }, context, (ledger) =>
      write(ledger, given, join(folder.value, basename(path))),
    );
    if (!written.ok) return refuseWith(context.output, written.problem);
    context.output.line(written.value);
    return 0;
  },
};

async function write(ledger: OpenLedger, given: Arguments, path: string): Promise<Result<object>> {
  const name = readChoice(given, 'what', dataSetNames, 'blocks');
  if (!name.ok) return name;
  const format = readChoice(given, 'format', dataFormats, 'csv');
  if (!format.ok) return format;
  const parameters = readReportParameters(given, ledger.session);
  if (!parameters.ok) return parameters;
  const readBlob = (sha256: string) => ledger.port.readBlob(sha256);
  const entries = await ledger.port.entries(0);
  const prepared = await uncancelled(prepareReport(entries, readBlob, parameters.value));
  if (!prepared.ok) return prepared;
  const { model, facts } = prepared.value;
  const made = await makeDataSet(name.value, {
    model,
    facts,
    readBlob,
    readJson: (sha256) => readJsonBlob(sha256, readBlob),
  });
  if (!made.ok) return made;
  const { profile, asOf } = parameters.value;
  const content = writeDataSet(made.value, format.value, {
    profile,
    time: endOfDay(asOf),
    author: model.branch,
  });
  if (!content.ok) return content;
  try {
    await writeFile(path, content.value);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, path) };
  }
  return ok({ what: name.value, format: format.value, profile, rows: made.value.rows.length });
}
