import { expect, it } from 'vitest';
import { firstAssumptions } from '../../../shared/plan/assumptions.ts';
import { traitsOf } from '../../../shared/plan/block-traits.ts';
import { judgeFeasibility } from '../../../shared/plan/feasibility.ts';
import type { Assignment, BlockTraits } from '../../../shared/plan/records.ts';
import { taskHours, teamLoads } from '../../../shared/plan/team-load.ts';
import { blockWork, sumWork } from '../../../shared/plan/workload.ts';

const figures = {
  code: 'A01',
  maskSquareMetres: 1_000_000,
  excludedSquareMetres: 160_000,
  seenSquareMetres: 120_000,
};
const plain = traitsOf('A01', { blockTraits: new Map() });
const withTraits = (change: Partial<BlockTraits>): BlockTraits => ({ ...plain, ...change });

it('asks for the area left over sweep width times speed', () => {
  // 720,000 m² at 12 m × 2,000 m/h.
  const work = blockWork(figures, plain, firstAssumptions);
  expect(work.leftSquareMetres).toBe(720_000);
  expect(work.personHours).toBe(30);
});

it('asks for less when less is wanted, and for nothing below what was seen', () => {
  const half = { ...firstAssumptions, wantedShare: 0.5 };
  expect(blockWork(figures, plain, half).leftSquareMetres).toBe(300_000);
  const little = { ...firstAssumptions, wantedShare: 0.1 };
  expect(blockWork(figures, plain, little).leftSquareMetres).toBe(0);
});

it('takes longer where access is hard, and gives residential blocks to the checklist', () => {
  const hard = withTraits({ access: { difficulty: 4, aids: ['boat'] } });
  expect(blockWork(figures, hard, firstAssumptions).personHours).toBe(60);
  const homes = blockWork(figures, withTraits({ risk: 'residential' }), firstAssumptions);
  expect(homes).toMatchObject({ personHours: 0, leftSquareMetres: 0, isByChecklist: true });
  expect(sumWork([homes, homes]).byChecklist).toBe(2);
});

const task: Assignment = {
  id: 't',
  teamId: 'team',
  roundId: 'r',
  blocks: ['A01'],
  from: '2026-04-01',
  to: '2026-04-02',
  operation: 'dispersed',
  people: null,
  spacingMetres: null,
  purpose: 'survey',
  note: '',
};
const works = new Map([['A01', blockWork(figures, plain, firstAssumptions)]]);
const team = {
  id: 'team',
  name: '一组',
  unitId: 'u',
  leaderId: 'p1',
  memberIds: ['p1', 'p2'],
  category: 'police',
} as const;

it('reckons a drag-net by its own spacing', () => {
  const net = { ...task, operation: 'drag-net', people: 10, spacingMetres: 6 } as const;
  expect(taskHours(net, works, firstAssumptions)).toBe(60);
});

it('spreads a task over its days and calls a team overloaded only past its hours', () => {
  // 30 h over two days for two people at 6 h: 15 a day against 12.
  const [load] = teamLoads([team], [task], works, firstAssumptions);
  expect(load).toMatchObject({ people: 2, personHours: 30, capacityHours: 24, isOverloaded: true });
  expect(load?.days.map((day) => day.personHours)).toEqual([15, 15]);
  const longer = { ...firstAssumptions, hoursPerDay: 7.5 };
  expect(teamLoads([team], [task], works, longer)[0]?.isOverloaded).toBe(false);
});

it('answers honestly whether the deadline can be kept', () => {
  const answer = judgeFeasibility({ personHours: 1000 }, 10, '2026-04-12', '2026-04-16', {
    hoursPerDay: 6,
  });
  expect(answer).toEqual({
    neededHours: 1000,
    people: 10,
    days: 5,
    availableHours: 300,
    reachableShare: 0.3,
    peopleNeeded: 34,
    daysNeeded: 17,
    isFeasible: false,
  });
  const late = judgeFeasibility({ personHours: 1 }, 10, '2026-05-01', '2026-04-30', {
    hoursPerDay: 6,
  });
  expect(late).toMatchObject({ days: 0, isFeasible: false, peopleNeeded: null });
});
