import type { IntegrityFlag } from '../../shared/tracks/integrity/flags.ts';
import { type Session, startWork } from './session.ts';

let auditing = false;

/** Looks through the tracks once after each change of them; asked for by whoever shows the flags. */
export async function fillIntegrity(session: Session): Promise<void> {
  const { rows, integrity, figures } = session.store.getState();
  if (auditing || figures === null || integrity?.of === rows.tracks) return;
  auditing = true;
  const work = startWork(session, 'audit');
  try {
    const sizes = new Map(
      [...rows.teams.values()].map(({ id, memberIds }) => [id, memberIds.length]),
    );
    const found = await session.ports.coverage.audit(sizes);
    if (found === null) return;
    const flags = new Map<string, IntegrityFlag[]>();
    for (const flag of found) flags.set(flag.trackId, [...(flags.get(flag.trackId) ?? []), flag]);
    session.store.setState({ integrity: { of: rows.tracks, flags } });
  } finally {
    auditing = false;
    work.end();
  }
}
