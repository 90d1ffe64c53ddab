import type { Role } from '../../people/acting.ts';
import type { RecordTable } from '../entry-kinds.ts';
import type { Tables } from '../rows.ts';
import { clearanceRules } from './clearance-rules.ts';
import { type Places, stationOfBlock, stationOfTeam, stationOfUnit } from './places.ts';

/** Stations a record belongs to, `null` for ground or a team of none; `any` where it bears on nobody's. */
type Stations = readonly (string | null)[] | 'any';

/** Who may write the records of one table, and whose they are. */
export interface EntryRule<Row> {
  /** Roles that may put and remove these records. */
  readonly roles: readonly Role[];
  /**
   * Stations a record belongs to; a duty officer limited to a station may touch it only when all of them are his, as it stands
   * and as it becomes. `null` in the list is ground or a team of no station. Left out, an officer with a limit may not touch it;
   * `'any'` is said of what belongs to no station, such as the register of packages.
   */
  readonly stations?: 'any' | ((record: Row, places: Places) => Stations);
  /** `nobody`: once recorded it stays. */
  readonly removal?: 'nobody';
  /** Whether each such entry is a signature, for which the password is given again. */
  readonly isSignature?: boolean;
}

const planner = ['planner'] as const;
const walkers = ['planner', 'duty-officer'] as const;

/**
 * What is kept with a track, under the track's id, is whose the track is. With no such track it bears on nothing: so it is while
 * a command takes a track away with what is kept with it, or brings both back.
 */
function ofTrack({ id }: { readonly id: string }, places: Places): Stations {
  const track = places.state.tracks.get(id);
  return track === undefined ? 'any' : [stationOfTeam(places, track.teamId)];
}

/** A drag-net counts for its leader's track and takes its members' own out of the count. */
function ofDragNet(net: Tables['dragNets'], places: Places): Stations {
  const all = [net.id, ...net.memberTrackIds].map((id) => ofTrack({ id }, places));
  const own = all.flatMap((stations) => (stations === 'any' ? [] : stations));
  return own.length === 0 ? 'any' : own;
}

/**
 * The rule of every table. A new table does not compile without one: what is not said here is done by nobody. Accounts have
 * their own rule, by administrator rather than by role (see `account-rule.ts`).
 */
export const entryRules: {
  readonly [Table in Exclude<RecordTable, 'accounts' | 'accountKeys'>]: EntryRule<Tables[Table]>;
} = {
  ...clearanceRules,
  jurisdiction: { roles: planner },
  excludedGround: { roles: planner },
  assetLayers: { roles: planner },
  communities: { roles: planner },
  blockPlan: { roles: planner },
  units: { roles: planner },
  persons: { roles: planner },
  letters: { roles: planner },
  letterDetails: { roles: planner },
  letterAreas: { roles: planner },
  posts: { roles: planner },
  guarantees: { roles: planner },
  rounds: { roles: planner },
  teams: { roles: walkers, stations: ({ unitId }, places) => [stationOfUnit(places, unitId)] },
  tracks: { roles: walkers, stations: ({ teamId }, places) => [stationOfTeam(places, teamId)] },
  transfers: { roles: walkers, stations: 'any', removal: 'nobody' },
  blockOwners: { roles: planner },
  blockTraits: { roles: walkers, stations: ({ id }, places) => [stationOfBlock(places, id)] },
  teamDetails: { roles: walkers, stations: ({ id }, places) => [stationOfTeam(places, id)] },
  assignments: {
    roles: walkers,
    stations: ({ teamId, blocks }, places) => [
      stationOfTeam(places, teamId),
      ...blocks.map((code) => stationOfBlock(places, code)),
    ],
  },
  planAssumptions: { roles: planner },
  growthStages: { roles: planner },
  roundStages: { roles: planner },
  modeSettings: { roles: planner },
  sweepWidths: { roles: planner },
  positionErrors: { roles: planner },
  visitSettings: { roles: planner },
  legUses: { roles: walkers, stations: ofTrack },
  secondPurposes: { roles: walkers, stations: ofTrack },
  trackErrors: { roles: walkers, stations: ofTrack },
  trackLimits: { roles: walkers, stations: ofTrack },
  dragNets: { roles: walkers, stations: ofDragNet },
  viewPosts: { roles: walkers },
  reports: { roles: ['planner', 'duty-officer', 'leadership'], stations: 'any' },
};
