import { describe, expect, it } from 'vitest';
import {
  metresToLine,
  targetMatch,
  targetOutcome,
} from '../../../shared/clearance/leads/target-match.ts';
import type { Lead } from '../../../shared/clearance/records/lead-entries.ts';

/** A thousandth of a degree of latitude is 111.32 m. */
const target = [118.7, 37.6] as const;
const north = (thousandths: number) => [118.7, 37.6 + thousandths / 1000] as const;

describe('how well a target was met', () => {
  const walked = [
    [north(5), north(9)],
    [north(-3), [118.71, 37.597]],
  ] as const;
  const lead = { position: target, checkedPosition: north(1) } as unknown as Lead;

  it('is measured from the find, else from the checked place, else from the nearest walk', () => {
    expect(targetMatch(lead, north(2), walked)).toEqual({
      by: 'find',
      metres: expect.closeTo(222.64, 1),
    });
    expect(targetMatch(lead, null, walked)).toEqual({
      by: 'checked-place',
      metres: expect.closeTo(111.32, 1),
    });
    expect(targetMatch({ ...lead, checkedPosition: null }, null, walked)).toEqual({
      by: 'track',
      metres: expect.closeTo(333.96, 1),
    });
  });

  it('is unknown without a target, or with nothing to measure from', () => {
    expect(targetMatch({ position: null, checkedPosition: null }, north(2), walked)).toBeNull();
    expect(targetMatch({ ...lead, checkedPosition: null }, null, [])).toBeNull();
    expect(targetMatch({ ...lead, checkedPosition: null }, null, [[]])).toBeNull();
  });

  it('is the distance to the line between two fixes, not to the fixes', () => {
    const east = (thousandths: number) => [118.7 + thousandths / 1000, 37.601] as const;
    expect(metresToLine(target, [east(-4), east(6)])).toBeCloseTo(111.32, 1);
    // Past the end of a line its end counts.
    const end = metresToLine(target, [east(3), east(6)]);
    expect(end).toBeGreaterThan(280);
    expect(metresToLine(target, [east(3)])).toBeCloseTo(end, 6);
  });
});

describe('what came of a suspect plot', () => {
  const lead = { closedOn: null, answeredOn: null, checkedOn: null } as unknown as Lead;
  const outcome = (more: Partial<Lead>, found: Parameters<typeof targetOutcome>[1] = null) =>
    targetOutcome({ ...lead, assignedOn: null, result: null, ...more }, found);

  it('goes from waiting over dispatched to excluded, or confirmed and eradicated', () => {
    expect(outcome({})).toBe('waiting');
    expect(outcome({ assignedOn: '2026-04-01' })).toBe('dispatched');
    expect(outcome({ result: 'false' })).toBe('excluded');
    expect(outcome({ result: 'unverifiable' })).toBe('unverifiable');
    expect(outcome({ result: 'true' }, 'found')).toBe('confirmed');
    expect(outcome({ result: 'true' }, 'eradicated')).toBe('eradicated');
    expect(outcome({ result: 'true' }, 'closed')).toBe('eradicated');
  });
});
