import type { Lead } from '../records/lead-entries.ts';

/** 待交办, 待核查, 待答复, 待办结, 已办结. */
export type LeadState = 'received' | 'assigned' | 'checked' | 'answered' | 'closed';

export function leadState(lead: Lead): LeadState {
  if (lead.closedOn !== null) return 'closed';
  if (lead.answeredOn !== null) return 'answered';
  if (lead.checkedOn !== null) return 'checked';
  return lead.assignedOn === null ? 'received' : 'assigned';
}

/** 逾期: not closed, and its deadline behind. */
export function isOverdue(lead: Lead, day: string): boolean {
  return lead.closedOn === null && lead.deadline < day;
}
