import { beijingDay, beijingDayOf } from '../ledger/beijing-day.ts';
import type { TileBits } from './block-mask.ts';
import type { SeenSince } from './figures.ts';
import { addFootprint } from './footprint.ts';
import type { Raster } from './raster.ts';
import { reachedFrom } from './reach.ts';
import type { SeasonTrack } from './season-track.ts';

/** What is asked about one block, by its number. */
export interface SinceQuestion {
  readonly block: number;
  readonly tiles: readonly number[];
  /** Tracks that count, by the tiles they sweep. */
  readonly byTile: ReadonlyMap<number, readonly SeasonTrack[]>;
  readonly raster: Raster;
  /** Square metres seen by all of them together. */
  readonly whole: number;
  /** Square metres of the block's free ground that are set in the bits. */
  seenIn(bits: TileBits): number;
}

/**
 * What a block's walks come to when only those of a day and later count, for each day with one, the latest first. A track
 * belongs to the day of its last fix in the block, one that only sees into it to that of its last fix, a camera to the first
 * day it watched. Tracks without times are older than any day.
 */
export function seenSince(question: SinceQuestion): SeenSince[] {
  const { block, tiles, byTile, raster, whole, seenIn } = question;
  const byDay = new Map<string | null, SeasonTrack[]>();
  for (const track of new Set(tiles.flatMap((tile) => byTile.get(tile) ?? []))) {
    const day = dayIn(block, track);
    byDay.set(day, [...(byDay.get(day) ?? []), track]);
  }
  const bits = new Map<number, Int32Array>();
  let [fixes, metres, seen] = [0, 0, 0];
  const found: SeenSince[] = [];
  const days = [...byDay.keys()].sort(latestFirst);
  for (const [index, day] of days.entries()) {
    // Most blocks have a single day, and with the oldest all is drawn: that is what is held already.
    const isOldest = index === days.length - 1;
    let isInside = false;
    for (const track of byDay.get(day)!) {
      for (const tile of isOldest ? [] : tiles) {
        const footprint = track.footprints.get(tile);
        if (footprint === undefined) continue;
        const drawn = bits.get(tile) ?? new Int32Array(raster.rows * raster.words);
        addFootprint(drawn, footprint, raster);
        bits.set(tile, drawn);
      }
      // A drag-net's leader has counted its members' length already.
      if (track.input.counting?.isMember === true) continue;
      for (const part of track.reach)
        if (part.block === block) {
          isInside = true;
          fixes += part.fixes;
          metres += part.metres;
        }
    }
    const before = seen;
    seen = isOldest ? whole : seenIn((tile) => bits.get(tile) ?? null);
    // A day that only passed through the block's tiles is none of its days.
    if (!isInside && seen === before) continue;
    const isReached = fixes >= reachedFrom.fixes && metres >= reachedFrom.metres;
    found.push({ day, isReached, seenSquareMetres: seen });
  }
  return found;
}

/** Tracks by the tiles they sweep, so that no block looks through all of them. */
export function tracksByTile(tracks: readonly SeasonTrack[]): ReadonlyMap<number, SeasonTrack[]> {
  const found = new Map<number, SeasonTrack[]>();
  for (const track of tracks)
    for (const tile of track.footprints.keys()) {
      const known = found.get(tile);
      if (known === undefined) found.set(tile, [track]);
      else known.push(track);
    }
  return found;
}

function dayIn(block: number, { reach, input }: SeasonTrack): string | null {
  if (input.view !== undefined) return input.view.fromDay;
  const here = reach.find((part) => part.block === block);
  if (here !== undefined && Number.isFinite(here.lastTime)) return beijingDay(here.lastTime);
  return beijingDayOf(input.track.lastTime);
}

function latestFirst(a: string | null, b: string | null): number {
  if (a === null) return b === null ? 0 : 1;
  return b === null || a > b ? -1 : 1;
}
