import type { Plane } from '../geometry/plane.ts';
import { daysBetween } from '../ledger/beijing-day.ts';
import type { ViewPost } from '../tracks/counting-records.ts';
import type { Track } from '../tracks/records.ts';
import { setBits } from './bit-rows.ts';
import { forEachPieceOfRow } from './block-mask.ts';
import type { Level } from './figures.ts';
import type { TrackInput } from './inputs.ts';
import { LooseSpans } from './loose-spans.ts';
import { rowCount, spansFromTriples } from './row-spans.ts';
import { scanPolygon } from './scan-polygon.ts';
import type { TileCanvas } from './sweep-leg.ts';
import { isTileOfRow } from './tile-grid.ts';

/** Degrees between corners of a view's far edge: at 500 m the chord stays within 0.02 m of the arc. */
const degreesPerCorner = 1;

/**
 * A camera as a season takes it: a track without fixes whose ground is its view. It sees, in the nominal and optimistic
 * figure, and never reaches; in the pessimistic figure it counts for nothing, since nobody was there.
 */
export function viewInput(post: ViewPost): TrackInput {
  const instant = (day: string, hour: string) =>
    new Date(Date.parse(`${day}T00:00:00+08:00`) + minutesOf(hour) * 60_000).toISOString();
  const track: Track = {
    id: `view ${post.id}`,
    name: post.name,
    file: { name: '', sha256: '', bytes: 0, indexInFile: 0 },
    packedBlob: '',
    mode: 'video',
    purpose: 'patrol',
    roundId: post.roundId,
    teamId: null,
    people: 0,
    // No strip: the raster must not follow from it.
    sweepHalfWidthMetres: Number.POSITIVE_INFINITY,
    fixes: 0,
    lengthMetres: 0,
    bounds: [post.position[0], post.position[1], post.position[0], post.position[1]],
    firstTime: instant(post.fromDay, post.fromHour),
    lastTime: instant(post.untilDay, post.untilHour),
    frame: { name: 'WGS84', decidedBy: 'person' },
    problems: [],
  };
  return { track, packed: new Uint8Array(0), view: post };
}

/** Hours a post was watching over all its days. */
export function watchedHours(post: ViewPost): number {
  const days = daysBetween(post.fromDay, post.untilDay) + 1;
  const minutes = minutesOf(post.untilHour) - minutesOf(post.fromHour);
  return (days * (minutes > 0 ? minutes : minutes + 24 * 60)) / 60;
}

function minutesOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

/** Outline of a view: flat plane metres, the post first unless it looks all round. */
export function viewRing(post: ViewPost, plane: Plane): number[] {
  const [x, y] = plane.toPlane(...post.position);
  const isRound = post.angleDegrees >= 360;
  const ring = isRound ? [] : [x, y];
  const steps = Math.max(2, Math.ceil(post.angleDegrees / degreesPerCorner));
  const last = isRound ? steps - 1 : steps;
  for (let step = 0; step <= last; step++) {
    const degrees =
      post.bearingDegrees - post.angleDegrees / 2 + (post.angleDegrees * step) / steps;
    const radians = (degrees * Math.PI) / 180;
    ring.push(x + Math.sin(radians) * post.rangeMetres, y + Math.cos(radians) * post.rangeMetres);
  }
  return ring;
}

/** Whether a view counts at a level. */
export function viewCountsAt(level: Level): boolean {
  return level !== 'pessimistic';
}

/** Draws a view's outline on the wanted tiles of a canvas. */
export function drawView(ring: readonly number[], canvas: TileCanvas): void {
  const { grid, raster } = canvas;
  const loose = new LooseSpans();
  scanPolygon([ring], 1, raster, loose);
  const spans = spansFromTriples(loose.values, loose.length);
  for (let i = 0; i < rowCount(spans); i++)
    forEachPieceOfRow(spans, i, grid, raster, (tile, base, from, to) => {
      if (
        isTileOfRow(grid, tile, Math.floor((spans.firstRow + i) / raster.rows)) &&
        grid.wanted[tile] === 1
      )
        setBits(canvas.bitsOf(tile), base, from, to);
    });
}
