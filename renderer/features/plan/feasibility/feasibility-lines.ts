import type { State } from '../../../../shared/operations/rows.ts';
import { stationOf } from '../../../../shared/plan/conflicts.ts';
import { type Feasibility, judgeFeasibility } from '../../../../shared/plan/feasibility.ts';
import { peopleOf } from '../../../../shared/plan/team-people.ts';
import { sumWork, type WorkSum } from '../../../../shared/plan/workload.ts';
import type { PlanAccount, PlanBlock } from '../../../session/plan/plan-account.ts';

export interface FeasibilityLine {
  readonly id: string;
  /** Null for ground that is nobody’s. */
  readonly name: string | null;
  readonly work: WorkSum;
  readonly answer: Feasibility;
}

/** The whole round: all ground against everybody in a team. */
export function judgeRound(account: PlanAccount, rows: State): FeasibilityLine {
  return judge('round', null, account.blocks, [...rows.teams.keys()], account, rows);
}

/** The same question for every station or unit that has ground or teams, by ground left. */
export function judgeParts(
  account: PlanAccount,
  rows: State,
  by: 'station' | 'unit',
): readonly FeasibilityLine[] {
  const groupOf = (block: PlanBlock) =>
    (by === 'station' ? block.owner.stationId : block.owner.unitId) ?? '';
  const blocks = new Map<string, PlanBlock[]>();
  for (const block of account.blocks) {
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
      return judge(key, name, blocks.get(key) ?? [], teams.get(key) ?? [], account, rows);
    })
    .sort((a, b) => b.work.personHours - a.work.personHours);
}

function judge(
  id: string,
  name: string | null,
  blocks: readonly PlanBlock[],
  teamIds: readonly string[],
  account: PlanAccount,
  rows: State,
): FeasibilityLine {
  const people = new Set(
    teamIds.flatMap((team) => {
      const known = rows.teams.get(team);
      return known === undefined ? [] : peopleOf(known);
    }),
  );
  const work = sumWork(blocks.flatMap((block) => block.work ?? []));
  const { day, round, assumptions } = account;
  const answer = judgeFeasibility(work, people.size, day, round?.deadline ?? null, assumptions);
  return { id, name, work, answer };
}
