import type { LegUse } from '../counting-records.ts';
import type { Leg, TrackLegs } from '../legs.ts';
import type { Mode } from '../records.ts';
import { findLanes } from './find-lanes.ts';
import { type SmoothLeg, smoothLeg } from './smooth-leg.ts';

/** What the program takes a run of steps for, and what it saw there. Steps `from` to `to`, both fixes of the track. */
export interface UseSuggestion {
  readonly from: number;
  readonly to: number;
  readonly use: Exclude<LegUse, 'undeclared'>;
  readonly kilometresPerHour: number;
  /** Net way ÷ way walked over the window, 0 to 1: 1 goes straight on. */
  readonly straightness: number;
}

interface UseRule {
  /** Standing: net movement over the standing window stays below this. Above the wander of a receiver that lies still. */
  readonly standingMetres: number;
  /** Faster than this nobody looks at the ground to either side. */
  readonly searchKilometresPerHour: number;
  /** Between the two speeds it is transit only where the way is straight. */
  readonly transitKilometresPerHour: number;
  /** Up to this speed a way with a lane beside it is a sweep to and fro, however straight. */
  readonly laneKilometresPerHour: number;
  /** How near another lane lies. */
  readonly laneMetres: number;
}

/**
 * Thresholds by mode; none is calibrated. On foot: people searching go at 1–3 km/h and turn at the ends of their lanes,
 * people going somewhere at 4–6 km/h and straight. A vehicle from which ground can be watched goes at walking to cycling
 * speed; drones and boats search below their cruising speed.
 */
const rules: Readonly<Record<Exclude<Mode, 'video'>, UseRule>> = {
  foot: ruleOf(9, 3.2, 4.2, 5, 25),
  vehicle: ruleOf(15, 22, 32, 36, 40),
  boat: ruleOf(15, 12, 18, 22, 60),
  drone: ruleOf(12, 36, 50, 60, 120),
};

function ruleOf(
  standingMetres: number,
  transitKilometresPerHour: number,
  searchKilometresPerHour: number,
  laneKilometresPerHour: number,
  laneMetres: number,
): UseRule {
  return {
    standingMetres,
    transitKilometresPerHour,
    searchKilometresPerHour,
    laneKilometresPerHour,
    laneMetres,
  };
}

/** Steps are judged over this long on either side, so that noise averages out and a turn at a lane's end is seen. */
const windowSeconds = 45;
/** Straighter than this over the window is a way to somewhere. */
const straightFrom = 0.9;
/** Shorter runs are joined to what surrounds them: nobody decides about half a minute. */
const shortestSeconds = 60;

/**
 * Uses suggested for a track from speed, turning and stops. A suggestion changes nothing; steps without usable times get
 * none. The leader of a drag-net goes straight on at a search's pace. Deterministic: same fixes, same answer.
 */
export function suggestUses(
  track: TrackLegs,
  mode: Mode,
  declared: { readonly leadsDragNet?: boolean; readonly isPatrol?: boolean } = {},
): UseSuggestion[] {
  if (mode === 'video') return [];
  const rule = declared.isPatrol === true ? onPatrol(rules[mode]) : rules[mode];
  const legs = track.legs.flatMap((leg) => {
    const line = leg.end - leg.start < 2 ? null : smoothLeg(track, leg);
    return line === null ? [] : [{ leg, line }];
  });
  const lanes = findLanes(
    legs.map(({ line }) => line),
    rule.laneMetres,
  );
  const inLanes = declared.leadsDragNet === true ? () => true : lanes;
  return legs.flatMap(({ leg, line }) => suggestForLeg(leg, line, inLanes, rule));
}

/** 以巡代查 is driven at road speed on purpose: only what is twice as fast as a search is taken for a way to somewhere. */
function onPatrol(rule: UseRule): UseRule {
  return {
    ...rule,
    transitKilometresPerHour: 2 * rule.transitKilometresPerHour,
    searchKilometresPerHour: 2 * rule.searchKilometresPerHour,
    laneKilometresPerHour: 2 * rule.laneKilometresPerHour,
  };
}

function suggestForLeg(
  leg: Leg,
  line: SmoothLeg,
  hasLaneBeside: (line: SmoothLeg, step: number) => boolean,
  rule: UseRule,
): UseSuggestion[] {
  const count = leg.end - leg.start;
  const uses = new Uint8Array(count - 1);
  const speeds = new Float64Array(count - 1);
  const straights = new Float64Array(count - 1);
  let low = 0;
  let high = 0;
  for (let step = 0; step < count - 1; step++) {
    const middle = (line.seconds[step]! + line.seconds[step + 1]!) / 2;
    while (line.seconds[low + 1]! <= middle - windowSeconds) low++;
    while (high < count - 1 && line.seconds[high]! < middle + windowSeconds) high++;
    const from = Math.min(low, step);
    const to = Math.max(high, step + 1);
    const way = line.along[to]! - line.along[from]!;
    const net = distance(line.xy, from, to);
    speeds[step] = (way / (line.seconds[to]! - line.seconds[from]!)) * 3.6;
    straights[step] = way > 0 ? net / way : 0;
    uses[step] = isStanding(line, step, rule)
      ? standing
      : moving(speeds[step]!, straights[step]!, hasLaneBeside(line, step), rule);
  }
  absorbShortRuns(uses, line.seconds);
  return runsOf(uses, leg.start, speeds, straights);
}

const [search, transit, standing] = [0, 1, 2];
const useNames = ['search', 'transit', 'standing'] as const;

function moving(speed: number, straightness: number, isLane: boolean, rule: UseRule): number {
  if (isLane && speed < rule.laneKilometresPerHour) return search;
  if (speed >= rule.searchKilometresPerHour) return transit;
  return speed >= rule.transitKilometresPerHour && straightness >= straightFrom ? transit : search;
}

/** Half a minute to either side stays within reach of the step. */
const standingSeconds = 30;

function isStanding({ xy, seconds }: SmoothLeg, step: number, rule: UseRule): boolean {
  const middle = (seconds[step]! + seconds[step + 1]!) / 2;
  const x = (xy[2 * step]! + xy[2 * step + 2]!) / 2;
  const y = (xy[2 * step + 1]! + xy[2 * step + 3]!) / 2;
  const isNear = (fix: number) =>
    Math.hypot(xy[2 * fix]! - x, xy[2 * fix + 1]! - y) <= rule.standingMetres;
  for (let fix = step; fix >= 0 && seconds[fix]! >= middle - standingSeconds; fix--)
    if (!isNear(fix)) return false;
  for (let fix = step + 1; fix < seconds.length && seconds[fix]! <= middle + standingSeconds; fix++)
    if (!isNear(fix)) return false;
  return true;
}

function distance(xy: Float64Array, from: number, to: number): number {
  return Math.hypot(xy[2 * to]! - xy[2 * from]!, xy[2 * to + 1]! - xy[2 * from + 1]!);
}

/** Turns the shortest run that is too short into the longer of its neighbours, until none is left. */
function absorbShortRuns(uses: Uint8Array, seconds: Float64Array): void {
  for (;;) {
    const starts: number[] = [];
    for (let step = 0; step < uses.length; step++)
      if (step === 0 || uses[step] !== uses[step - 1]) starts.push(step);
    if (starts.length < 2) return;
    const lengthOf = (run: number) =>
      run < 0 || run >= starts.length
        ? -1
        : seconds[starts[run + 1] ?? uses.length]! - seconds[starts[run]!]!;
    let shortest = 0;
    for (let run = 1; run < starts.length; run++)
      if (lengthOf(run) < lengthOf(shortest)) shortest = run;
    if (lengthOf(shortest) >= shortestSeconds) return;
    const donor = lengthOf(shortest - 1) >= lengthOf(shortest + 1) ? shortest - 1 : shortest + 1;
    uses.fill(uses[starts[donor]!]!, starts[shortest]!, starts[shortest + 1] ?? uses.length);
  }
}

function runsOf(
  uses: Uint8Array,
  legStart: number,
  speeds: Float64Array,
  straights: Float64Array,
): UseSuggestion[] {
  const runs: UseSuggestion[] = [];
  let start = 0;
  for (let step = 1; step <= uses.length; step++) {
    if (step < uses.length && uses[step] === uses[start]) continue;
    runs.push({
      from: legStart + start,
      to: legStart + step,
      use: useNames[uses[start]!]!,
      kilometresPerHour: mean(speeds, start, step),
      straightness: mean(straights, start, step),
    });
    start = step;
  }
  return runs;
}

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum / (to - from);
}
