import { findClockSetBack } from '../../shared/ledger/clock.ts';
import { followTracksByBlock } from './clearance-board.ts';
import { fillFigures } from './fill-figures.ts';
import { followLedger } from './live-coverage.ts';
import { addNotice, type Session } from './session.ts';

/** Opens the host's ledger and keeps the screen in step with it. Returns when the first screen can be chosen. */
export async function openSession(session: Session): Promise<void> {
  session.store.setState({ boot: { kind: 'starting' } });
  const atRest = await session.ports.atRest?.status();
  if (atRest?.ok && atRest.value.kind === 'locked') {
    session.store.setState({ boot: { kind: 'locked' } });
    return;
  }
  const status = await session.ports.account.status();
  if (status.ok) session.store.setState({ signedIn: status.value });
  if (status.ok && !status.value.isOpen && status.value.account === null) {
    session.store.setState({ boot: { kind: 'signed-out' } });
    return;
  }
  const boot = await session.ports.openLedger((done, total) =>
    session.store.setState({ boot: { kind: 'starting', checked: { done, total } } }),
  );
  session.store.setState({ boot });
  if (boot.kind !== 'open') return;
  const rows = boot.client.state();
  session.store.setState({ rows, savedAt: boot.client.lastSavedAt() });
  if (boot.status.cutBytes > 0)
    addNotice(session, {
      kind: 'cut',
      bytes: boot.status.cutBytes,
      wasSaved: boot.status.cutWasSaved,
    });
  if (boot.status.lockTakenOver) addNotice(session, { kind: 'lock' });
  const clock = findClockSetBack(boot.status.head.hlc, session.ports.now());
  if (clock !== null) addNotice(session, { kind: 'problem', problem: clock });
  fillFigures(session);
  followTracksByBlock(session);
  followLedger(session, boot.client);
}
