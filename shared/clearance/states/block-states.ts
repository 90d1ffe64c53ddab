import type { SigningLevel } from '../records/campaign-entries.ts';

/** State of one block in one round, in the order a block goes through them; the last seven are ways aside. */
export const clearanceStates = [
  'unvisited',
  'walking',
  'awaiting-self',
  'awaiting-unit',
  'awaiting-station',
  'awaiting-branch',
  'cleared',
  'found',
  'eradicating',
  'awaiting-recheck',
  'blocked',
  'review',
  'expired',
] as const;
export type ClearanceState = (typeof clearanceStates)[number];

/** What can happen to a block: what people do, and what time or the ledger does to it. */
export const clearanceCommands = [
  'walk',
  'meet-limit',
  'sign-self',
  'sign-unit',
  'sign-station',
  'sign-branch',
  'return',
  'find',
  'eradicate',
  'dispose',
  'recheck-clean',
  'recheck-regrown',
  'close-find',
  'block',
  'unblock',
  'change',
  'expire',
] as const;
export type ClearanceCommand = (typeof clearanceCommands)[number];

export function awaiting(level: SigningLevel): ClearanceState {
  return `awaiting-${level}`;
}
