import { describe, expect, it } from 'vitest';
import {
  countOf,
  findInput,
  firstFindDraft,
  missingInFind,
} from '../../../../renderer/features/clear/finds/find-draft.ts';
import {
  firstStepDraft,
  isStepDone,
  missingFields,
  recordableSteps,
  stepInput,
} from '../../../../renderer/features/clear/finds/step-draft.ts';
import {
  leadStepInput,
  missingInStep,
} from '../../../../renderer/features/clear/leads/lead-step-draft.ts';
import type { Lead } from '../../../../shared/clearance/records/lead-entries.ts';

const day = '2026-04-10';

describe('the form of a find', () => {
  const typed = { from: 'typed', frame: 'WGS84', given: '118.7, 37.6' } as const;

  it('needs a place that can be read and a number, by count or by sample', () => {
    const empty = firstFindDraft(day, null);
    expect(missingInFind(empty, false)).toEqual(['find.place', 'find.count']);
    const placed = { ...empty, place: typed };
    expect(missingInFind({ ...placed, plants: 3 }, false)).toEqual([]);
    const sampled = { ...placed, method: 'sample', density: 12.5 } as const;
    expect(missingInFind(sampled, false)).toEqual(['find.count']);
    expect(countOf({ ...sampled, sampleArea: 40 })).toEqual({
      method: 'sample',
      plantsPerSquareMetre: 12.5,
      areaSquareMetres: 40,
    });
  });

  it('asks about planting again only near an old place, and for a name only where there is an owner', () => {
    const whole = { ...firstFindDraft(day, null), place: typed, plants: 3 };
    expect(missingInFind(whole, true)).toEqual(['find.again']);
    expect(missingInFind({ ...whole, isPlantedAgain: false }, true)).toEqual([]);
    const owned = { ...whole, isOwnerKnown: true };
    expect(missingInFind(owned, false)).toEqual(['find.owner.name']);
    expect(findInput({ ...owned, ownerName: ' 张某 ' }, null)).toMatchObject({
      owner: { isKnown: true, name: '张某' },
    });
    // A name typed before the owner was said to be unknown is not recorded.
    expect(findInput({ ...whole, ownerName: '张某' }, 'round-1')).toMatchObject({
      owner: { isKnown: false, name: '' },
      roundId: 'round-1',
    });
  });

  it('begins with what the lead says', () => {
    const lead = { id: 'lead-1', kind: 'target', position: [118.7, 37.6] } as unknown as Lead;
    const draft = firstFindDraft(day, lead);
    expect(draft).toMatchObject({ leadId: 'lead-1', foundBy: 'satellite' });
    expect(missingInFind(draft, false)).toEqual(['find.count']);
  });
});

describe('the form of a step', () => {
  it('names what is missing and takes no more than the step asks', () => {
    const empty = firstStepDraft(day, null);
    expect(missingFields('eradicated', empty)).toEqual([
      'find.people',
      'find.how',
      'find.witness',
      'find.destruction',
    ]);
    expect(missingFields('rechecked', empty)).toEqual(['find.checker', 'find.clean']);
    expect(missingFields('closed', empty)).toEqual([]);
    const disposed = stepInput('disposed', 'find-1', { ...empty, disposal: ' 受案 ' });
    expect(disposed).toEqual({
      findId: 'find-1',
      on: day,
      note: '',
      disposal: '受案',
      caseNumber: '',
    });
  });

  it('offers the steps not yet done', () => {
    const left = (state: Parameters<typeof isStepDone>[1]) =>
      recordableSteps.filter((step) => !isStepDone(step, state));
    expect(left('found')).toEqual(['eradicated', 'disposed', 'rechecked', 'closed']);
    expect(left('disposed')).toEqual(['rechecked', 'closed']);
    expect(left('closed')).toEqual([]);
  });
});

describe('the form of a lead’s step', () => {
  const draft = {
    unitId: null,
    deadline: day,
    isSupervised: false,
    personId: 'person-1',
    result: 'false',
    place: null,
    findId: 'find-1',
    rewardYuan: null,
    note: '',
  } as const;

  it('names a find only where the lead proved true', () => {
    expect(leadStepInput('check', 'lead-1', draft)).toMatchObject({ findId: null });
    expect(leadStepInput('check', 'lead-1', { ...draft, result: 'true' })).toMatchObject({
      findId: 'find-1',
    });
  });

  it('needs a unit to assign to, and a place that can be read where one is given', () => {
    expect(missingInStep('assign', draft)).toEqual(['lead.unit']);
    const place = { from: 'typed', frame: 'WGS84', given: '?' } as const;
    expect(missingInStep('check', { ...draft, place })).toEqual(['lead.checkedPlace']);
  });
});
