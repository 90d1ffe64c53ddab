import { countWords } from '../../shared/coverage/bit-rows.ts';
import { pixelSquareMetres, type Raster, tileMetres } from '../../shared/coverage/raster.ts';
import { sweepLeg, type TileCanvas } from '../../shared/coverage/sweep-leg.ts';
import type { TileGrid } from '../../shared/coverage/tile-grid.ts';

/** A stretch of one track that comes near a tile, engine metres from the tile's corner. */
export interface NearLine {
  readonly xy: Float64Array;
  readonly halfWidthMetres: number;
}

/** The same work for every engine: what is near one tile, in the tile's own coordinates. */
export interface TileWork {
  readonly lines: readonly NearLine[];
  readonly fixes: number;
}

export interface EngineTrack {
  readonly xy: Float64Array;
  readonly halfWidthMetres: number;
}

/** Cuts tracks (engine metres) into what comes near each tile. */
export function cutIntoTiles(tracks: readonly EngineTrack[]): TileWork[] {
  const tiles = new Map<string, NearLine[]>();
  for (const track of tracks) {
    const open = new Map<string, { column: number; row: number; start: number; end: number }>();
    const fixes = track.xy.length / 2;
    for (let fix = 1; fix < fixes; fix++) {
      for (const [column, row] of tilesNear(track, fix)) {
        const key = `${column},${row}`;
        const known = open.get(key);
        if (known !== undefined && known.end === fix) known.end = fix + 1;
        else {
          if (known !== undefined) close(tiles, key, known, track);
          open.set(key, { column, row, start: fix - 1, end: fix + 1 });
        }
      }
    }
    for (const [key, stretch] of open) close(tiles, key, stretch, track);
  }
  return [...tiles.values()].map((lines) => ({
    lines,
    fixes: lines.reduce((sum, line) => sum + line.xy.length / 2, 0),
  }));
}

function* tilesNear(track: EngineTrack, fix: number): Iterable<readonly [number, number]> {
  const { xy, halfWidthMetres: reach } = track;
  const [ax, ay, bx, by] = [xy[2 * fix - 2]!, xy[2 * fix - 1]!, xy[2 * fix]!, xy[2 * fix + 1]!];
  const lastColumn = Math.floor((Math.max(ax, bx) + reach) / tileMetres);
  const lastRow = Math.floor((Math.max(ay, by) + reach) / tileMetres);
  for (let row = Math.floor((Math.min(ay, by) - reach) / tileMetres); row <= lastRow; row++)
    for (
      let column = Math.floor((Math.min(ax, bx) - reach) / tileMetres);
      column <= lastColumn;
      column++
    )
      yield [column, row];
}

function close(
  tiles: Map<string, NearLine[]>,
  key: string,
  stretch: { column: number; row: number; start: number; end: number },
  track: EngineTrack,
): void {
  const [x, y] = [stretch.column * tileMetres, stretch.row * tileMetres];
  const line = {
    xy: track.xy.slice(2 * stretch.start, 2 * stretch.end).map((v, i) => v - (i % 2 === 0 ? x : y)),
    halfWidthMetres: track.halfWidthMetres,
  };
  const known = tiles.get(key);
  if (known === undefined) tiles.set(key, [line]);
  else known.push(line);
}

const oneTile: TileGrid = {
  firstColumn: 0,
  firstRow: 0,
  columns: 1,
  rows: 1,
  wanted: Uint8Array.of(1),
};

/** Square metres seen in the tile by the row engine: drawn on `bits`, counted, wiped. */
export function seenByRows(work: TileWork, raster: Raster, bits: Int32Array): number {
  const canvas: TileCanvas = { grid: oneTile, raster, bitsOf: () => bits };
  bits.fill(0);
  for (const line of work.lines)
    sweepLeg(canvas, line.xy, 0, line.xy.length / 2, line.halfWidthMetres);
  return countWords(bits, 0, bits.length) * pixelSquareMetres(raster);
}
