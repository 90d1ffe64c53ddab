import { strToU8, zipSync } from 'fflate';
import type { Gap } from '../../../shared/coverage/figures.ts';
import type { Assignment } from '../../../shared/plan/records.ts';
import { writeTaskGpx } from '../../../shared/report/task/task-gpx.ts';
import { makeTaskMap, type TaskMap } from '../../../shared/report/task/task-map.ts';
import {
  largestGaps,
  makeTaskSheet,
  type SheetBlock,
  type SheetGap,
  type TaskSheet,
} from '../../../shared/report/task/task-sheet.ts';
import { saveExport } from '../exports.ts';
import { fillGaps } from '../fill-figures.ts';
import type { Session } from '../session.ts';
import type { SessionState } from '../session-state.ts';

/** A sheet with its map, ready to be shown and printed. */
export interface DrawnSheet {
  readonly sheet: TaskSheet;
  readonly map: TaskMap;
  /** A map of every single block with its own gaps, largest first. */
  readonly blocks: readonly DrawnBlock[];
}

export interface DrawnBlock {
  readonly block: SheetBlock;
  readonly gaps: readonly SheetGap[];
  readonly map: TaskMap;
}

/** Sheets of some tasks, in the order asked; the gaps on them are those known by now. */
export function drawSheets(
  state: Pick<SessionState, 'rows' | 'ground' | 'figuresByCode' | 'gaps'>,
  ids: readonly string[],
  hasBlockMaps: boolean,
): readonly DrawnSheet[] {
  const { rows, ground, figuresByCode, gaps } = state;
  if (ground === null) return [];
  const shapes = new Map(ground.blocks.map(({ shape }) => [shape.code, shape]));
  const { boundary, excluded, blocks } = ground.input;
  const drawn = { plane: ground.plane, blocks: blocks.blocks, boundary, excluded };
  return tasksOf(state, ids).map((task) => {
    const sheet = makeTaskSheet(task, rows, shapes, { figures: figuresByCode, gaps });
    const single = hasBlockMaps ? sheet.blocks : [];
    return {
      sheet,
      map: makeTaskMap(task.blocks, sheet.gaps, drawn),
      blocks: single.map((block) => {
        const own = largestGaps(gaps.get(block.code)?.gaps ?? []);
        return { block, gaps: own, map: makeTaskMap([block.code], own, drawn) };
      }),
    };
  });
}

/** Works out the gaps of the tasks’ blocks, which sheets and GPX carry. */
export async function fillTaskGaps(session: Session, ids: readonly string[]): Promise<void> {
  const codes = tasksOf(session.store.getState(), ids).flatMap((task) => task.blocks);
  await fillGaps(session, [...new Set(codes)]);
}

/** Hands out blocks and gaps for a receiver: one GPX, or for several tasks an archive with one each. */
export async function exportTasks(session: Session, ids: readonly string[]): Promise<void> {
  await fillTaskGaps(session, ids);
  const state = session.store.getState();
  const files = tasksOf(state, ids).map(
    (task) => [fileName(state, task), gpxOf(state, task)] as const,
  );
  const [only] = files;
  if (only === undefined) return;
  if (files.length === 1) return saveExport(session, ...only, 'application/gpx+xml');
  const archive = zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
  await saveExport(session, '任务区块.zip', archive, 'application/zip');
}

function gpxOf({ ground, gaps }: SessionState, task: Assignment): string {
  if (ground === null) return '';
  const shapes = task.blocks.flatMap((code) => ground.byCode.get(code)?.shape ?? []);
  const found = task.blocks.flatMap((code): readonly Gap[] => gaps.get(code)?.gaps ?? []);
  return writeTaskGpx(shapes, found, ground.plane);
}

function fileName({ rows }: SessionState, task: Assignment): string {
  const team = (rows.teams.get(task.teamId)?.name ?? task.teamId).replaceAll(/[\\/:*?"<>|]/g, '_');
  return `${team}-${task.from}-${task.id.slice(0, 8)}.gpx`;
}

function tasksOf({ rows }: Pick<SessionState, 'rows'>, ids: readonly string[]): Assignment[] {
  return ids.flatMap((id) => rows.assignments.get(id) ?? []);
}
