import type { CountingChange, CountingTrial } from '../../shared/coverage/try-counting.ts';
import type { State } from '../../shared/operations/rows.ts';
import type {
  ModeSetting,
  PositionError,
  SkyCover,
  SweepWidth,
} from '../../shared/tracks/counting-records.ts';
import { limitsToKeep } from '../../shared/tracks/mode-settings.ts';
import { errorToKeep, skyOfRound } from '../../shared/tracks/position-errors.ts';
import type { Track } from '../../shared/tracks/records.ts';
import { proposedHalfWidth } from '../../shared/tracks/sweep-widths.ts';
import { perform, type Session, startWork } from './session.ts';

/** How the tracks of a round would count by settings not yet kept, by track id. */
export type CountingChanges = ReadonlyMap<string, CountingChange>;

/** What changes would do to a round; null when given up. */
export async function tryChanges(
  session: Session,
  roundId: string,
  changes: CountingChanges,
): Promise<CountingTrial | null> {
  const controller = new AbortController();
  const work = startWork(session, 'trial', () => controller.abort());
  try {
    return await session.ports.coverage.tryCounting(
      roundId,
      changes,
      work.onProgress,
      controller.signal,
    );
  } finally {
    work.end();
  }
}

/** Half-widths by the sweep widths of the round's stage; a drag-net sweeps by its spacing and is left out. */
export function changesByWidths(
  rows: State,
  roundId: string,
  drafts: ReadonlyMap<string, SweepWidth>,
): CountingChanges {
  const sweepWidths = new Map([...rows.sweepWidths, ...drafts]);
  return new Map(
    tracksOf(rows, roundId)
      .filter(({ id }) => !rows.dragNets.has(id))
      .map(({ id, mode }) => [
        id,
        { sweepHalfWidthMetres: proposedHalfWidth(mode, roundId, { ...rows, sweepWidths }) },
      ]),
  );
}

/** Limits and half-widths by the modes; where the round has a stage, its widths stay in force on foot. */
export function changesByModes(
  rows: State,
  roundId: string,
  drafts: ReadonlyMap<string, ModeSetting>,
): CountingChanges {
  const modeSettings = new Map([...rows.modeSettings, ...drafts]);
  return new Map(
    tracksOf(rows, roundId).map(({ id, mode, sweepHalfWidthMetres }) => {
      const kept = limitsToKeep(id, mode, modeSettings);
      return [
        id,
        {
          limits: kept === null ? null : withoutId(kept),
          sweepHalfWidthMetres: rows.dragNets.has(id)
            ? sweepHalfWidthMetres
            : proposedHalfWidth(mode, roundId, { ...rows, modeSettings }),
        },
      ];
    }),
  );
}

/** Position errors by mode and sky: the sky given, else each track's own, else the round's. */
export function changesByErrors(
  rows: State,
  roundId: string,
  drafts: ReadonlyMap<string, PositionError>,
  sky: SkyCover | null,
): CountingChanges {
  const positionErrors = new Map([...rows.positionErrors, ...drafts]);
  return new Map(
    tracksOf(rows, roundId).map(({ id, mode }) => {
      const kept = errorToKeep(id, mode, sky ?? skyOf(rows, roundId, id), positionErrors);
      return [id, { errorMetres: kept?.errorMetres ?? null }];
    }),
  );
}

/** Keeps widths for tracks to come and, where a round is named, gives its tracks theirs. Says whether all was kept. */
export async function keepWidths(
  session: Session,
  drafts: ReadonlyMap<string, SweepWidth>,
  roundId: string | null,
): Promise<boolean> {
  const widths = [...drafts.values()].map(({ id: _id, ...width }) => width);
  if (widths.length > 0 && !(await perform(session, 'set-sweep-widths', { widths })).ok)
    return false;
  if (roundId === null) return true;
  const { rows } = session.store.getState();
  const tracks = [...changesByWidths(rows, roundId, drafts)]
    .map(([id, { sweepHalfWidthMetres }]) => ({ id, sweepHalfWidthMetres }))
    .filter(
      ({ id, sweepHalfWidthMetres }) =>
        rows.tracks.get(id)?.sweepHalfWidthMetres !== sweepHalfWidthMetres,
    );
  return tracks.length === 0 || (await perform(session, 'set-half-widths', { tracks })).ok;
}

/** Keeps mode settings for tracks to come and, where a round is named, counts its tracks by them too. */
export async function keepModes(
  session: Session,
  drafts: ReadonlyMap<string, ModeSetting>,
  roundId: string | null,
): Promise<boolean> {
  for (const { id: mode, ...fields } of drafts.values())
    if (!(await perform(session, 'set-mode', { mode, ...fields })).ok) return false;
  if (roundId === null) return true;
  const { rows } = session.store.getState();
  const tracks = [...changesByModes(rows, roundId, drafts)]
    .filter(([id, change]) => !countsSo(rows, id, change))
    .map(([id, { sweepHalfWidthMetres }]) => ({ id, sweepHalfWidthMetres }));
  return tracks.length === 0 || (await perform(session, 'reapply-modes', { tracks })).ok;
}

/** Keeps position errors for tracks to come and, where a round is named, gives its tracks theirs under the sky given. */
export async function keepErrors(
  session: Session,
  drafts: ReadonlyMap<string, PositionError>,
  roundId: string | null,
  sky: SkyCover | null,
): Promise<boolean> {
  const errors = [...drafts.values()].map(({ id: _id, ...error }) => error);
  if (errors.length > 0 && !(await perform(session, 'set-position-errors', { errors })).ok)
    return false;
  if (roundId === null) return true;
  const { rows } = session.store.getState();
  const tracks = tracksOf(rows, roundId)
    .map(({ id, mode }) => {
      const its = sky ?? skyOf(rows, roundId, id);
      return { id, sky: its, kept: errorToKeep(id, mode, its, rows.positionErrors) };
    })
    .filter(
      ({ id, kept }) => JSON.stringify(kept) !== JSON.stringify(rows.trackErrors.get(id) ?? null),
    )
    .map(({ id, sky: its }) => ({ id, sky: its }));
  return tracks.length === 0 || (await perform(session, 'set-track-errors', { tracks })).ok;
}

function countsSo(rows: State, id: string, change: CountingChange): boolean {
  const limits = rows.trackLimits.get(id);
  return (
    rows.tracks.get(id)?.sweepHalfWidthMetres === change.sweepHalfWidthMetres &&
    JSON.stringify(limits === undefined ? null : withoutId(limits)) ===
      JSON.stringify(change.limits)
  );
}

function skyOf(rows: State, roundId: string, trackId: string): SkyCover {
  return rows.trackErrors.get(trackId)?.sky ?? skyOfRound(rows.roundStages.get(roundId));
}

function tracksOf(rows: State, roundId: string): readonly Track[] {
  return [...rows.tracks.values()].filter((track) => track.roundId === roundId);
}

function withoutId<Row extends { readonly id: string }>({
  id: _id,
  ...rest
}: Row): Omit<Row, 'id'> {
  return rest;
}
