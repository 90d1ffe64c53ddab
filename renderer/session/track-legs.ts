import { countingReader, undecided } from '../../shared/tracks/counting.ts';
import type { LegUse } from '../../shared/tracks/counting-records.ts';
import { inputOf } from './live-coverage.ts';
import { clientOf, perform, type Session, startWork } from './session.ts';

/** Works out the legs of a track as they count now, for its table and the map; the newest question wins. */
export async function showLegs(session: Session, trackId: string): Promise<void> {
  const { rows } = session.store.getState();
  const track = rows.tracks.get(trackId);
  const packed = track === undefined ? null : await clientOf(session)?.readBlob(track.packedBlob);
  if (track === undefined || packed == null || !packed.ok) return;
  const lines = await session.ports.coverage.legs(
    inputOf(track, packed.value, countingReader(rows)),
  );
  const { selection, legs } = session.store.getState();
  if (selection.trackId !== trackId) return;
  const starts = new Set(lines.map(({ from }) => from));
  const kept = legs?.trackId === trackId ? legs.picked.filter((from) => starts.has(from)) : [];
  session.store.setState({ legs: { trackId, lines, picked: kept } });
}

export function pickLegs(session: Session, picked: readonly number[]): void {
  session.store.setState(({ legs }) => ({ legs: legs === null ? null : { ...legs, picked } }));
}

/** Decides the picked legs, or all of them when none is picked: a use, or what was suggested for each. */
export async function decideLegs(session: Session, use: LegUse | 'suggested'): Promise<void> {
  const { legs } = session.store.getState();
  if (legs === null) return;
  const { lines, picked, trackId } = legs;
  const chosen = picked.length === 0 ? lines : lines.filter(({ from }) => picked.includes(from));
  const spans = chosen.flatMap(({ from, to, suggested }) => {
    const decided = use === 'suggested' ? suggested : use;
    return decided === null ? [] : [{ from, to, use: decided }];
  });
  if (spans.length > 0)
    await perform(session, 'decide-leg-uses', { tracks: [{ id: trackId, spans }] });
}

/** Tracks that look like members of a drag-net of that many people and spacing, were it led by the track. */
export async function findMembersOf(
  session: Session,
  trackId: string,
  people: number,
  spacingMetres: number,
): Promise<readonly string[]> {
  const { rows } = session.store.getState();
  const track = rows.tracks.get(trackId);
  const packed = track === undefined ? null : await clientOf(session)?.readBlob(track.packedBlob);
  if (track === undefined || packed == null || !packed.ok) return [];
  const leader = inputOf(track, packed.value, countingReader(rows));
  const counting = leader.counting ?? undecided;
  const net = { ...leader, counting: { ...counting, dragNet: { people, spacingMetres } } };
  const found = await session.ports.coverage.members(net);
  return found.map((member) => member.trackId).slice(0, people - 1);
}

/**
 * Decides every leg of some tracks that is suggested for another use, as one command and one undo. Gives the number of
 * tracks changed; null when it was given up or refused.
 */
export async function acceptSuggestions(
  session: Session,
  trackIds: readonly string[],
): Promise<number | null> {
  const { rows } = session.store.getState();
  const client = clientOf(session);
  const countingOf = countingReader(rows);
  let isCancelled = false;
  const work = startWork(session, 'legs', () => {
    isCancelled = true;
  });
  try {
    const tracks = [];
    for (const [done, id] of trackIds.entries()) {
      work.onProgress(done, trackIds.length);
      const track = rows.tracks.get(id);
      const packed = track === undefined ? null : await client?.readBlob(track.packedBlob);
      if (isCancelled) return null;
      if (track === undefined || packed == null || !packed.ok) continue;
      const lines = await session.ports.coverage.legs(inputOf(track, packed.value, countingOf));
      const spans = lines.flatMap(({ from, to, use, suggested }) =>
        suggested === null || suggested === use ? [] : [{ from, to, use: suggested }],
      );
      if (spans.length > 0) tracks.push({ id, spans });
    }
    if (tracks.length === 0) return 0;
    const decided = await perform(session, 'decide-leg-uses', { tracks });
    return decided.ok ? tracks.length : null;
  } finally {
    work.end();
  }
}
