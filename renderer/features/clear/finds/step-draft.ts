import type { FindState } from '../../../../shared/clearance/finds/find-state.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import type { Photo } from './photo-strip.tsx';

/** Steps that can be recorded, in their order. */
export const recordableSteps = ['eradicated', 'disposed', 'rechecked', 'closed'] as const;
export type RecordableStep = (typeof recordableSteps)[number];

/** What the form of a step holds, whichever step it is. */
export interface StepDraft {
  readonly on: string;
  readonly note: string;
  readonly byPersonIds: readonly string[];
  readonly isForced: boolean | null;
  readonly witness: string;
  readonly destruction: string;
  readonly disposal: string;
  readonly caseNumber: string;
  readonly personId: string | null;
  readonly isClean: boolean | null;
  readonly photos: readonly Photo[];
}

/** First values: today, and whoever sits here as the one who re-checks. */
export function firstStepDraft(day: string, personId: string | null): StepDraft {
  return {
    on: day,
    note: '',
    byPersonIds: [],
    isForced: null,
    witness: '',
    destruction: '',
    disposal: '',
    caseNumber: '',
    personId,
    isClean: null,
    photos: [],
  };
}

/** Fields the step still needs. */
export function missingFields(step: RecordableStep, draft: StepDraft): MessageKey[] {
  const needs: Readonly<Record<RecordableStep, readonly (readonly [MessageKey, boolean])[]>> = {
    eradicated: [
      ['find.people', draft.byPersonIds.length > 0],
      ['find.how', draft.isForced !== null],
      ['find.witness', draft.witness.trim() !== ''],
      ['find.destruction', draft.destruction.trim() !== ''],
    ],
    disposed: [['find.disposal', draft.disposal.trim() !== '']],
    rechecked: [
      ['find.checker', draft.personId !== null],
      ['find.clean', draft.isClean !== null],
    ],
    closed: [],
  };
  return needs[step].filter(([, isGiven]) => !isGiven).map(([label]) => label);
}

/** The operation a step is recorded by, by which the page also asks whether one may. */
export const stepOperations: Readonly<Record<RecordableStep, string>> = {
  eradicated: 'eradicate-find',
  disposed: 'dispose-find',
  rechecked: 'recheck-find',
  closed: 'close-find',
};

/** The input of a step's operation; nothing must be missing. */
export function stepInput(step: RecordableStep, findId: string, draft: StepDraft): object {
  const { on, note, byPersonIds, isForced, photos, personId, isClean } = draft;
  const shared = { findId, on, note };
  const trimmed = (name: 'witness' | 'destruction' | 'disposal' | 'caseNumber') => ({
    [name]: draft[name].trim(),
  });
  switch (step) {
    case 'eradicated': {
      const how = { ...trimmed('witness'), ...trimmed('destruction') };
      return { ...shared, byPersonIds, isForced, ...how, photos };
    }
    case 'disposed':
      return { ...shared, ...trimmed('disposal'), ...trimmed('caseNumber') };
    case 'rechecked':
      return { ...shared, personId, isClean, photos };
    case 'closed':
      return shared;
  }
}

/** Steps behind a find are done; those ahead may be tried, and are refused by the ledger when one is skipped. */
export function isStepDone(step: RecordableStep, state: FindState): boolean {
  const reached: readonly FindState[] = ['found', 'eradicated', 'disposed', 'rechecked', 'closed'];
  return recordableSteps.indexOf(step) < reached.indexOf(state);
}
