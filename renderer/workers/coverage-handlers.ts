import { type AssetSource, areasOf } from '../../shared/coverage/assets/asset-places.ts';
import { auditTracks } from '../../shared/coverage/audit-tracks.ts';
import { findMembers } from '../../shared/coverage/drag-net-members.ts';
import type { Pause, TrackFilter } from '../../shared/coverage/figures.ts';
import type { GroundInput, TrackInput } from '../../shared/coverage/inputs.ts';
import { type LegLine, legTable } from '../../shared/coverage/leg-table.ts';
import { createSeason } from '../../shared/coverage/season.ts';
import type { Season } from '../../shared/coverage/season-contract.ts';
import { type TrackLines, trackLines } from '../../shared/coverage/track-lines.ts';
import { type CountingChange, tryCounting } from '../../shared/coverage/try-counting.ts';
import { createPlane, type Plane } from '../../shared/geometry/plane.ts';
import type { CoverageTileRequest } from '../ports/ports.ts';
import { Moved } from './answer.ts';
import { simplifyLine } from './simplify-line.ts';

const tilePixels = 256;
/** A pixel at zoom 17, and well within what a receiver can tell. */
const drawnWithinMetres = 0.8;

/** The season behind the coverage worker's messages. Changes run one after another; questions see the last finished one. */
export function createCoverageHandlers() {
  let season: Season | null = null;
  let plane: Plane | null = null;
  let ground: GroundInput | null = null;
  let lastChange: Promise<unknown> = Promise.resolve();
  const opened = (): Season => {
    if (season === null)
      throw new Error('The coverage worker was asked before a ground was opened');
    return season;
  };
  const inTurn = <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
    const next = lastChange.then(work, work);
    lastChange = next;
    return next;
  };
  return {
    open: (opening: GroundInput) =>
      inTurn(() => {
        ground = opening;
        season = createSeason(opening);
        plane = createPlane(opening.centralMeridian);
        return null;
      }),
    changeTracks: (
      { put, removeIds }: { put: readonly TrackInput[]; removeIds: readonly string[] },
      pause: Pause,
    ) => inTurn(() => opened().changeTracks(put, removeIds, pause)),
    setFilter: ({ filter }: { filter: TrackFilter }, pause: Pause) =>
      inTurn(() => opened().setFilter(filter, pause)),
    intervals: ({ codes }: { codes: readonly string[] }, pause: Pause) =>
      inTurn(() => opened().intervals(codes, pause)),
    gaps: ({ codes }: { codes: readonly string[] }, pause: Pause) =>
      inTurn(() => opened().gaps(codes, pause)),
    uncoveredByTurf: ({ code }: { code: string }, pause: Pause) =>
      inTurn(() => opened().uncoveredByTurf(code, () => performance.now(), pause)),
    reaches: () => inTurn(() => opened().reaches()),
    lines: ({ tracks }: { tracks: readonly TrackInput[] }, pause: Pause) =>
      drawLines(tracks, pause),
    legs: ({ input }: { input: TrackInput }): readonly LegLine[] =>
      plane === null ? [] : legTable(input, plane),
    audit: ({ teamSizes }: { teamSizes: ReadonlyMap<string, number> }, pause: Pause) =>
      plane === null ? [] : auditTracks(season?.inputs() ?? [], plane, teamSizes, pause),
    members: ({ leader }: { leader: TrackInput }) =>
      plane === null ? [] : findMembers(leader, season?.inputs() ?? [], plane),
    assets: async (
      { sources, withinMetres }: { sources: readonly AssetSource[]; withinMetres: number },
      pause: Pause,
    ) => {
      const tallies = await opened().tallyAssets(sources, withinMetres, pause);
      if (tallies === 'cancelled') return tallies;
      const areas = sources.map((source) => opened().areasSeen(areasOf(source)));
      return { tallies, areas, visits: opened().visits() };
    },
    tryCounting: (
      { roundId, changes }: { roundId: string; changes: ReadonlyMap<string, CountingChange> },
      pause: Pause,
    ) => {
      if (ground === null) return 'cancelled';
      const inputs = opened()
        .inputs()
        .filter(({ track }) => track.roundId === roundId);
      return tryCounting(ground, inputs, changes, pause);
    },
    tile: ({ z, x, y, level }: CoverageTileRequest) => paintTile(season, z, x, y, level),
  };
}

async function drawLines(
  tracks: readonly TrackInput[],
  pause: Pause,
): Promise<readonly TrackLines[] | 'cancelled'> {
  const drawn: TrackLines[] = [];
  for (const track of tracks) {
    const lines = trackLines(track);
    const thin = (line: TrackLines['search'][number]) => simplifyLine(line, drawnWithinMetres);
    drawn.push({
      ...lines,
      search: lines.search.map(thin),
      transit: lines.transit.map(thin),
      standing: lines.standing.map(thin),
    });
    if ((await pause(drawn.length, tracks.length)) === 'cancel') return 'cancelled';
  }
  return drawn;
}

async function paintTile(
  season: Season | null,
  z: number,
  x: number,
  y: number,
  level: CoverageTileRequest['level'],
): Promise<Moved | null> {
  const pixels = season?.paintTile(z, x, y, level) ?? null;
  if (pixels === null) return null;
  const image = new ImageData(new Uint8ClampedArray(pixels), tilePixels, tilePixels);
  const bitmap = await createImageBitmap(image, { premultiplyAlpha: 'premultiply' });
  return new Moved(bitmap, [bitmap]);
}
