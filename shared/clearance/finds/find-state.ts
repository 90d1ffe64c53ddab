import type { Find, FindStep } from '../records/find-entries.ts';

/** How far a find has come: 有发现, 已铲除 (待处理), 已处理 (待复查), 复查合格 (待销号), 已销号. */
export type FindState = 'found' | 'eradicated' | 'disposed' | 'rechecked' | 'closed';

/** A find with its steps in the order they were recorded. */
export interface FindStory {
  readonly find: Find;
  readonly steps: readonly FindStep[];
  readonly state: FindState;
}

/** State after the steps. A re-check that finds plants again begins the chain anew: what grows must be eradicated. */
export function findState(steps: readonly FindStep[]): FindState {
  let state: FindState = 'found';
  for (const step of steps) {
    if (step.step === 'withdrawn') return 'closed';
    if (step.step === 'rechecked' && !step.isClean) state = 'found';
    else if (nextStep[state] === step.step) state = step.step;
  }
  return state;
}

/** The only step each state allows; nothing may be skipped. */
export const nextStep: Readonly<Record<FindState, FindStep['step'] | null>> = {
  found: 'eradicated',
  eradicated: 'disposed',
  disposed: 'rechecked',
  rechecked: 'closed',
  closed: null,
};

/** Every find with its steps, in the order of the ledger. */
export function findStories(rows: {
  readonly finds: ReadonlyMap<string, Find>;
  readonly findSteps: ReadonlyMap<string, FindStep>;
}): FindStory[] {
  const steps = new Map<string, FindStep[]>();
  for (const step of rows.findSteps.values()) {
    const known = steps.get(step.findId);
    if (known === undefined) steps.set(step.findId, [step]);
    else known.push(step);
  }
  return [...rows.finds.values()].map((find) => {
    const own = (steps.get(find.id) ?? []).sort(byTime);
    return { find, steps: own, state: findState(own) };
  });
}

function byTime(a: FindStep, b: FindStep): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
