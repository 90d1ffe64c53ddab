import { describe, expect, it } from 'vitest';
import type { TrackLegs } from '../../../../shared/tracks/legs.ts';
import { suggestUses } from '../../../../shared/tracks/uses/suggest-uses.ts';
import { type Activity, mixedTrack } from '../../../builders/mixed-tracks.ts';

const names = ['search', 'transit', 'standing'] as const;

/** Seconds of every true activity by what it was taken for. */
function confusion(mode: 'foot' | 'vehicle', seeds: number) {
  const table = Object.fromEntries(
    names.map((name) => [name, { search: 0, transit: 0, standing: 0 }]),
  ) as Record<Activity, Record<Activity, number>>;
  for (let seed = 1; seed <= seeds; seed++) {
    const { track, labels } = mixedTrack(seed, mode);
    for (const { from, to, use } of suggestUses(track, mode))
      for (let step = from; step < to; step++)
        table[labels[step]!][use] += (track.times[step + 1]! - track.times[step]!) / 1000;
  }
  return table;
}

function f1(table: Record<Activity, Record<Activity, number>>, name: Activity): number {
  const hit = table[name][name];
  const said = names.reduce((sum, truth) => sum + table[truth][name], 0);
  const was = names.reduce((sum, guess) => sum + table[name][guess], 0);
  return (2 * hit) / (said + was);
}

describe('uses suggested for mixed tracks', () => {
  it.each(['foot', 'vehicle'] as const)('are right in time, F1 ≥ 0.9 a class: %s', (mode) => {
    const table = confusion(mode, 60);
    for (const name of names) expect(f1(table, name)).toBeGreaterThanOrEqual(0.9);
  });
});

/** A leg every 5 s through the given speeds (km/h due east), minutes each. */
function eastward(parts: readonly [kilometresPerHour: number, minutes: number][]): TrackLegs {
  const xs = [0];
  for (const [speed, minutes] of parts)
    for (let i = 0; i < minutes * 12; i++) xs.push(xs.at(-1)! + (speed / 3.6) * 5);
  return {
    xy: Float64Array.from(xs.flatMap((x) => [x, 0])),
    times: Float64Array.from(xs, (_x, i) => i * 5000),
    legs: [{ start: 0, end: xs.length }],
    dropouts: [],
  };
}

it('tells a way to somewhere, a stop and a slow search apart', () => {
  const found = suggestUses(
    eastward([
      [5, 10],
      [0, 5],
      [2, 10],
    ]),
    'foot',
  );
  expect(found.map(({ use }) => use)).toEqual(['transit', 'standing', 'search']);
  expect(found[0]!.to).toBe(found[1]!.from);
  expect(found[0]!.kilometresPerHour).toBeCloseTo(5, 0);
});

it('takes a patrol at road speed for search, and the leader of a drag-net going straight on', () => {
  const drive = eastward([[40, 10]]);
  const usesOf = (found: readonly { readonly use: string }[]) => found.map(({ use }) => use);
  expect(usesOf(suggestUses(drive, 'vehicle'))).toEqual(['transit']);
  expect(usesOf(suggestUses(drive, 'vehicle', { isPatrol: true }))).toEqual(['search']);
  const walk = eastward([[4, 10]]);
  expect(usesOf(suggestUses(walk, 'foot'))).toEqual(['transit']);
  expect(usesOf(suggestUses(walk, 'foot', { leadsDragNet: true }))).toEqual(['search']);
});

it('says nothing about fixes without times and about cameras', () => {
  const track = eastward([[5, 10]]);
  expect(suggestUses({ ...track, times: track.times.map(() => Number.NaN) }, 'foot')).toEqual([]);
  expect(suggestUses(track, 'video')).toEqual([]);
});

it('joins half a minute of anything else to what surrounds it', () => {
  const found = suggestUses(
    eastward([
      [2, 10],
      [0, 0.5],
      [2, 10],
    ]),
    'foot',
  );
  expect(found.map(({ use }) => use)).toEqual(['search']);
});

it('takes straight lanes to and fro for search though they are walked briskly', () => {
  const lanes = Array.from({ length: 8 }, (_none, i) => (i % 2 === 0 ? 1 : -1));
  const places = [[0, 0]];
  for (const direction of lanes) {
    for (let i = 0; i < 95; i++)
      places.push([places.at(-1)![0]! + direction * 5.3, places.at(-1)![1]!]);
    for (let i = 0; i < 2; i++) places.push([places.at(-1)![0]!, places.at(-1)![1]! + 5]);
  }
  const track = {
    xy: Float64Array.from(places.flat()),
    times: Float64Array.from(places, (_place, i) => i * 5000),
    legs: [{ start: 0, end: places.length }],
    dropouts: [],
  };
  expect(suggestUses(track, 'foot').map(({ use }) => use)).toEqual(['search']);
});
