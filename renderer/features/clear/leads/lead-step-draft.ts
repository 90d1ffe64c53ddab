import type { LeadState } from '../../../../shared/clearance/leads/lead-state.ts';
import type { Lead } from '../../../../shared/clearance/records/lead-entries.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { type PlaceDraft, positionOf } from '../place-field.tsx';

/** Steps of a lead in their order. */
export const leadSteps = ['assign', 'check', 'answer', 'close'] as const;
export type LeadStep = (typeof leadSteps)[number];

/** The step each state waits for. */
export const nextLeadStep: Readonly<Record<Exclude<LeadState, 'closed'>, LeadStep>> = {
  received: 'assign',
  assigned: 'check',
  checked: 'answer',
  answered: 'close',
};

/** What the form of a step holds, whichever step it is. */
export interface LeadStepDraft {
  readonly unitId: string | null;
  readonly deadline: string;
  readonly isSupervised: boolean;
  readonly personId: string | null;
  readonly result: NonNullable<Lead['result']> | null;
  /** Null while no place is to be recorded. */
  readonly place: PlaceDraft | null;
  readonly findId: string | null;
  readonly rewardYuan: number | null;
  readonly note: string;
}

/** Fields the step still needs. */
export function missingInStep(step: LeadStep, draft: LeadStepDraft): MessageKey[] {
  const { unitId, personId, result, place } = draft;
  const needs: Readonly<Record<LeadStep, readonly (readonly [MessageKey, boolean])[]>> = {
    assign: [['lead.unit', unitId !== null]],
    check: [
      ['lead.checker', personId !== null],
      ['lead.result', result !== null],
      ['lead.checkedPlace', place === null || positionOf(place) !== null],
    ],
    answer: [],
    close: [],
  };
  return needs[step].filter(([, isGiven]) => !isGiven).map(([label]) => label);
}

/** The input of a step's operation; nothing must be missing. */
export function leadStepInput(step: LeadStep, id: string, draft: LeadStepDraft): object {
  const { unitId, deadline, isSupervised, personId, result, place, rewardYuan, note } = draft;
  switch (step) {
    case 'assign':
      return { id, unitId, deadline, isSupervised };
    case 'check': {
      const position = place === null ? null : positionOf(place);
      return { id, personId, result, position, findId: result === 'true' ? draft.findId : null };
    }
    case 'answer':
      return { id, rewardYuan, note };
    case 'close':
      return { id };
  }
}
