import { beijingDayOf } from '../ledger/beijing-day.ts';
import type { Team } from '../people/records.ts';
import type { Track } from '../tracks/records.ts';

import type { Category, TeamDetails } from './records.ts';
import { categoriesOf, detailsOf, peopleOf } from './team-people.ts';

/** 公安 / 综治 / 单位 / 群众, and people on tracks without a team, of whom nobody knows. */
export type EffortCategory = Category | 'unknown';

/** What one team turned out on one day. */
export interface DayEffort {
  /** Null for tracks without a team. */
  readonly teamId: string | null;
  /** Beijing day a track began; null for tracks without a usable time. */
  readonly day: string | null;
  readonly tracks: number;
  readonly personTimes: number;
  readonly byCategory: Readonly<Record<EffortCategory, number>>;
  readonly vehicleTimes: number;
  readonly boatTimes: number;
  readonly sorties: number;
}

export const categories = [
  'police',
  'governance',
  'unit',
  'public',
  'unknown',
] as const satisfies readonly EffortCategory[];

/**
 * 人次 / 台次 / 架次 by team and day, each person, vehicle and flight once.
 *
 * A team is out on a day when it has a track that began then (Beijing time), was no commuting and no video. Then
 * - 人次: the most people under way at one moment, adding `people` over tracks that overlap in time. Where the team names its
 *   people the sum is capped at their number, since a drag-net's members often carry receivers of their own beside the leader's
 *   track; but never below the `people` declared on a single track. Tracks without times count one after another.
 *   Morning and afternoon tracks of the same people are therefore one person-time each, not two.
 * - by category: as the team's people are, scaled to the 人次 by largest remainder, so that the parts add up.
 * - 台次: vehicles recorded for the team, or the vehicle tracks under way at one moment where those are more; boats alike.
 * - 架次: drone tracks; every flight is one.
 *
 * Lines are in order of day and team. Nothing here depends on the order of the tracks.
 */
export function countEffort(
  tracks: Iterable<Track>,
  rows: {
    readonly teams: ReadonlyMap<string, Team>;
    readonly teamDetails: ReadonlyMap<string, TeamDetails>;
  },
): readonly DayEffort[] {
  const outings = new Map<string, Track[]>();
  for (const track of tracks) {
    if (track.mode === 'video' || track.purpose === 'commuting') continue;
    const team = track.teamId !== null && rows.teams.has(track.teamId) ? track.teamId : null;
    const key = JSON.stringify([beijingDayOf(track.firstTime), team]);
    outings.set(key, [...(outings.get(key) ?? []), track]);
  }
  return [...outings]
    .map(([key, out]) => {
      const [day, teamId] = JSON.parse(key) as [string | null, string | null];
      return countOuting(day, teamId, out, rows);
    })
    .sort((a, b) => compare(a.day ?? '', b.day ?? '') || compare(a.teamId ?? '', b.teamId ?? ''));
}

/** Sum of efforts, such as of a round. */
export function sumEffort(days: Iterable<DayEffort>): Omit<DayEffort, 'teamId' | 'day'> {
  const sum = { tracks: 0, personTimes: 0, vehicleTimes: 0, boatTimes: 0, sorties: 0 };
  const byCategory = noCategories();
  for (const day of days) {
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += day[name];
    for (const category of categories) byCategory[category] += day.byCategory[category];
  }
  return { ...sum, byCategory };
}

function countOuting(
  day: string | null,
  teamId: string | null,
  tracks: readonly Track[],
  rows: Parameters<typeof countEffort>[1],
): DayEffort {
  const team = rows.teams.get(teamId ?? '');
  const details = detailsOf(teamId ?? '', rows);
  const declared = Math.max(...tracks.map(({ people }) => people));
  const together = mostAtOnce(tracks, ({ people }) => people);
  const named = team === undefined ? 0 : peopleOf(team).length;
  const personTimes = Math.max(declared, named === 0 ? together : Math.min(together, named));
  const inMode = (mode: Track['mode']) => tracks.filter((track) => track.mode === mode);
  return {
    teamId,
    day,
    tracks: tracks.length,
    personTimes,
    byCategory: splitByCategory(personTimes, team, details),
    vehicleTimes: Math.max(
      details.vehicles.length,
      mostAtOnce(inMode('vehicle'), () => 1),
    ),
    boatTimes: Math.max(
      details.boats.length,
      mostAtOnce(inMode('boat'), () => 1),
    ),
    sorties: inMode('drone').length,
  };
}

/** The largest sum over tracks under way at the same moment; one that ends as another begins is not under way with it. */
function mostAtOnce(tracks: readonly Track[], weigh: (track: Track) => number): number {
  const turns: { readonly at: number; readonly change: number }[] = [];
  let most = 0;
  for (const track of tracks) {
    const [start, end] = [Date.parse(track.firstTime ?? ''), Date.parse(track.lastTime ?? '')];
    most = Math.max(most, weigh(track));
    if (!(end > start)) continue;
    turns.push({ at: start, change: weigh(track) }, { at: end, change: -weigh(track) });
  }
  turns.sort((a, b) => a.at - b.at || a.change - b.change);
  let now = 0;
  for (const { change } of turns) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}

function splitByCategory(
  personTimes: number,
  team: Team | undefined,
  details: TeamDetails,
): Record<EffortCategory, number> {
  const counts = noCategories();
  if (team === undefined) return { ...counts, unknown: personTimes };
  const people = [...categoriesOf(team, details).values()];
  if (people.length === 0) return { ...counts, [team.category]: personTimes };
  for (const category of people) counts[category]++;
  const shares = categories.map((category) => (counts[category] * personTimes) / people.length);
  const whole = shares.map(Math.floor);
  const order = categories
    .map((_, index) => index)
    .sort((a, b) => shares[b]! - whole[b]! - (shares[a]! - whole[a]!) || a - b);
  let rest = personTimes - whole.reduce((sum, share) => sum + share, 0);
  for (const index of order) if (rest-- > 0) whole[index]!++;
  return Object.fromEntries(
    categories.map((category, index) => [category, whole[index]!]),
  ) as Record<EffortCategory, number>;
}

function noCategories(): Record<EffortCategory, number> {
  return { police: 0, governance: 0, unit: 0, public: 0, unknown: 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
