import { type FindDue, findDue, isFindOverdue } from '../../../shared/clearance/finds/find-due.ts';
import { type FindStory, findStories } from '../../../shared/clearance/finds/find-state.ts';
import { plantsOf } from '../../../shared/clearance/finds/law-bands.ts';
import { type TraceBack, traceBacks } from '../../../shared/clearance/finds/trace-back.ts';
import { campaignOf } from '../../../shared/clearance/states/campaign-of.ts';
import type { State } from '../../../shared/operations/rows.ts';
import type { FindList } from './finds-view.ts';

/** One find as its book shows it. */
export interface FindLine extends FindStory {
  readonly plants: number;
  readonly due: FindDue;
  readonly isOverdue: boolean;
  /** Recorded by mistake. */
  readonly isWithdrawn: boolean;
  /** 倒查, where the ground had been signed. */
  readonly traced: TraceBack | null;
}

/** Every find on a day, the latest found first. */
export function findLines(rows: State, day: string): readonly FindLine[] {
  const campaign = campaignOf(rows, day);
  const traced = new Map(traceBacks(rows).map((trace) => [trace.find.id, trace]));
  return findStories(rows)
    .map((story): FindLine => {
      const due = findDue(story, campaign);
      return {
        ...story,
        plants: plantsOf(story.find.count),
        due,
        isOverdue: isFindOverdue(due, day),
        isWithdrawn: story.steps.at(-1)?.step === 'withdrawn',
        traced: traced.get(story.find.id) ?? null,
      };
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

function keyOf({ find }: FindLine): string {
  return `${find.foundOn} ${find.recordedAt} ${find.id}`;
}

/** Whether a list holds a find. */
export function isListedFind(line: FindLine, list: FindList): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'overdue':
      return line.isOverdue;
    case 'traced':
      return line.traced !== null;
    default:
      return line.state === list;
  }
}
