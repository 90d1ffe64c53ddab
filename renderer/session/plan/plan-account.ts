import type { BlockFigures } from '../../../shared/coverage/figures.ts';
import type { TrackReach } from '../../../shared/coverage/season-contract.ts';
import type { State } from '../../../shared/operations/rows.ts';
import type { Unit } from '../../../shared/people/records.ts';
import { assumptionsOf } from '../../../shared/plan/assumptions.ts';
import { type BlockOwner, isOwnerless, ownerOf } from '../../../shared/plan/block-owner.ts';
import { isBlockedOn, traitsOf } from '../../../shared/plan/block-traits.ts';
import type { Assignment, BlockTraits, PlanAssumptions } from '../../../shared/plan/records.ts';
import { type TaskProgress, taskProgress } from '../../../shared/plan/task-progress.ts';
import { type TeamLoad, teamLoads } from '../../../shared/plan/team-load.ts';
import { type BlockWork, blockWork } from '../../../shared/plan/workload.ts';
import { latestRound } from '../../../shared/tracks/latest-round.ts';
import type { Round } from '../../../shared/tracks/records.ts';
import type { GroundBlock } from '../ground.ts';
import type { SessionState } from '../session-state.ts';
import type { PlanList } from './plan-view.ts';

/** One block as the planner sees it. */
export interface PlanBlock {
  readonly block: GroundBlock;
  readonly code: string;
  readonly owner: BlockOwner;
  readonly traits: BlockTraits;
  readonly figures: BlockFigures | undefined;
  readonly work: BlockWork | undefined;
  /** Tasks of the round that hold it. */
  readonly tasks: readonly Assignment[];
  readonly isClosed: boolean;
}

/** The round's plan as of a day, from the ledger and the figures on the screen. */
export interface PlanAccount {
  readonly day: string;
  readonly round: Round | null;
  readonly assumptions: PlanAssumptions;
  readonly blocks: readonly PlanBlock[];
  readonly byCode: ReadonlyMap<string, PlanBlock>;
  readonly works: ReadonlyMap<string, BlockWork>;
  /** Tasks of the round, by first day. */
  readonly tasks: readonly Assignment[];
  readonly progress: ReadonlyMap<string, TaskProgress>;
  readonly loads: ReadonlyMap<string, TeamLoad>;
}

export type PlanInputs = Pick<
  SessionState,
  'rows' | 'ground' | 'figuresByCode' | 'gaps' | 'filter' | 'reaches'
>;

/** The round shown in the top bar; the latest opened where all are shown. */
export function planRound(rows: State, roundId: string | null): Round | null {
  return rows.rounds.get(roundId ?? '') ?? latestRound(rows);
}

export function makePlanAccount(state: PlanInputs, day: string): PlanAccount {
  const { rows, ground } = state;
  const round = planRound(rows, state.filter.roundId);
  const assumptions = assumptionsOf(rows);
  const tasks = [...rows.assignments.values()]
    .filter((task) => task.roundId === round?.id)
    .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
  const holders = tasksByBlock(tasks);
  const blocks = (ground?.blocks ?? []).map((block): PlanBlock => {
    const { code } = block.shape;
    const traits = traitsOf(code, rows);
    const figures = state.figuresByCode.get(code);
    return {
      block,
      code,
      owner: ownerOf(block.shape, rows),
      traits,
      figures,
      work: figures === undefined ? undefined : blockWork(figures, traits, assumptions),
      tasks: holders.get(code) ?? [],
      isClosed: isBlockedOn(traits, day),
    };
  });
  const works = new Map(blocks.flatMap(({ code, work }) => (work ? [[code, work] as const] : [])));
  const isLeft = (code: string) =>
    state.gaps.get(code)?.gaps.length !== 0 && (works.get(code)?.leftSquareMetres ?? 1) > 0;
  return {
    day,
    round,
    assumptions,
    blocks,
    byCode: new Map(blocks.map((block) => [block.code, block])),
    works,
    tasks,
    progress: progressOf(tasks, rows, state.reaches ?? [], isLeft),
    loads: new Map(
      teamLoads(rows.teams.values(), tasks, works, assumptions).map((load) => [load.teamId, load]),
    ),
  };
}

function tasksByBlock(tasks: readonly Assignment[]): ReadonlyMap<string, readonly Assignment[]> {
  const holders = new Map<string, Assignment[]>();
  for (const task of tasks)
    for (const code of task.blocks) {
      const known = holders.get(code);
      if (known === undefined) holders.set(code, [task]);
      else known.push(task);
    }
  return holders;
}

function progressOf(
  tasks: readonly Assignment[],
  rows: State,
  reaches: readonly TrackReach[],
  isLeft: (code: string) => boolean,
): ReadonlyMap<string, TaskProgress> {
  return new Map(
    tasks.map((task) => [task.id, taskProgress(task, rows.tracks, reaches, isLeft)] as const),
  );
}

/** Whether a list holds a block; 超负荷 holds the blocks of tasks of overloaded teams. */
export function isInList(block: PlanBlock, list: PlanList, account: PlanAccount): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'assigned':
      return block.tasks.length > 0;
    case 'unassigned':
      return block.tasks.length === 0;
    case 'overloaded':
      return block.tasks.some((task) => account.loads.get(task.teamId)?.isOverloaded);
    case 'ownerless':
      return isOwnerless(block.owner);
    case 'closed':
      return block.isClosed;
  }
}

/** Name of a unit; null where there is none. */
export function unitName(units: ReadonlyMap<string, Unit>, id: string | null): string | null {
  return units.get(id ?? '')?.name ?? null;
}
