import type { FindState } from '../../../shared/clearance/finds/find-state.ts';
import type { LeadState } from '../../../shared/clearance/leads/lead-state.ts';
import type { BoardGroup } from '../../../shared/clearance/states/board-group.ts';
import type { FindLine } from './find-lines.ts';
import type { LeadLine } from './lead-lines.ts';

/** The look of the board that says how a find stands: its own letter is put into it. */
export const findStateMarks = {
  found: 'found',
  eradicated: 'partial',
  disposed: 'partial',
  rechecked: 'awaiting',
  closed: 'cleared',
} as const satisfies Record<FindState, BoardGroup>;

/** The same for leads. */
export const leadStateMarks = {
  received: 'unvisited',
  assigned: 'partial',
  checked: 'awaiting',
  answered: 'awaiting',
  closed: 'cleared',
} as const satisfies Record<LeadState, BoardGroup>;

/** What is late is marked so, whatever it waits for. */
export function findMarkOf({ state, isOverdue }: FindLine): BoardGroup {
  return isOverdue ? 'overdue' : findStateMarks[state];
}

export function leadMarkOf({ state, isOverdue }: LeadLine): BoardGroup {
  return isOverdue ? 'overdue' : leadStateMarks[state];
}
