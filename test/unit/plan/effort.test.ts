import { expect, it } from 'vitest';
import type { Team } from '../../../shared/people/records.ts';
import { countEffort, sumEffort } from '../../../shared/plan/effort.ts';
import type { TeamDetails } from '../../../shared/plan/records.ts';
import type { Track } from '../../../shared/tracks/records.ts';
import { aTrack } from '../session/track-record.ts';

let ids = 0;
function track(from: string | null, to: string | null, change: Partial<Track> = {}): Track {
  return aTrack({ id: `track-${++ids}`, teamId: 'a', firstTime: from, lastTime: to, ...change });
}
const at = (clock: string, day = '2026-04-01') => `${day}T${clock}:00.000Z`;

function team(people: number, change: Partial<Team> = {}): Team {
  const memberIds = Array.from({ length: people }, (_, index) => `p${index}`);
  return {
    id: 'a',
    name: '甲',
    unitId: 'u',
    leaderId: 'p0',
    memberIds,
    category: 'police',
    ...change,
  };
}
const rows = (team: Team, details: Partial<TeamDetails> = {}) => ({
  teams: new Map([[team.id, team]]),
  teamDetails: new Map([
    [
      team.id,
      { id: team.id, categories: [], vehicles: [], drones: [], boats: [], phone: '', ...details },
    ],
  ]),
});

it('counts the same people once though they record morning and afternoon', () => {
  const tracks = [
    track(at('01:00'), at('03:00'), { people: 2 }),
    track(at('05:00'), at('07:00'), { people: 2 }),
  ];
  expect(countEffort(tracks, rows(team(5)))).toMatchObject([{ day: '2026-04-01', personTimes: 2 }]);
});

it('adds up people under way at the same time, not beyond those the team names', () => {
  const apart = [track(at('01:00'), at('03:00')), track(at('02:00'), at('04:00'))];
  expect(countEffort(apart, rows(team(5)))[0]?.personTimes).toBe(2);
  const net = [
    track(at('01:00'), at('03:00'), { people: 5 }),
    track(at('01:00'), at('03:00')),
    track(at('01:00'), at('03:00')),
  ];
  expect(countEffort(net, rows(team(5)))[0]?.personTimes).toBe(5);
  // More declared on one track than the team names: others walked with it.
  expect(
    countEffort([track(at('01:00'), at('02:00'), { people: 9 })], rows(team(5)))[0],
  ).toMatchObject({ personTimes: 9 });
});

it('puts a track on its Beijing day and keeps teams and days apart', () => {
  const tracks = [
    track(at('15:59'), at('16:30')),
    track(at('16:01'), at('16:30')),
    track(at('01:00'), at('02:00'), { teamId: null }),
  ];
  expect(countEffort(tracks, rows(team(5))).map(({ teamId, day }) => [teamId, day])).toEqual([
    [null, '2026-04-01'],
    ['a', '2026-04-01'],
    ['a', '2026-04-02'],
  ]);
});

it('leaves out commuting and video, and lists tracks without a time apart', () => {
  const tracks = [
    track(at('01:00'), at('02:00'), { purpose: 'commuting' }),
    track(at('01:00'), at('02:00'), { mode: 'video' }),
    track(null, null, { people: 3 }),
  ];
  expect(countEffort(tracks, rows(team(5)))).toMatchObject([
    { day: null, personTimes: 3, tracks: 1 },
  ]);
});

it('counts vehicles of the team, or more where more drove, and every flight', () => {
  const tracks = [
    track(at('01:00'), at('02:00'), { mode: 'vehicle' }),
    track(at('01:30'), at('02:30'), { mode: 'vehicle' }),
    track(at('01:00'), at('01:20'), { mode: 'drone' }),
    track(at('02:00'), at('02:20'), { mode: 'drone' }),
  ];
  expect(countEffort(tracks, rows(team(5)))[0]).toMatchObject({ vehicleTimes: 2, sorties: 2 });
  const three = rows(team(5), { vehicles: ['一', '二', '三'] });
  expect(countEffort(tracks, three)[0]).toMatchObject({ vehicleTimes: 3 });
});

it('splits person-times by category so that the parts add up', () => {
  const categories = [
    { personId: 'p1', category: 'governance' },
    { personId: 'p2', category: 'public' },
  ] as const;
  const all = rows(team(3), { categories });
  const two = [
    track(at('01:00'), at('03:00'), { people: 2 }),
    track(null, null, { teamId: 'gone' }),
  ];
  const sum = sumEffort(countEffort(two, all));
  expect(sum.personTimes).toBe(3);
  expect(sum.byCategory).toEqual({ police: 1, governance: 1, unit: 0, public: 0, unknown: 1 });
});

it('does not depend on the order of the tracks', () => {
  const tracks = [
    track(at('01:00'), at('03:00'), { people: 2 }),
    track(at('03:00'), at('04:00'), { people: 3 }),
    track(at('02:00'), at('05:00')),
  ];
  const forward = countEffort(tracks, rows(team(9)));
  expect(countEffort([...tracks].reverse(), rows(team(9)))).toEqual(forward);
  expect(forward[0]?.personTimes).toBe(4);
});
