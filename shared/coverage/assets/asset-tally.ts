import Flatbush from 'flatbush';
import type { Plane } from '../../geometry/plane.ts';
import { countingLegs, legsAt, mayCount, standingLegs } from '../counting-legs.ts';
import type { Pause } from '../figures.ts';
import type { TrackInput } from '../inputs.ts';
import type { AssetPlaces } from './asset-places.ts';
import { joinShares, nearInterval, type Share, sumShares } from './near-interval.ts';

/** What was visited of one layer in one block (`block` is its number, −1 outside all blocks). */
export interface AssetTally {
  readonly layer: string;
  readonly block: number;
  points: number;
  visited: number;
  lineMetres: number;
  walkedMetres: number;
}

/** Steps looked up together: most of a season is nowhere near any one of them. */
const stepsAtOnce = 24;

/**
 * Points visited and line metres walked, by layer and block: a point is visited, and a metre of line walked, when a counting
 * track passes or stands within `withinMetres` of it. Distances are exact, in the plane. Cameras visit nothing; several
 * tracks on one line count it once.
 */
export async function tallyAssets(
  places: AssetPlaces,
  tracks: readonly TrackInput[],
  plane: Plane,
  withinMetres: number,
  pause: Pause,
): Promise<readonly AssetTally[] | 'cancelled'> {
  const visited = new Uint8Array(places.points.length);
  const walked = places.pieces.map((): Share[] => []);
  const search = indexPlaces(places, withinMetres);
  for (const [done, input] of tracks.entries()) {
    if ((await pause(done, tracks.length)) === 'cancel') return 'cancelled';
    if (input.view !== undefined || !mayVisit(input)) continue;
    const track = legsAt(input, plane, 'nominal', false);
    const legs = [
      ...countingLegs(input, track.legs, 'nominal'),
      ...standingLegs(input, track.legs),
    ];
    for (const { start, end } of legs)
      for (let from = start; from + 1 < end; from += stepsAtOnce)
        visit(track.xy, from, Math.min(end - 1, from + stepsAtOnce));
  }
  return sumUp(places, visited, walked);

  function visit(xy: Float64Array, first: number, last: number): void {
    const found = search(boxOf(xy, first, last));
    for (const at of found) {
      const piece = places.pieces[at - places.points.length];
      if (piece === undefined) {
        const { x, y } = places.points[at]!;
        for (let fix = first; fix < last && visited[at] === 0; fix++)
          if (nearInterval(stepAt(xy, fix), [x, y, x, y], withinMetres) !== null) visited[at] = 1;
        continue;
      }
      const shares = walked[at - places.points.length]!;
      if (shares.length === 1 && shares[0]![0] === 0 && shares[0]![1] === 1) continue;
      for (let fix = first; fix < last; fix++) {
        const share = nearInterval(piece.ends, stepAt(xy, fix), withinMetres);
        if (share !== null) shares.push(share);
      }
      if (shares.length > 1) walked[at - places.points.length] = joinShares(shares);
    }
  }
}

function mayVisit(input: TrackInput): boolean {
  const spans = input.counting?.spans ?? [];
  return mayCount(input, 'nominal') || spans.some(({ use }) => use === 'standing');
}

function stepAt(xy: Float64Array, fix: number): [number, number, number, number] {
  return [xy[2 * fix]!, xy[2 * fix + 1]!, xy[2 * fix + 2]!, xy[2 * fix + 3]!];
}

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

function boxOf(xy: Float64Array, first: number, last: number): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let fix = first; fix <= last; fix++) {
    minX = Math.min(minX, xy[2 * fix]!);
    maxX = Math.max(maxX, xy[2 * fix]!);
    minY = Math.min(minY, xy[2 * fix + 1]!);
    maxY = Math.max(maxY, xy[2 * fix + 1]!);
  }
  return [minX, minY, maxX, maxY];
}

/** Numbers of the points, then of the pieces, that a box comes near. */
function indexPlaces({ points, pieces }: AssetPlaces, within: number): (box: Box) => number[] {
  if (points.length + pieces.length === 0) return () => [];
  const tree = new Flatbush(points.length + pieces.length);
  for (const { x, y } of points) tree.add(x, y, x, y);
  for (const { ends } of pieces)
    tree.add(
      Math.min(ends[0], ends[2]),
      Math.min(ends[1], ends[3]),
      Math.max(ends[0], ends[2]),
      Math.max(ends[1], ends[3]),
    );
  tree.finish();
  return ([minX, minY, maxX, maxY]) =>
    tree.search(minX - within, minY - within, maxX + within, maxY + within);
}

function sumUp(
  places: AssetPlaces,
  visited: Uint8Array,
  walked: readonly (readonly Share[])[],
): AssetTally[] {
  const tallies = new Map<string, AssetTally>();
  const tallyOf = (layer: string, block: number): AssetTally => {
    const key = `${block} ${layer}`;
    const known = tallies.get(key);
    if (known !== undefined) return known;
    const fresh = { layer, block, points: 0, visited: 0, lineMetres: 0, walkedMetres: 0 };
    tallies.set(key, fresh);
    return fresh;
  };
  for (const [at, { layer, block }] of places.points.entries()) {
    const tally = tallyOf(layer, block);
    tally.points++;
    tally.visited += visited[at]!;
  }
  for (const [at, { layer, block, metres }] of places.pieces.entries()) {
    const tally = tallyOf(layer, block);
    tally.lineMetres += metres;
    tally.walkedMetres += metres * sumShares(joinShares(walked[at]!));
  }
  return [...tallies.values()];
}
