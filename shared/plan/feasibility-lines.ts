import type { Team, Unit } from '../people/records.ts';
import type { BlockOwner } from './block-owner.ts';
import { stationOf } from './conflicts.ts';
import { type Feasibility, judgeFeasibility } from './feasibility.ts';
import type { PlanAssumptions } from './records.ts';
import { peopleInTeams } from './team-people.ts';
import { type BlockWork, sumWork, type WorkSum } from './workload.ts';

/** A block with whose it is and what it still takes; without work where no figures are known. */
export interface OwnedWork {
  readonly owner: BlockOwner;
  readonly work: BlockWork | undefined;
}

/** When and by which assumptions it is asked. */
export interface FeasibilityQuestion {
  readonly day: string;
  readonly round: { readonly deadline: string | null } | null;
  readonly assumptions: PlanAssumptions;
  readonly blocks: readonly OwnedWork[];
}

interface StaffRows {
  readonly units: ReadonlyMap<string, Unit>;
  readonly teams: ReadonlyMap<string, Team>;
}

export interface FeasibilityLine {
  readonly id: string;
  /** Null for ground that is nobody’s. */
  readonly name: string | null;
  readonly work: WorkSum;
  readonly answer: Feasibility;
}

/** The whole round: all ground against everybody in a team. */
export function judgeRound(question: FeasibilityQuestion, rows: StaffRows): FeasibilityLine {
  return judge('round', null, question.blocks, [...rows.teams.keys()], question, rows);
}

/** The same question for every station or unit that has ground or teams, by ground left. */
export function judgeParts(
  question: FeasibilityQuestion,
  rows: StaffRows,
  by: 'station' | 'unit',
): readonly FeasibilityLine[] {
  const groupOf = (block: OwnedWork) =>
    (by === 'station' ? block.owner.stationId : block.owner.unitId) ?? '';
  const blocks = new Map<string, OwnedWork[]>();
  for (const block of question.blocks) {
    const key = groupOf(block);
    const known = blocks.get(key);
    if (known === undefined) blocks.set(key, [block]);
    else known.push(block);
  }
  const teams = new Map<string, string[]>();
  for (const { id, unitId } of rows.teams.values()) {
    const key = (by === 'station' ? stationOf(unitId, rows) : unitId) ?? '';
    teams.set(key, [...(teams.get(key) ?? []), id]);
  }
  return [...new Set([...blocks.keys(), ...teams.keys()])]
    .map((key) => {
      const name = rows.units.get(key)?.name ?? null;
      return judge(key, name, blocks.get(key) ?? [], teams.get(key) ?? [], question, rows);
    })
    .sort((a, b) => b.work.personHours - a.work.personHours);
}

function judge(
  id: string,
  name: string | null,
  blocks: readonly OwnedWork[],
  teamIds: readonly string[],
  question: FeasibilityQuestion,
  rows: StaffRows,
): FeasibilityLine {
  const people = peopleInTeams(teamIds.flatMap((team) => rows.teams.get(team) ?? []));
  const work = sumWork(blocks.flatMap((block) => block.work ?? []));
  const { day, round, assumptions } = question;
  const answer = judgeFeasibility(work, people.size, day, round?.deadline ?? null, assumptions);
  return { id, name, work, answer };
}
