import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { openSession, recordOperation } from '../../../shared/operations/record-operation.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { commandLineActor, type OpenLedger, withLedger } from '../open-ledger.ts';
import { printFileProblem, refuseFile, refuseWith } from '../output.ts';
import { readGround } from '../read-ground.ts';
import { readNumber } from '../read-number.ts';

/** `lawang init`: makes a ledger in an empty folder, of the sample or of an own boundary. All or nothing. */
export const init: Command = {
  usage:
    'lawang init --data DIR (--sample | --boundary B.geojson [--excluded E.geojson] [--block 1000] [--name NAME])',
  options: {
    data: 'one',
    sample: 'flag',
    boundary: 'one',
    excluded: 'one',
    block: 'one',
    name: 'one',
  },
  async run(given, context) {
    const data = given.values.get('data')?.[0];
    const boundary = given.values.get('boundary')?.[0];
    const isSample = given.values.has('sample');
    if (data === undefined || given.positionals.length > 0) return 'usage';
    if (isSample === (boundary !== undefined)) return 'usage';
    return boundary === undefined
      ? initSample(data, context)
      : initProject(data, boundary, given, context);
  },
};

async function initSample(data: string, context: CommandContext): Promise<Outcome> {
  const made = await withLedger(data, { write: true }, context, async (ledger) => {
    if (ledger.session.head.position > 0) return refuse('ledger-exists');
    const { makeSample } = await import('../../serve/make-sample.ts');
    const sample = await makeSample(ledger.port, join(context.root, 'resources'));
    if (!sample.ok) return sample;
    const session = await openSession(ledger.port, ledger.session.device);
    return session.ok ? ok(describe(session.value.state, session.value.head.hash)) : session;
  });
  if (!made.ok) return refuseWith(context.output, made.problem);
  context.output.line(made.value);
  return 0;
}

async function initProject(
  data: string,
  boundaryFile: string,
  given: Arguments,
  context: CommandContext,
): Promise<Outcome> {
  const { output, folder } = context;
  const size = readNumber(given, 'block', 1000);
  if (!size.ok) return refuseWith(output, size.problem);
  const name = given.values.get('name')?.[0] ?? titleOf(boundaryFile);
  if (name.trim() === '')
    return refuseWith(output, { code: 'name-empty', data: { path: '--name' } });
  const excludedFile = given.values.get('excluded')?.[0] ?? null;
  // Read and cut before a folder is touched, so that what is refused leaves no trace.
  const ground = await readGround(boundaryFile, excludedFile, size.value, folder);
  if (!ground.ok) return refuseFile(output, ground.problem);
  const input = {
    name,
    boundary: await readJson(boundaryFile, folder),
    excluded:
      excludedFile === null
        ? []
        : [{ name: titleOf(excludedFile), geometry: await readJson(excludedFile, folder) }],
    sizeMetres: size.value,
  };
  const made = await withLedger(data, { write: true }, context, (ledger) => create(ledger, input));
  if (!made.ok) return refuseWith(output, made.problem);
  output.line({ ...made.value, problems: ground.value.problems.map(printFileProblem) });
  return 0;
}

async function create(ledger: OpenLedger, input: object): Promise<Result<object>> {
  if (ledger.session.head.position > 0) return refuse('ledger-exists');
  const { port, session } = ledger;
  const made = await recordOperation(port, session, 'create-project', input, commandLineActor);
  if (!made.ok) return made;
  return ok(describe(made.value.state, made.value.head.hash));
}

function describe(state: State, entryHash: string): object {
  return {
    ledgerId: state.ledger.get('ledger')?.ledgerId,
    name: state.ledger.get('ledger')?.name,
    boundaryAreaSquareMetres: state.jurisdiction.get('jurisdiction')?.areaSquareMetres,
    blocks: state.blockPlan.get('blocks')?.count ?? 0,
    tracks: state.tracks.size,
    entryHash,
  };
}

/** A file that was read as GeoJSON a moment ago. */
async function readJson(file: string, folder: string): Promise<unknown> {
  const text = await readFile(resolve(folder, file), 'utf8');
  return JSON.parse(text.replace(/^\ufeff/, ''));
}

function titleOf(file: string): string {
  return basename(file, extname(file));
}
