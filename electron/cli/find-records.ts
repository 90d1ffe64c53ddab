import type { State } from '../../shared/operations/rows.ts';
import type { Team } from '../../shared/people/records.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import type { Round } from '../../shared/tracks/records.ts';

/** Round by id or name; the latest opened when none is asked for. */
export function findRound(state: State, asked: string | null): Result<Round> {
  if (asked === null) {
    const latest = findLatestRound(state);
    return latest === null ? refuse('round-missing') : ok(latest);
  }
  const round = findByIdOrName(state.rounds, asked);
  return round === null ? refuse('round-unknown', { id: asked }) : ok(round);
}

/** The round opened last, by day and then by order of recording. */
export function findLatestRound(state: State): Round | null {
  let latest: Round | null = null;
  for (const round of state.rounds.values())
    if (latest === null || round.openedOn >= latest.openedOn) latest = round;
  return latest;
}

/** Team by id or name; none when none is asked for. */
export function findTeam(state: State, asked: string | null): Result<Team | null> {
  if (asked === null) return ok(null);
  const team = findByIdOrName(state.teams, asked);
  return team === null ? refuse('team-unknown', { id: asked }) : ok(team);
}

function findByIdOrName<Row extends { readonly name: string }>(
  rows: ReadonlyMap<string, Row>,
  asked: string,
): Row | null {
  return rows.get(asked) ?? [...rows.values()].find((row) => row.name === asked) ?? null;
}
