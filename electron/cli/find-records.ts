import type { State } from '../../shared/operations/rows.ts';
import type { Team } from '../../shared/people/records.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import type { Round } from '../../shared/tracks/records.ts';

/** Round by id or name; the latest opened when none is asked for. */
export function findRound(state: State, asked: string | null): Result<Round> {
  if (asked === null) {
    const latest = latestRound(state);
    return latest === null ? refuse('round-missing') : ok(latest);
  }
  const round = findByIdOrName(state.rounds, asked);
  return round === null ? refuse('round-unknown', { id: asked }) : ok(round);
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
