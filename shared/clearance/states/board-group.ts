import { daysBetween } from '../../ledger/beijing-day.ts';
import type { ClearanceState } from './block-states.ts';

/** The blocks counted together on the clearing board and in reports; every block is in exactly one. */
export const boardGroups = [
  'unvisited',
  'ongoing',
  'partial',
  'overdue',
  'found',
  'awaiting',
  'cleared',
] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** A block not cleared this many days before the deadline is 临期; a clearance that ends within them is on the list of expiring. */
export const dueWithinDays = 7;

/** Group of a block in a state on a day of a round with a deadline (ISO days of Beijing). */
export function boardGroupOf(state: ClearanceState, day: string, deadline: string): BoardGroup {
  if (state === 'cleared') return 'cleared';
  if (state === 'found' || state === 'eradicating' || state === 'awaiting-recheck') return 'found';
  if (day > deadline) return 'overdue';
  if (state.startsWith('awaiting-')) return 'awaiting';
  if (daysBetween(day, deadline) <= dueWithinDays) return 'partial';
  return state === 'unvisited' || state === 'blocked' ? 'unvisited' : 'ongoing';
}
