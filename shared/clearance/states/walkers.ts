import type { Team } from '../../people/records.ts';
import type { Track } from '../../tracks/records.ts';

/** Who walked: by person, through the teams of the tracks. A track without a known team hides who it was. */
export interface Walkers {
  readonly persons: ReadonlySet<string>;
  /** Who leads a team that walked; where nobody does, its members. */
  readonly leaders: ReadonlySet<string>;
  readonly namelessTracks: number;
}

export function walkersOf(
  trackIds: readonly string[],
  rows: {
    readonly tracks: ReadonlyMap<string, Track>;
    readonly teams: ReadonlyMap<string, Team>;
  },
): Walkers {
  const persons = new Set<string>();
  const leaders = new Set<string>();
  let namelessTracks = 0;
  for (const id of trackIds) {
    const team = rows.teams.get(rows.tracks.get(id)?.teamId ?? '');
    const people =
      team === undefined
        ? []
        : [...team.memberIds, ...(team.leaderId === null ? [] : [team.leaderId])];
    if (team === undefined || people.length === 0) {
      namelessTracks++;
      continue;
    }
    for (const person of people) persons.add(person);
    if (team.leaderId === null) for (const member of team.memberIds) leaders.add(member);
    else leaders.add(team.leaderId);
  }
  return { persons, leaders, namelessTracks };
}
