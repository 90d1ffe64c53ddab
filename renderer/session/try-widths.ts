import type { WidthTrial } from '../../shared/coverage/try-half-widths.ts';
import type { SweepWidth } from '../../shared/tracks/counting-records.ts';
import { proposedHalfWidth } from '../../shared/tracks/sweep-widths.ts';
import { perform, type Session, startWork } from './session.ts';

/** What widths not yet kept would do to a round; null when given up. */
export async function tryWidths(
  session: Session,
  roundId: string,
  drafts: ReadonlyMap<string, SweepWidth>,
): Promise<WidthTrial | null> {
  const controller = new AbortController();
  const work = startWork(session, 'trial', () => controller.abort());
  try {
    return await session.ports.coverage.tryHalfWidths(
      roundId,
      halfWidthsOf(session, roundId, drafts),
      work.onProgress,
      controller.signal,
    );
  } finally {
    work.end();
  }
}

/** Keeps widths for tracks to come and, where a round is named, gives its tracks theirs. Says whether all was kept. */
export async function keepWidths(
  session: Session,
  drafts: ReadonlyMap<string, SweepWidth>,
  roundId: string | null,
): Promise<boolean> {
  if (drafts.size > 0) {
    const widths = [...drafts.values()].map(({ id: _id, ...width }) => width);
    const kept = await perform(session, 'set-sweep-widths', { widths });
    if (!kept.ok) return false;
  }
  if (roundId === null) return true;
  const { tracks } = session.store.getState().rows;
  const changes = [...halfWidthsOf(session, roundId, drafts)]
    .filter(([id, halfWidth]) => tracks.get(id)?.sweepHalfWidthMetres !== halfWidth)
    .map(([id, sweepHalfWidthMetres]) => ({ id, sweepHalfWidthMetres }));
  if (changes.length === 0) return true;
  const changed = await perform(session, 'set-half-widths', { tracks: changes });
  return changed.ok;
}

/** Half-width proposed for each track of a round; a drag-net sweeps by its spacing and is left out. */
function halfWidthsOf(
  session: Session,
  roundId: string,
  drafts: ReadonlyMap<string, SweepWidth>,
): ReadonlyMap<string, number> {
  const { rows } = session.store.getState();
  const sweepWidths = new Map([...rows.sweepWidths, ...drafts]);
  return new Map(
    [...rows.tracks.values()]
      .filter((track) => track.roundId === roundId && !rows.dragNets.has(track.id))
      .map((track) => [track.id, proposedHalfWidth(track.mode, roundId, { ...rows, sweepWidths })]),
  );
}
