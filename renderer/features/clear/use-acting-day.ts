import { beijingDay } from '../../../shared/ledger/beijing-day.ts';
import { workingMoment } from '../../../shared/operations/reading-day.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** The day a command given now is recorded under. */
export function useActingDay(): string {
  const session = useSession();
  return useSessionState(({ rows }) => ({
    day: beijingDay(workingMoment(rows, session.ports.now())),
  })).day;
}
