import { describe, expect, it } from 'vitest';
import { nilReturnLines, weeksUntil } from '../../../../shared/clearance/books/nil-returns.ts';
import { openFindsOn } from '../../../../shared/clearance/books/open-finds-on.ts';
import { sumPublicity } from '../../../../shared/clearance/books/publicity-sum.ts';
import { findStories } from '../../../../shared/clearance/finds/find-state.ts';
import type { Find, FindStep } from '../../../../shared/clearance/records/find-entries.ts';
import type {
  NilReturn,
  Publicity,
} from '../../../../shared/clearance/records/publicity-entries.ts';
import { daysOfWeek, isoWeekOf } from '../../../../shared/clearance/states/iso-week.ts';
import { addDays } from '../../../../shared/ledger/beijing-day.ts';

const find = (id: string, blockCode: string, foundOn: string) =>
  ({ id, blockCode, foundOn, position: [118.5, 37.5] }) as Partial<Find> as Find;
const owners = new Map([
  ['A01', { stationId: 'station', unitId: 'mine', personId: 'p' }],
  ['A02', { stationId: 'station', unitId: 'farm', personId: 'p' }],
  ['A03', { stationId: 'station', unitId: null, personId: null }],
]);
const given = (unitId: string, week: string): [string, NilReturn] => [
  `${unitId} ${week}`,
  {
    id: `${unitId} ${week}`,
    unitId,
    week,
    personId: 'p',
    at: '2027-04-12T01:00:00.000Z',
    note: '',
  },
];
const weeks = ['2027-W15', '2027-W14'];
const rowsOf = (finds: readonly Find[], returns: readonly [string, NilReturn][] = []) => ({
  finds: new Map(finds.map((row) => [row.id, row])),
  findSteps: new Map<string, FindStep>(),
  nilReturns: new Map(returns),
});
const kindsOf = (rows: ReturnType<typeof rowsOf>, day: string) =>
  Object.fromEntries(
    nilReturnLines(rows, owners, weeks, day).map(({ unitId, cells }) => [
      unitId,
      cells.map(({ kind }) => kind),
    ]),
  );

describe('weeks', () => {
  it('go from Monday to Sunday, over every turn of a year', () => {
    for (let day = '2024-12-20'; day < '2032-01-20'; day = addDays(day, 1)) {
      const { from, until, before } = daysOfWeek(isoWeekOf(day));
      expect(from <= day && day <= until).toBe(true);
      expect(isoWeekOf(before)).not.toBe(isoWeekOf(day));
      expect(new Date(`${from}T00:00:00Z`).getUTCDay()).toBe(1);
    }
  });

  it('are listed newest first, none before the first and no more than asked', () => {
    expect(weeksUntil('2027-01-06', '2026-12-20', 9)).toEqual([
      '2027-W01',
      '2026-W53',
      '2026-W52',
      '2026-W51',
    ]);
    expect(weeksUntil('2027-01-06', '2020-01-01', 2)).toHaveLength(2);
    expect(weeksUntil('2027-01-06', '2027-05-01', 9)).toEqual(['2027-W01']);
  });
});

describe('nil returns', () => {
  it('are asked of every unit and station with ground, and overdue once the week is over', () => {
    const rows = rowsOf([], [given('mine', '2027-W14')]);
    // The fifteenth week runs from 12 to 18 April.
    expect(kindsOf(rows, '2027-04-18')).toEqual({
      station: ['due', 'overdue'],
      mine: ['due', 'given'],
      farm: ['due', 'overdue'],
    });
    expect(kindsOf(rows, '2027-04-19').farm).toEqual(['overdue', 'overdue']);
  });

  it('give way to a find, of the unit and of its station, also when returned before', () => {
    const rows = rowsOf([find('f', 'A01', '2027-04-13')], [given('mine', '2027-W15')]);
    expect(kindsOf(rows, '2027-04-14')).toEqual({
      station: ['found', 'overdue'],
      mine: ['found', 'overdue'],
      farm: ['due', 'overdue'],
    });
    const [, mine] = nilReturnLines(rows, owners, weeks, '2027-04-14');
    expect(mine?.cells[0]).toMatchObject({ finds: 1, nilReturn: { unitId: 'mine' } });
  });

  it('do not count a find that was withdrawn', () => {
    const rows = rowsOf([find('f', 'A01', '2027-04-13')]);
    const step = { id: 's', findId: 'f', step: 'withdrawn' } as Partial<FindStep> as FindStep;
    rows.findSteps.set('s', step);
    expect(kindsOf(rows, '2027-04-14').mine).toEqual(['due', 'overdue']);
  });
});

it('counts open finds of a community by its ring, of a unit by who answers', () => {
  const rows = rowsOf([find('f', 'A01', '2027-04-13'), find('g', 'A03', '2027-04-13')]);
  const stories = findStories(rows);
  const countOn = (holder: Parameters<typeof openFindsOn>[0]) =>
    openFindsOn(holder, stories, (code) => owners.get(code)).length;
  expect(countOn({ id: 'mine' })).toBe(1);
  expect(countOn({ id: 'station' })).toBe(2);
  expect(countOn({ id: 'farm' })).toBe(0);
  const ring = [
    [118, 37],
    [119, 37],
    [119, 38],
    [118, 38],
    [118, 37],
  ] as const;
  const community = { id: 'c', name: '', stationId: null, ring };
  expect(countOn(community)).toBe(2);
  expect(countOn({ ...community, ring: ring.map(([x, y]) => [x + 2, y] as const) })).toBe(0);
});

it('sums publicity, each community and place once', () => {
  const event = (place: string, communityIds: string[], copies: number): Publicity => ({
    id: place,
    on: '2027-03-20',
    title: '进社区',
    place,
    unitId: null,
    communityIds,
    copies,
    banners: 2,
    people: 30,
    note: '',
  });
  const sum = sumPublicity([
    event('广场', ['a', 'b'], 300),
    event(' 广场', ['b'], 200),
    event('', [], 0),
  ]);
  expect(sum).toMatchObject({ events: 3, copies: 500, banners: 6, people: 90, places: 1 });
  expect([...sum.communityIds]).toEqual(['a', 'b']);
});
