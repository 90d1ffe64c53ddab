import type { Team } from '../people/records.ts';
import type { Category, TeamDetails } from './records.ts';

/** Ids of everybody in a team, each once; the leader belongs to it also when not among the members. */
export function peopleOf(team: Pick<Team, 'leaderId' | 'memberIds'>): readonly string[] {
  return [...new Set([...(team.leaderId === null ? [] : [team.leaderId]), ...team.memberIds])];
}

/** Everybody in some teams, each once. */
export function peopleInTeams(teams: Iterable<Team>): ReadonlySet<string> {
  return new Set([...teams].flatMap(peopleOf));
}

/** Details of a team; one without a record has nothing beside its people. */
export function detailsOf(
  teamId: string,
  rows: { readonly teamDetails: ReadonlyMap<string, TeamDetails> },
): TeamDetails {
  return (
    rows.teamDetails.get(teamId) ?? {
      id: teamId,
      categories: [],
      vehicles: [],
      drones: [],
      boats: [],
      phone: '',
    }
  );
}

/** Category each of a team's people takes part as: their own where one is recorded, else the team's. */
export function categoriesOf(team: Team, details: TeamDetails): ReadonlyMap<string, Category> {
  const own = new Map(details.categories.map(({ personId, category }) => [personId, category]));
  return new Map(peopleOf(team).map((person) => [person, own.get(person) ?? team.category]));
}
