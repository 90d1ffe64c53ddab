import { listDays } from '../ledger/beijing-day.ts';
import type { Team } from '../people/records.ts';

import type { Assignment, PlanAssumptions } from './records.ts';
import { peopleOf } from './team-people.ts';
import type { BlockWork } from './workload.ts';

/** Person-hours a task takes. A drag-net goes by its own spacing in place of the sweep width. */
export function taskHours(
  task: Pick<Assignment, 'blocks' | 'operation' | 'spacingMetres'>,
  works: ReadonlyMap<string, BlockWork>,
  assumptions: PlanAssumptions,
): number {
  let hours = 0;
  for (const code of task.blocks) hours += works.get(code)?.personHours ?? 0;
  const width = task.operation === 'drag-net' ? task.spacingMetres : null;
  return width === null ? hours : (hours * assumptions.sweepWidthMetres) / width;
}

export interface DayLoad {
  readonly day: string;
  readonly personHours: number;
}

/** What a team is asked to do against what it can. */
export interface TeamLoad {
  readonly teamId: string;
  readonly people: number;
  readonly tasks: number;
  readonly blocks: number;
  readonly personHours: number;
  /** Person-hours the team has on the days of its tasks, each day once. */
  readonly capacityHours: number;
  /** Days in order; a task's hours are spread evenly over its days. */
  readonly days: readonly DayLoad[];
  /** 超负荷: on some day more is asked than people × hours of a day. */
  readonly isOverloaded: boolean;
}

/** Loads of all teams from the tasks given: those of one round, as a rule. Teams without a task are listed with none. */
export function teamLoads(
  teams: Iterable<Team>,
  tasks: Iterable<Assignment>,
  works: ReadonlyMap<string, BlockWork>,
  assumptions: PlanAssumptions,
): readonly TeamLoad[] {
  const byTeam = new Map<string, Assignment[]>();
  for (const task of tasks) byTeam.set(task.teamId, [...(byTeam.get(task.teamId) ?? []), task]);
  return [...teams].map((team) => teamLoad(team, byTeam.get(team.id) ?? [], works, assumptions));
}

function teamLoad(
  team: Team,
  tasks: readonly Assignment[],
  works: ReadonlyMap<string, BlockWork>,
  assumptions: PlanAssumptions,
): TeamLoad {
  const people = peopleOf(team).length;
  const byDay = new Map<string, number>();
  let personHours = 0;
  for (const task of tasks) {
    const hours = taskHours(task, works, assumptions);
    personHours += hours;
    const days = listDays(task.from, task.to);
    for (const day of days) byDay.set(day, (byDay.get(day) ?? 0) + hours / days.length);
  }
  const days = [...byDay]
    .map(([day, hours]) => ({ day, personHours: hours }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const dayCapacity = people * assumptions.hoursPerDay;
  return {
    teamId: team.id,
    people,
    tasks: tasks.length,
    blocks: new Set(tasks.flatMap((task) => task.blocks)).size,
    personHours,
    capacityHours: dayCapacity * days.length,
    days,
    // A whisker above is the arithmetic's, not the planner's.
    isOverloaded: days.some((load) => load.personHours > dayCapacity * (1 + 1e-9)),
  };
}
