import type { Role } from '../../people/acting.ts';
import type { RecordTable } from '../entry-kinds.ts';
import type { Tables } from '../rows.ts';
import { type Places, stationOfTeam, stationOfUnit } from './places.ts';

/** Who may write the records of one table, and whose they are. */
export interface EntryRule<Row> {
  /** Roles that may put and remove these records. */
  readonly roles: readonly Role[];
  /**
   * Stations a record belongs to; a duty officer limited to a station may touch it only when all of them are his, as it stands
   * and as it becomes. `null` in the list is ground or a team of no station. Left out, an officer with a limit may not touch it.
   */
  readonly stations?: (record: Row, places: Places) => readonly (string | null)[];
  /** Whether each such entry is a signature, for which the password is given again. */
  readonly isSignature?: boolean;
}

const planner = ['planner'] as const;
const walkers = ['planner', 'duty-officer'] as const;

/**
 * The rule of every table. A new table does not compile without one: what is not said here is done by nobody. Accounts have
 * their own rule, by administrator rather than by role (see `account-rule.ts`).
 */
export const entryRules: {
  readonly [Table in Exclude<RecordTable, 'accounts' | 'accountKeys'>]: EntryRule<Tables[Table]>;
} = {
  jurisdiction: { roles: planner },
  excludedGround: { roles: planner },
  assetLayers: { roles: planner },
  communities: { roles: planner },
  blockPlan: { roles: planner },
  units: { roles: planner },
  persons: { roles: planner },
  letters: { roles: planner },
  rounds: { roles: planner },
  teams: { roles: walkers, stations: ({ unitId }, places) => [stationOfUnit(places, unitId)] },
  tracks: { roles: walkers, stations: ({ teamId }, places) => [stationOfTeam(places, teamId)] },
};
