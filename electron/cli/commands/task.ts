import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createPlane } from '../../../shared/geometry/plane.ts';
import type { State } from '../../../shared/operations/rows.ts';
import type { Assignment } from '../../../shared/plan/records.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import { writeTasksCsv } from '../../../shared/report/task/task-csv.ts';
import { writeTaskGpx } from '../../../shared/report/task/task-gpx.ts';
import { writeTasksHtml } from '../../../shared/report/task/task-html.ts';
import { makeTaskMap } from '../../../shared/report/task/task-map.ts';
import { makeTaskSheet } from '../../../shared/report/task/task-sheet.ts';
import { diskProblem } from '../../serve/disk/disk-problem.ts';
import { makeFolder } from '../../serve/disk/make-folder.ts';
import type { Command } from '../command.ts';
import { findRound, findTeam } from '../find-records.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { openSeason } from '../open-season.ts';
import { refuseWith } from '../output.ts';
import { uncancelled } from '../uncancelled.ts';

type Files = readonly (readonly [name: string, text: string])[];

/** `lawang task`: what a team is handed out: GPX of each task, a table, and the sheets to print. */
export const task: Command = {
  usage: 'lawang task --data DIR (--team T [--round R] | --assignment A) --out DIR',
  options: { data: 'one', team: 'one', round: 'one', assignment: 'one', out: 'one' },
  async run({ positionals, values }, context) {
    const [data, out] = [values.get('data')?.[0], values.get('out')?.[0]];
    const asked = {
      team: values.get('team')?.[0] ?? null,
      assignment: values.get('assignment')?.[0] ?? null,
      round: values.get('round')?.[0] ?? null,
    };
    const isOneAsked = (asked.team === null) !== (asked.assignment === null);
    if (data === undefined || out === undefined || !isOneAsked || positionals.length > 0)
      return 'usage';
    const made = await withLedger(data, { write: false }, context, async (ledger) => {
      const tasks = findTasks(ledger.session.state, asked);
      return tasks.ok ? makeFiles(ledger, tasks.value, context.output.language) : tasks;
    });
    if (!made.ok) return refuseWith(context.output, made.problem);
    const folder = resolve(context.folder, out);
    const problem = await writeFiles(folder, made.value);
    if (problem !== null) return refuseWith(context.output, problem);
    context.output.line({ folder, files: made.value.map(([name]) => name) });
    return 0;
  },
};

function findTasks(
  state: State,
  asked: {
    readonly team: string | null;
    readonly assignment: string | null;
    readonly round: string | null;
  },
): Result<readonly Assignment[]> {
  if (asked.assignment !== null) {
    const task = state.assignments.get(asked.assignment);
    return task === undefined ? refuse('assignment-unknown', { id: asked.assignment }) : ok([task]);
  }
  const team = findTeam(state, asked.team);
  if (!team.ok) return team;
  const round = findRound(state, asked.round);
  if (!round.ok) return round;
  const tasks = [...state.assignments.values()].filter(
    ({ teamId, roundId }) => teamId === team.value?.id && roundId === round.value.id,
  );
  return tasks.length === 0
    ? refuse('team-without-task', { team: team.value?.name ?? '', round: round.value.name })
    : ok(tasks);
}

async function makeFiles(
  ledger: OpenLedger,
  tasks: readonly Assignment[],
  language: 'zh' | 'en',
): Promise<Result<Files>> {
  const { state } = ledger.session;
  const open = await openSeason(ledger, tasks[0]?.roundId ?? null);
  if (!open.ok) return open;
  const { season, ground } = open.value;
  const gaps = await uncancelled(season.gaps([...new Set(tasks.flatMap((task) => task.blocks))]));
  const figures = new Map(season.figures().blocks.map((block) => [block.code, block]));
  const shapes = new Map(ground.blocks.blocks.map((block) => [block.code, block]));
  const plane = createPlane(ground.centralMeridian);
  const drawn = { ...ground, plane, blocks: ground.blocks.blocks };
  const sheets = tasks.map((task) => makeTaskSheet(task, state, shapes, { figures, gaps }));
  const html = writeTasksHtml(
    sheets.map((sheet) => ({ sheet, map: makeTaskMap(sheet.task.blocks, sheet.gaps, drawn) })),
    language,
  );
  const gpx = tasks.map((task) => {
    const blocks = task.blocks.flatMap((code) => shapes.get(code) ?? []);
    const found = task.blocks.flatMap((code) => gaps.get(code)?.gaps ?? []);
    return [
      `task-${task.from}-${fileName(task.id)}.gpx`,
      writeTaskGpx(blocks, found, plane),
    ] as const;
  });
  return ok([...gpx, ['tasks.csv', writeTasksCsv(sheets)], ['tasks.html', html]]);
}

/** An id as part of a file's name: ids may hold anything. */
function fileName(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 60);
}

async function writeFiles(folder: string, files: Files): Promise<Problem | null> {
  try {
    await makeFolder(folder);
    for (const [name, text] of files) await writeFile(join(folder, name), text);
    return null;
  } catch (error) {
    const problem = diskProblem(error, folder);
    return problem.code === 'disk-failed'
      ? { code: 'out-folder-unusable', data: { folder, ...problem.data } }
      : problem;
  }
}
