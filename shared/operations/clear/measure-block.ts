import type { BlockMeasure } from '../../clearance/evidence/freeze-evidence.ts';
import { radiusAt } from '../../coverage/counting-legs.ts';
import type { GroundInput, TrackInput } from '../../coverage/inputs.ts';
import { createSeason } from '../../coverage/season.ts';
import { viewInput } from '../../coverage/view-tracks.ts';
import { createPlane } from '../../geometry/plane.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import type { Bounds } from '../../grid/records.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { countingReader, type TrackCounting } from '../../tracks/counting.ts';
import { unpackTrack } from '../../tracks/packing.ts';
import type { Track } from '../../tracks/records.ts';
import { loadGround } from '../load-ground.ts';
import type { State } from '../rows.ts';

type ReadBlob = (sha256: string) => Promise<Result<Uint8Array>>;

/** Ground of the whole project, read once for many blocks. Refuses `blocks-missing` and what the blobs refuse. */
export async function groundToMeasure(
  state: State,
  readBlob: ReadBlob,
): Promise<Result<GroundInput>> {
  const ground = await loadGround(state, readBlob);
  if (!ground.ok) return ground;
  return ground.value === null ? refuse('blocks-missing') : ok(ground.value);
}

/**
 * Measures blocks for one round from the ledger's own tracks, by the engine that gives the live figures and at the
 * resolution they have; by code. Only ground and tracks near the blocks are looked at. Many at once cost far less than one
 * by one, since neighbours share their tracks, and come to the same bits.
 */
export async function measureBlocks(
  blocks: readonly BlockShape[],
  roundId: string,
  ground: GroundInput,
  state: State,
  readBlob: ReadBlob,
): Promise<Result<ReadonlyMap<string, BlockMeasure>>> {
  const places = blocks.map((block) => boundsOf(block, ground.centralMeridian));
  const inputs: TrackInput[] = [];
  const near = blocks.map((): string[] => []);
  const countingOf = countingReader(state);
  for (const track of tracksToRead(state, roundId, places, countingOf)) {
    const packed = await readBlob(track.packedBlob);
    if (!packed.ok) return packed;
    const counting = countingOf(track.id);
    inputs.push({ track, packed: packed.value, ...(counting === undefined ? {} : { counting }) });
    if (track.roundId === roundId)
      for (const number of nearOnes(packed.value, track, reachMetres(track, counting), places))
        near[number]!.push(track.id);
  }
  for (const post of state.viewPosts.values())
    if (post.roundId === roundId) inputs.push(viewInput(post));
  const groundNear = {
    ...ground,
    excluded: ground.excluded.map((layer) => nearOnly(layer, places)),
    blocks: { ...ground.blocks, blocks },
  };
  const codes = blocks.map(({ code }) => code);
  const filter = { roundId, modes: null, from: null, until: null };
  const season = createSeason(groundNear, { filter });
  await season.changeTracks(inputs, []);
  const intervals = await season.intervals(codes);
  const gaps = await season.gaps(codes);
  if (intervals === 'cancelled' || gaps === 'cancelled') throw new Error('Nobody cancels this');
  const figures = season.figures();
  const visits = season.visits();
  const measures = codes.map((code, number): [string, BlockMeasure] => [
    code,
    {
      figures: figures.blocks[number]!,
      interval: intervals.get(code)!,
      gaps: gaps.get(code)!,
      resolutionMetres: figures.resolutionMetres,
      inside: visits
        .filter((visit) => visit.codes.includes(code))
        .map(({ track }) => track.id)
        .sort(),
      near: near[number]!.sort(),
    },
  ]);
  return ok(new Map(measures));
}

/** Tracks of the round near any of the places, and the one that decides the resolution of the project. */
function tracksToRead(
  state: State,
  roundId: string,
  places: readonly Bounds[],
  countingOf: ReturnType<typeof countingReader>,
): Track[] {
  let finest: Track | null = null;
  const found: Track[] = [];
  for (const track of state.tracks.values()) {
    if (finest === null || track.sweepHalfWidthMetres < finest.sweepHalfWidthMetres) finest = track;
    if (track.roundId !== roundId) continue;
    const reach = reachMetres(track, countingOf(track.id));
    if (places.some((place) => meet(track.bounds, widened(place, reach)))) found.push(track);
  }
  return finest === null || found.includes(finest) ? found : [...found, finest];
}

/** As far as a track can be taken to see, and what a box in degrees is off by. */
function reachMetres(track: Track, counting: TrackCounting | undefined): number {
  return radiusAt({ track, ...(counting === undefined ? {} : { counting }) }, 'optimistic') + 10;
}

const metresPerDegree = 111_320;

function widened([west, south, east, north]: Bounds, metres: number): Bounds {
  const latitude = metres / metresPerDegree;
  const longitude = latitude / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return [west - longitude, south - latitude, east + longitude, north + latitude];
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** Numbers of the places that some step of the track comes near to, `reach` metres at the most. */
function nearOnes(
  packed: Uint8Array,
  track: Track,
  reach: number,
  places: readonly Bounds[],
): number[] {
  const reached = places.map((place) => widened(place, reach));
  const open = new Set(reached.keys());
  for (const [number, place] of reached.entries())
    if (!meet(track.bounds, place)) open.delete(number);
  const found: number[] = [];
  for (const { longitudes: x, latitudes: y } of unpackTrack(packed))
    for (let i = 0; i < x.length && open.size > 0; i++) {
      const before = Math.max(0, i - 1);
      const step: Bounds = [
        Math.min(x[before]!, x[i]!),
        Math.min(y[before]!, y[i]!),
        Math.max(x[before]!, x[i]!),
        Math.max(y[before]!, y[i]!),
      ];
      for (const number of open)
        if (meet(step, reached[number]!)) {
          open.delete(number);
          found.push(number);
        }
    }
  return found;
}

/** The polygons of a layer whose boxes meet one of the places: the rest cannot be in a block. */
function nearOnly(layer: GeoJSON.MultiPolygon, places: readonly Bounds[]): GeoJSON.MultiPolygon {
  const around = places.map((place) => widened(place, 50));
  const coordinates = layer.coordinates.filter((polygon) => {
    const box = boxOf((polygon[0] ?? []).map(([x, y]) => [x ?? 0, y ?? 0]));
    return around.some((place) => meet(box, place));
  });
  return { type: 'MultiPolygon', coordinates };
}

/** Box of a block in degrees. */
export function boundsOf(block: BlockShape, centralMeridian: number): Bounds {
  const plane = createPlane(centralMeridian);
  return boxOf(
    block.polygons.flatMap(([shell = []]) =>
      Array.from({ length: shell.length / 2 }, (_, i) =>
        plane.toPosition(shell[2 * i]! / 1000, shell[2 * i + 1]! / 1000),
      ),
    ),
  );
}

function boxOf(positions: readonly (readonly [number, number])[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
