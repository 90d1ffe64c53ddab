import { describe, expect, it } from 'vitest';
import { type DatedWalk, walkDateOf } from '../../../../shared/clearance/states/walk-date.ts';

const high = { isReachNeeded: true, seenShare: 0.8, isSiteNeeded: true, risk: 'high' } as const;
const nominal = { ...high, gateLevel: 'nominal' } as const;
const low = { ...nominal, risk: 'low', seenShare: 0 } as const;
const residential = { ...low, risk: 'residential', isReachNeeded: false } as const;

/** A block of 1,000 m²: days with what was seen on them and later, the latest first. */
function walked(...days: [day: string | null, seen: number, isReached?: boolean][]): DatedWalk {
  const since = days.map(([day, seenSquareMetres, isReached = true]) => ({
    day,
    isReached,
    seenSquareMetres,
  }));
  const whole = since.at(-1)?.seenSquareMetres ?? 0;
  return {
    since,
    lastDay: days.find(([day]) => day !== null)?.[0] ?? null,
    freeSquareMetres: 1000,
    seen: { pessimistic: whole / 2, nominal: whole },
  };
}

describe('the day a block was walked', () => {
  it('stays the old one when a few metres were walked later', () => {
    expect(walkDateOf(walked(['2027-04-20', 5, false], ['2027-04-01', 903]), nominal)).toBe(
      '2027-04-01',
    );
  });

  it('is the new one when the ground was covered again, exactly from the share asked for', () => {
    const again = (seen: number) => walked(['2027-04-20', seen], ['2027-04-01', 950]);
    expect(walkDateOf(again(799.9), nominal)).toBe('2027-04-01');
    expect(walkDateOf(again(800), nominal)).toBe('2027-04-20');
  });

  it('is the day from which several walks together come to it', () => {
    const days = walked(['2027-04-20', 300], ['2027-04-12', 820], ['2027-04-01', 990]);
    expect(walkDateOf(days, nominal)).toBe('2027-04-12');
  });

  it('needs all of what there is where less than the limit was seen', () => {
    const less = (last: number) => walked(['2027-04-20', last], ['2027-04-01', 600]);
    expect(walkDateOf(less(599), nominal)).toBe('2027-04-01');
    expect(walkDateOf(less(600), nominal)).toBe('2027-04-20');
  });

  it('asks for more where the campaign goes by the pessimistic figure', () => {
    const days = (last: number): DatedWalk => ({
      ...walked(['2027-04-20', last], ['2027-04-01', 1000]),
      seen: { pessimistic: 900, nominal: 1000 },
    });
    const strict = { ...nominal, gateLevel: 'pessimistic' } as const;
    expect(walkDateOf(days(888), strict)).toBe('2027-04-01');
    expect(walkDateOf(days(889), strict)).toBe('2027-04-20');
  });

  it('is that of the last walk that reached it, where no share is asked', () => {
    const days = walked(['2027-04-20', 5, false], ['2027-04-12', 90], ['2027-04-01', 200]);
    expect(walkDateOf(days, low)).toBe('2027-04-12');
    expect(walkDateOf(days, residential)).toBe('2027-04-20');
  });

  it('is not made young by walks without times', () => {
    expect(walkDateOf(walked(['2027-04-01', 100], [null, 900]), nominal)).toBe('2027-04-01');
    expect(walkDateOf(walked([null, 900]), nominal)).toBeNull();
  });

  it('is the last day where nothing better was worked out', () => {
    expect(walkDateOf({ ...walked(['2027-04-20', 1]), since: null }, nominal)).toBe('2027-04-20');
    expect(walkDateOf(walked(), nominal)).toBeNull();
  });
});
