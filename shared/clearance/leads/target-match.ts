import type { FindState } from '../finds/find-state.ts';
import { metresBetween } from '../finds/near-finds.ts';
import type { Lead } from '../records/lead-entries.ts';
import { leadState } from './lead-state.ts';

type Position = readonly [longitude: number, latitude: number];

/** 靶标吻合: how far from the target the ground was really seen, and by what that is measured. */
export interface TargetMatch {
  readonly by: 'find' | 'checked-place' | 'track';
  readonly metres: number;
}

/**
 * Distance from a target to where it was found: the find it led to, else the place noted at the check, else the nearest of the
 * lines walked. Null without a target or anything to measure from.
 */
export function targetMatch(
  { position, checkedPosition }: Pick<Lead, 'position' | 'checkedPosition'>,
  findPosition: Position | null,
  walked: Iterable<readonly Position[]>,
): TargetMatch | null {
  if (position === null) return null;
  if (findPosition !== null) return { by: 'find', metres: metresBetween(position, findPosition) };
  if (checkedPosition !== null)
    return { by: 'checked-place', metres: metresBetween(position, checkedPosition) };
  let metres = Number.POSITIVE_INFINITY;
  for (const line of walked) metres = Math.min(metres, metresToLine(position, line));
  return metres === Number.POSITIVE_INFINITY ? null : { by: 'track', metres };
}

/** Metres from a WGS84 position to the nearest point of a line; infinite for a line without points. */
export function metresToLine(position: Position, line: readonly Position[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, end] of line.entries()) {
    const start = line[Math.max(0, index - 1)]!;
    least = Math.min(least, metresBetween(position, nearestOn(position, start, end)));
  }
  return least;
}

/** The nearest point of a step, in degrees with longitudes shrunk to the latitude's scale. */
function nearestOn(position: Position, start: Position, end: Position): Position {
  const shrink = Math.cos((position[1] * Math.PI) / 180);
  const [dx, dy] = [(end[0] - start[0]) * shrink, end[1] - start[1]];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return start;
  const along = ((position[0] - start[0]) * shrink * dx + (position[1] - start[1]) * dy) / squared;
  const part = Math.min(1, Math.max(0, along));
  return [start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])];
}

/** 待派, 已派, 核实, 铲除, 排除, 无法核实: what came of a suspect plot. */
export type TargetOutcome =
  | 'waiting'
  | 'dispatched'
  | 'confirmed'
  | 'eradicated'
  | 'excluded'
  | 'unverifiable';

/** What came of a suspect plot, by its check and by how far the find it led to has come; null without a find. */
export function targetOutcome(lead: Lead, found: FindState | null): TargetOutcome {
  if (lead.result === 'false') return 'excluded';
  if (lead.result === 'unverifiable') return 'unverifiable';
  if (lead.result === 'true')
    return found === null || found === 'found' ? 'confirmed' : 'eradicated';
  return leadState(lead) === 'received' ? 'waiting' : 'dispatched';
}
