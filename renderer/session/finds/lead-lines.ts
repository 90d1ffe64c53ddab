import { type FindState, findStories } from '../../../shared/clearance/finds/find-state.ts';
import {
  isOverdue,
  type LeadState,
  leadState,
} from '../../../shared/clearance/leads/lead-state.ts';
import { type TargetOutcome, targetOutcome } from '../../../shared/clearance/leads/target-match.ts';
import type { Find } from '../../../shared/clearance/records/find-entries.ts';
import type { Lead } from '../../../shared/clearance/records/lead-entries.ts';
import type { State } from '../../../shared/operations/rows.ts';
import type { LeadList } from './finds-view.ts';

/** One lead as its book shows it; nothing of an informer is in it but that there is one. */
export interface LeadLine {
  readonly lead: Lead;
  readonly state: LeadState;
  readonly isOverdue: boolean;
  /** The find it led to. */
  readonly find: Find | null;
  readonly findState: FindState | null;
  /** Of a suspect plot; null for a report. */
  readonly outcome: TargetOutcome | null;
  readonly isSealed: boolean;
}

/** Every lead on a day, the latest received first. */
export function leadLines(rows: State, day: string): readonly LeadLine[] {
  const stories = new Map(findStories(rows).map((story) => [story.find.id, story]));
  return [...rows.leads.values()]
    .map((lead): LeadLine => {
      const story = stories.get(lead.findId ?? '');
      const findState = story?.state ?? null;
      return {
        lead,
        state: leadState(lead),
        isOverdue: isOverdue(lead, day),
        find: story?.find ?? null,
        findState,
        outcome: lead.kind === 'target' ? targetOutcome(lead, findState) : null,
        isSealed: rows.informers.has(lead.id),
      };
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

function keyOf({ lead }: LeadLine): string {
  return `${lead.receivedOn} ${lead.number} ${lead.id}`;
}

/** Whether a list holds a lead. */
export function isListedLead(line: LeadLine, list: LeadList): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'overdue':
      return line.isOverdue;
    case 'supervised':
      return line.lead.isSupervised && line.state !== 'closed';
    case 'targets':
      return line.lead.kind === 'target';
    default:
      return line.state === list;
  }
}
