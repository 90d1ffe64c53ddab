import type { SeasonFigures, TrackFilter } from '../../shared/coverage/figures.ts';
import type { TrackInput } from '../../shared/coverage/inputs.ts';
import { viewInput } from '../../shared/coverage/view-tracks.ts';
import { loadGround } from '../../shared/operations/load-ground.ts';
import type { State } from '../../shared/operations/rows.ts';
import { countingReader } from '../../shared/tracks/counting.ts';
import type { ViewPost } from '../../shared/tracks/counting-records.ts';
import type { Track } from '../../shared/tracks/records.ts';
import type { LedgerClient, TrackLines } from '../ports/ports.ts';
import { makeGround } from './ground.ts';
import { addNotice, type Session, startWork } from './session.ts';

/** Keeps figures in step with the ledger: one change after another, the newest state wins. */
export function followLedger(session: Session, client: LedgerClient): () => void {
  const fed: Fed = { ground: null, given: new Map(), tables: [], unread: new Set() };
  let running = false;
  let again = false;
  const follow = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        const rows = client.state();
        session.store.setState({
          rows,
          savedAt: client.lastSavedAt() ?? session.store.getState().savedAt,
        });
        await bringInStep(session, client, rows, fed);
      } while (again);
    } catch {
      addNotice(session, { kind: 'coverage-failed' });
    } finally {
      running = false;
    }
  };
  const listen = () => {
    session.store.setState({ rows: client.state() });
    void follow();
  };
  void follow();
  return client.subscribe(listen);
}

interface Fed {
  ground: string | null;
  /** What the worker was given, by the id it knows it under. */
  given: Map<string, Given>;
  /** The tables that was read from: most commands change none of them. */
  tables: readonly unknown[];
  /** Tracks that could not be read: said once, asked for again with every change. */
  readonly unread: Set<string>;
}

/** One track with what was decided about it, or one camera. */
interface Given {
  readonly record: Track | ViewPost;
  readonly decided: string;
}

async function bringInStep(
  session: Session,
  client: LedgerClient,
  rows: State,
  fed: Fed,
): Promise<void> {
  let opening: Promise<void> = Promise.resolve();
  const identity = groundIdentity(rows);
  if (identity !== fed.ground) {
    const ground = await loadGround(rows, (sha256) => client.readBlob(sha256));
    if (!ground.ok) {
      addNotice(session, { kind: 'problem', problem: ground.problem });
      return;
    }
    if (ground.value === null) return;
    session.store.setState({ ground: makeGround(ground.value), figures: null });
    // The worker lays out the blocks while the tracks are being read.
    opening = session.ports.coverage.open(ground.value);
    opening.catch(() => undefined);
    fed.ground = identity;
    fed.given = new Map();
    fed.tables = [];
  }
  if (fed.ground === null) return;
  const tables = countedTables(rows);
  const isRead = fed.unread.size === 0 && tables.every((table, i) => table === fed.tables[i]);
  if (isRead && session.store.getState().figures !== null) return;
  await feedTracks(session, client, rows, fed, opening);
  fed.tables = tables;
}

/** Tables of all that the worker is given. */
function countedTables(rows: State): readonly unknown[] {
  const { tracks, viewPosts, legUses, secondPurposes, trackLimits, trackErrors, dragNets } = rows;
  return [tracks, viewPosts, legUses, secondPurposes, trackLimits, trackErrors, dragNets];
}

function groundIdentity(rows: State): string {
  const excluded = [...rows.excludedGround.values()].map((layer) => layer.blob);
  return [
    rows.jurisdiction.get('jurisdiction')?.blob,
    rows.blockPlan.get('blocks')?.blob,
    ...excluded,
  ].join();
}

async function feedTracks(
  session: Session,
  client: LedgerClient,
  rows: State,
  fed: Fed,
  opening: Promise<void>,
): Promise<void> {
  const wanted = listWanted(rows);
  const removed = [...fed.given.keys()].filter((id) => !wanted.has(id));
  const isChanged = (id: string) => {
    const [now, before] = [wanted.get(id), fed.given.get(id)];
    return now?.record !== before?.record || now?.decided !== before?.decided;
  };
  const changed = [...rows.tracks.values()].filter((track) => isChanged(track.id));
  const views = [...rows.viewPosts.values()]
    .map((post) => viewInput(post))
    .filter(({ track }) => isChanged(track.id));
  const isFirst = session.store.getState().figures === null;
  if (removed.length + changed.length + views.length === 0 && !isFirst) return;
  const put = await readTracks(session, client, changed, fed.unread);
  if (removed.length + put.length + views.length === 0 && !isFirst) return;
  // A track that could not be read still counts as it did.
  for (const { id } of changed) {
    if (!fed.unread.has(id)) continue;
    const before = fed.given.get(id);
    if (before === undefined) wanted.delete(id);
    else wanted.set(id, before);
  }
  await opening;
  const work = startWork(session, 'coverage');
  try {
    const figures = await session.ports.coverage.changeTracks(
      [...put, ...views],
      removed,
      work.onProgress,
    );
    fed.given = wanted;
    if (figures !== null) showFigures(session, figures);
    await drawTracks(session, put, removed);
  } finally {
    work.end();
  }
}

function listWanted(rows: State): Map<string, Given> {
  const countingOf = countingReader(rows);
  const wanted = new Map<string, Given>();
  for (const track of rows.tracks.values())
    wanted.set(track.id, { record: track, decided: JSON.stringify(countingOf(track.id)) ?? '' });
  for (const post of rows.viewPosts.values())
    wanted.set(viewInput(post).track.id, { record: post, decided: '' });
  return wanted;
}

/** Blobs asked for at the same time: the host reads them from one disc. */
const readAtOnce = 8;

async function readTracks(
  session: Session,
  client: LedgerClient,
  tracks: readonly Track[],
  unread: Set<string>,
): Promise<TrackInput[]> {
  if (tracks.length === 0) return [];
  const work = startWork(session, 'tracks');
  const countingOf = countingReader(client.state());
  const put: TrackInput[] = [];
  for (let start = 0; start < tracks.length; start += readAtOnce) {
    const batch = tracks.slice(start, start + readAtOnce);
    const blobs = await Promise.all(batch.map((track) => client.readBlob(track.packedBlob)));
    for (const [index, packed] of blobs.entries()) {
      const track = batch[index]!;
      if (packed.ok) {
        put.push(inputOf(track, packed.value, countingOf));
        unread.delete(track.id);
      } else if (!unread.has(track.id)) {
        addNotice(session, { kind: 'problem', problem: packed.problem });
        unread.add(track.id);
      }
    }
    work.onProgress(Math.min(start + readAtOnce, tracks.length), tracks.length);
  }
  work.end();
  return put;
}

/** A track as the engine takes it, with what was decided about it. */
export function inputOf(
  track: Track,
  packed: Uint8Array,
  countingOf: ReturnType<typeof countingReader>,
): TrackInput {
  const counting = countingOf(track.id);
  return counting === undefined ? { track, packed } : { track, packed, counting };
}

/** Lines to draw for the tracks put; those that did not change keep their identity. */
async function drawTracks(
  session: Session,
  put: readonly TrackInput[],
  removed: readonly string[],
): Promise<void> {
  const drawn = put.length === 0 ? [] : await session.ports.coverage.lines(put);
  const lines = new Map<string, TrackLines>(session.store.getState().trackLines);
  for (const id of removed) lines.delete(id);
  for (const line of drawn ?? []) lines.set(line.trackId, line);
  session.store.setState({ trackLines: lines });
}

/** Puts new figures on the screen; what was worked out from the old ones is forgotten. */
function showFigures(session: Session, figures: SeasonFigures): void {
  session.store.setState((state) => ({
    figures,
    figuresByCode: new Map(figures.blocks.map((block) => [block.code, block])),
    intervals: new Map(),
    gaps: new Map(),
    turf: null,
    coverageRevision: state.coverageRevision + 1,
  }));
}

/** Counts only the tracks of a filter; every figure follows together. */
export async function setFilter(session: Session, change: Partial<TrackFilter>): Promise<void> {
  const filter = { ...session.store.getState().filter, ...change };
  session.store.setState({ filter });
  const work = startWork(session, 'coverage');
  try {
    const figures = await session.ports.coverage.setFilter(filter, work.onProgress);
    if (figures !== null) showFigures(session, figures);
  } finally {
    work.end();
  }
}
