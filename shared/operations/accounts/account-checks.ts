import type { Account } from '../../people/account-records.ts';
import { ok, type Problem, type Result } from '../../problems/problem.ts';
import { checkReferences } from '../references.ts';
import type { State } from '../rows.ts';

/** Whether person and station of an account are there, and the station is one and goes with the role. */
export function checkAccount(state: State, account: Account): Result<null> {
  const known = checkReferences(state, ['persons', account.personId], ['units', account.stationId]);
  if (!known.ok) return known;
  if (account.stationId === null) return ok(null);
  if (account.role !== 'duty-officer') return problem({ code: 'account-station-needed' });
  const unit = state.units.get(account.stationId);
  return unit?.kind === 'station'
    ? ok(null)
    : problem({ code: 'station-not-station', data: { name: unit?.name ?? '' } });
}

function problem(problem: Problem): Result<never> {
  return { ok: false, problem };
}
