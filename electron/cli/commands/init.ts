import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { openSession, recordOperation } from '../../../shared/operations/record-operation.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { judgeAccountName, judgePassword } from '../../../shared/people/password-rules.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { makeAccountKey } from '../account-key.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { printFileProblem, refuseFile, refuseWith } from '../output.ts';
import { readGround } from '../read-ground.ts';
import { readNumber } from '../read-number.ts';
import { readPassword } from '../sign-in.ts';

/** `lawang init`: makes a ledger in an empty folder, of the sample or of an own boundary. All or nothing. */
export const init: Command = {
  usage:
    'lawang init --data DIR (--sample | --boundary B.geojson [--excluded E.geojson] [--block 1000] [--name NAME] ' +
    '[--admin NAME --password-file F])',
  options: {
    data: 'one',
    sample: 'flag',
    boundary: 'one',
    excluded: 'one',
    block: 'one',
    name: 'one',
    admin: 'one',
    'password-file': 'one',
  },
  async run(given, context) {
    const data = given.values.get('data')?.[0];
    const boundary = given.values.get('boundary')?.[0];
    const isSample = given.values.has('sample');
    if (data === undefined || given.positionals.length > 0) return 'usage';
    if (isSample === (boundary !== undefined)) return 'usage';
    // The sample has its published accounts.
    if (isSample && given.values.has('admin')) return 'usage';
    if (given.values.has('admin') !== given.values.has('password-file')) return 'usage';
    return boundary === undefined
      ? initSample(data, context)
      : initProject(data, boundary, given, context);
  },
};

async function initSample(data: string, context: CommandContext): Promise<Outcome> {
  const made = await withLedger(data, { write: true }, context, async (ledger) => {
    if (ledger.session.head.position > 0) return refuse('ledger-exists');
    const { makeSample } = await import('../../serve/sample/make-sample.ts');
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
  const administrator = await readAdministrator(given, folder);
  if (!administrator.ok) return refuseWith(output, administrator.problem);
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
  const made = await withLedger(data, { write: true }, context, (ledger) =>
    create(ledger, input, administrator.value),
  );
  if (!made.ok) return refuseWith(output, made.problem);
  output.line({ ...made.value, problems: ground.value.problems.map(printFileProblem) });
  return 0;
}

interface Administrator {
  readonly name: string;
  readonly password: string;
}

/** Name and password of `--admin`, judged before anything is made; null without the option. */
async function readAdministrator(
  given: Arguments,
  folder: string,
): Promise<Result<Administrator | null>> {
  const name = given.values.get('admin')?.[0];
  if (name === undefined) return ok(null);
  const named = judgeAccountName(name);
  if (!named.ok) return named;
  const password = await readPassword(given, folder);
  if (!password.ok) return password;
  const judged = judgePassword(password.value, name);
  return judged.ok ? ok({ name, password: password.value }) : judged;
}

async function create(
  ledger: OpenLedger,
  input: object,
  administrator: Administrator | null,
): Promise<Result<object>> {
  if (ledger.session.head.position > 0) return refuse('ledger-exists');
  const { port, session, actor } = ledger;
  const made = await recordOperation(port, session, 'create-project', input, actor);
  if (!made.ok) return made;
  const project = { ...session, state: made.value.state, head: made.value.head };
  if (administrator === null) return ok(describe(project.state, project.head.hash));
  const { name, password } = administrator;
  const key = await makeAccountKey({ ...ledger, session: project }, name, password);
  if (!key.ok) return key;
  const account = { name, role: 'planner', isAdministrator: true, key: key.value };
  const added = await recordOperation(port, project, 'record-account', account, actor);
  return added.ok ? ok(describe(added.value.state, added.value.head.hash)) : added;
}

function describe(state: State, entryHash: string): object {
  return {
    ledgerId: state.ledger.get('ledger')?.ledgerId,
    name: state.ledger.get('ledger')?.name,
    boundaryAreaSquareMetres: state.jurisdiction.get('jurisdiction')?.areaSquareMetres,
    blocks: state.blockPlan.get('blocks')?.count ?? 0,
    tracks: state.tracks.size,
    accounts: state.accounts.size,
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
