import { describe, expect, it } from 'vitest';
import { findDue, isFindOverdue } from '../../../shared/clearance/finds/find-due.ts';
import { findState } from '../../../shared/clearance/finds/find-state.ts';
import type { FindStep } from '../../../shared/clearance/records/find-entries.ts';
import { defaultCampaign } from '../../../shared/clearance/states/campaign-of.ts';

const campaign = defaultCampaign(2026);
const step = (name: FindStep['step'], on: string, isClean = true) =>
  ({ step: name, on, isClean }) as FindStep;
const dueOf = (...steps: FindStep[]) => findDue({ steps, state: findState(steps) }, campaign);

describe('the next step of a find', () => {
  it('is due by the campaign’s last day while plants stand', () => {
    expect(dueOf()).toEqual({ from: null, until: '2026-04-30' });
    expect(isFindOverdue(dueOf(), '2026-04-30')).toBe(false);
    expect(isFindOverdue(dueOf(), '2026-05-01')).toBe(true);
  });

  it('is a re-check within the interval after the eradication', () => {
    const eradicated = step('eradicated', '2026-04-02');
    const interval = { from: '2026-04-12', until: '2026-04-17' };
    expect(dueOf(eradicated)).toEqual(interval);
    expect(dueOf(eradicated, step('disposed', '2026-04-05'))).toEqual(interval);
  });

  it('is counted anew where plants grew again and were eradicated again', () => {
    const first = [
      step('eradicated', '2026-04-02'),
      step('disposed', '2026-04-03'),
      step('rechecked', '2026-04-13', false),
    ];
    expect(dueOf(...first).until).toBe('2026-04-30');
    expect(dueOf(...first, step('eradicated', '2026-04-14')).until).toBe('2026-04-29');
  });

  it('has no last day once only closing is left', () => {
    const steps = [
      step('eradicated', '2026-04-02'),
      step('disposed', '2026-04-03'),
      step('rechecked', '2026-04-13'),
    ];
    expect(dueOf(...steps)).toEqual({ from: null, until: null });
    expect(isFindOverdue(dueOf(...steps), '2027-01-01')).toBe(false);
  });
});
