import type { Person, Team } from '../people/records.ts';

type Step = readonly [name: string, input: object];

/** Blocks round those the team has walked most, so that a task shows what is walked and what is not. */
const tasks = [
  {
    teamId: 'team-donggang-1',
    blocks: ['AN13', 'AO13', 'AP13', 'AN14', 'AO14', 'AP14'],
    from: '2026-04-06',
    to: '2026-04-12',
  },
  {
    teamId: 'team-donggang-2',
    blocks: ['AK11', 'AL11', 'AK12', 'AL12'],
    from: '2026-04-01',
    to: '2026-04-09',
  },
  {
    teamId: 'team-weihai-1',
    blocks: ['AG27', 'AH27', 'AG28', 'AH28'],
    from: '2026-04-07',
    to: '2026-04-11',
    operation: 'drag-net',
    people: 10,
    spacingMetres: 6,
  },
  {
    teamId: 'team-weihai-2',
    blocks: ['AF35', 'AG35', 'AF36'],
    from: '2026-04-13',
    to: '2026-04-15',
  },
  {
    teamId: 'team-yantuo-1',
    blocks: ['J36', 'K36', 'J37', 'K37'],
    from: '2026-04-01',
    to: '2026-04-12',
  },
  {
    teamId: 'team-liutan-1',
    blocks: ['J21', 'K21', 'L21', 'K22', 'L22'],
    from: '2026-04-06',
    to: '2026-04-14',
    note: '先走沟渠两侧',
  },
];

/** Ground with something to mind: tidal flats in the east, an oil field by night, a lane under water. */
const traits = [
  {
    blocks: ['AU13', 'AV13', 'AX13'],
    risk: 'high',
    tags: ['remote', 'wild'],
    difficulty: 4,
    aids: ['boat', 'drone'],
  },
  {
    blocks: ['J21', 'K21', 'J36', 'K36'],
    risk: 'high',
    tags: ['wild'],
    difficulty: 2,
    aids: ['plank'],
  },
  { blocks: ['AG28', 'AH28', 'AO14'], risk: 'medium', tags: ['dark'] },
  { blocks: ['AX13', 'L22'], blockedUntil: '2026-04-12', blockedReason: '大潮淹没便道（示例）' },
];

/**
 * What the sample's planner did by the day it is read at: numbers to call, vehicles, traits of some ground, and a task for
 * most teams. Telephone numbers are extensions that no exchange gives out.
 */
export function samplePlan(organisation: {
  readonly persons: readonly Person[];
  readonly teams: readonly Team[];
}): readonly Step[] {
  const leaders = new Set(organisation.teams.map((team) => team.leaderId));
  const persons = organisation.persons
    .filter(({ id }) => leaders.has(id))
    .map(({ id, name, unitId }, index) => ({ id, name, unitId, phone: `内线 ${8001 + index}` }));
  const teams = organisation.teams.map(({ id, name, unitId }, index) => ({
    id,
    name,
    unitId,
    vehicles: [`巡逻车 ${index + 1}`],
    drones: index % 2 === 0 ? [] : [`航测 ${(index + 1) / 2}`],
  }));
  return [
    ['record-organisation', { persons, teams }],
    ...traits.map((input): Step => ['set-block-traits', input]),
    ['share-blocks', { tasks: tasks.map((task) => ({ ...task, roundId: 'round-1' })) }],
  ];
}
