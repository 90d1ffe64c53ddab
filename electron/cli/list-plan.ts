import type { Season } from '../../shared/coverage/season-contract.ts';
import { readingDay } from '../../shared/operations/reading-day.ts';
import type { State } from '../../shared/operations/rows.ts';
import { assumptionsOf } from '../../shared/plan/assumptions.ts';
import { ownerOf } from '../../shared/plan/block-owner.ts';
import { traitsOf } from '../../shared/plan/block-traits.ts';
import { countEffort } from '../../shared/plan/effort.ts';
import { judgeParts, judgeRound } from '../../shared/plan/feasibility-lines.ts';
import { taskProgress } from '../../shared/plan/task-progress.ts';
import { taskHours } from '../../shared/plan/team-load.ts';
import { detailsOf, peopleOf } from '../../shared/plan/team-people.ts';
import { type BlockWork, blockWork } from '../../shared/plan/workload.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import type { OpenLedger } from './open-ledger.ts';
import { openSeason } from './open-season.ts';
import { uncancelled } from './uncancelled.ts';

/** Teams with their people, means and leader. */
export function listTeams(state: State): object[] {
  return [...state.teams.values()].map((team) => {
    const { vehicles, drones, boats, phone } = detailsOf(team.id, state);
    return {
      id: team.id,
      name: team.name,
      unit: team.unitId,
      leader: team.leaderId,
      people: peopleOf(team).length,
      category: team.category,
      vehicles,
      drones,
      boats,
      phone,
    };
  });
}

/** 人次 / 台次 / 架次 by team and day, of one round or of all. */
export function listEffort(state: State, round: string | null): object[] {
  const tracks = [...state.tracks.values()].filter(
    (track) => round === null || track.roundId === round,
  );
  return countEffort(tracks, state).map(({ teamId, ...effort }) => ({
    team: teamId,
    name: state.teams.get(teamId ?? '')?.name ?? null,
    ...effort,
  }));
}

/** Tasks of one round, the latest when none is asked for, with person-hours and progress. */
export async function listAssignments(
  ledger: OpenLedger,
  asked: string | null,
): Promise<Result<readonly object[]>> {
  const { state } = ledger.session;
  const round = asked ?? latestRound(state)?.id ?? null;
  const tasks = [...state.assignments.values()].filter((task) => task.roundId === round);
  if (tasks.length === 0) return ok([]);
  const open = await openSeason(ledger, round);
  if (!open.ok) return open;
  const { season } = open.value;
  const assumptions = assumptionsOf(state);
  const works = worksOf(season, state);
  const codes = [...new Set(tasks.flatMap((task) => task.blocks))];
  const gaps = await uncancelled(season.gaps(codes));
  const isLeft = (code: string) =>
    gaps.get(code)?.gaps.length !== 0 && (works.get(code)?.leftSquareMetres ?? 1) > 0;
  return ok(
    tasks.map((task) => {
      const { states, ...progress } = taskProgress(task, state.tracks, season.reaches(), isLeft);
      return {
        ...task,
        team: state.teams.get(task.teamId)?.name ?? null,
        personHours: taskHours(task, works, assumptions),
        ...progress,
        states: Object.fromEntries(states),
      };
    }),
  );
}

/** Whether the ground left of a round can be searched by its deadline: the whole, then every station. */
export async function listFeasibility(
  ledger: OpenLedger,
  asked: string | null,
): Promise<Result<readonly object[]>> {
  const { state } = ledger.session;
  const open = await openSeason(ledger, asked);
  if (!open.ok) return open;
  const { season, ground, roundId } = open.value;
  const works = worksOf(season, state);
  const question = {
    day: readingDay(state, Date.now()),
    round: state.rounds.get(roundId ?? '') ?? null,
    assumptions: assumptionsOf(state),
    blocks: ground.blocks.blocks.map((block) => ({
      owner: ownerOf(block, state),
      work: works.get(block.code),
    })),
  };
  const lines = [judgeRound(question, state), ...judgeParts(question, state, 'station')];
  return ok(
    lines.map(({ id, name, work, answer }) => ({
      id,
      name,
      day: question.day,
      deadline: question.round?.deadline ?? null,
      leftSquareMetres: work.leftSquareMetres,
      byChecklist: work.byChecklist,
      ...answer,
    })),
  );
}

function worksOf(season: Season, state: State): ReadonlyMap<string, BlockWork> {
  const assumptions = assumptionsOf(state);
  return new Map(
    season
      .figures()
      .blocks.map((block) => [
        block.code,
        blockWork(block, traitsOf(block.code, state), assumptions),
      ]),
  );
}
