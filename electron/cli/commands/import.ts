import type { JsonValue } from '../../../shared/ledger/entry.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { modeTable } from '../../../shared/tracks/mode-table.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { findFiles } from '../find-files.ts';
import { findRound, findTeam } from '../find-records.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { printFileProblem, refuseWith } from '../output.ts';
import { readChoice, readHalfWidth, readPeople } from '../read-number.ts';
import { accountOptions, accountUsage } from '../sign-in.ts';
import { modes, purposes } from '../track-choices.ts';
import { type FileLine, importFile, refusedLine } from './import-file.ts';

/** `lawang import`: brings track files into a ledger, one line a file once it is on disc. Exit 1 when any was refused. */
export const importFiles: Command = {
  usage:
    'lawang import --data DIR [--mode foot] [--purpose survey] [--round R] [--team T] [--people 1] [--sweep R] ' +
    `${accountUsage} FILE…`,
  options: {
    data: 'one',
    mode: 'one',
    purpose: 'one',
    round: 'one',
    team: 'one',
    people: 'one',
    sweep: 'one',
    ...accountOptions,
  },
  async run(given, context) {
    const data = given.values.get('data')?.[0];
    if (data === undefined || given.positionals.length === 0) return 'usage';
    const declared = readDeclared(given);
    if (!declared.ok) return refuseWith(context.output, declared.problem);
    const done = await withLedger(data, { write: true, as: given }, context, (ledger) =>
      importAll(ledger, given, declared.value, context),
    );
    if (!done.ok) return refuseWith(context.output, done.problem);
    return done.value === 0 ? 0 : 1;
  },
};

type Declared = { readonly [field: string]: JsonValue };

function readDeclared(given: Arguments): Result<Declared> {
  const mode = readChoice(given, 'mode', modes, 'foot');
  if (!mode.ok) return mode;
  const purpose = readChoice(given, 'purpose', purposes, 'survey');
  if (!purpose.ok) return purpose;
  const halfWidth = readHalfWidth(given, modeTable[mode.value].sweepHalfWidthMetres);
  if (!halfWidth.ok) return halfWidth;
  const people = readPeople(given);
  if (!people.ok) return people;
  return ok({
    mode: mode.value,
    purpose: purpose.value,
    sweepHalfWidthMetres: halfWidth.value,
    people: people.value,
  });
}

/** Imports file after file; answers how many were refused. */
async function importAll(
  ledger: OpenLedger,
  given: Arguments,
  declared: Declared,
  context: CommandContext,
): Promise<Result<number>> {
  const { folder } = context;
  const { state } = ledger.session;
  if (state.ledger.size === 0) return refuse('project-missing');
  const round = findRound(state, given.values.get('round')?.[0] ?? null);
  if (!round.ok) return round;
  const team = findTeam(state, given.values.get('team')?.[0] ?? null);
  if (!team.ok) return team;
  const fields = { ...declared, roundId: round.value.id, teamId: team.value?.id ?? null };
  const { files, problems } = await findFiles(given.positionals, folder);
  let session = ledger.session;
  let refused = problems.length;
  for (const problem of problems)
    sayLine(refusedLine(problem.file, null, [printFileProblem(problem)]), context);
  for (const file of files) {
    const outcome = await importFile({ ...ledger, session }, file, fields);
    session = outcome.session;
    if (outcome.line.status === 'refused') refused++;
    sayLine(outcome.line, context);
  }
  return ok(refused);
}

function sayLine(line: FileLine, { output }: CommandContext): void {
  output.line(line);
  for (const { message, code, severity } of line.problems)
    if (severity === 'refused') output.say(`lawang: ${message[output.language]} [${code}]`);
}
