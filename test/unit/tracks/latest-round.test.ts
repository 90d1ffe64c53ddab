import { expect, it } from 'vitest';
import { latestRound } from '../../../shared/tracks/latest-round.ts';
import type { Round } from '../../../shared/tracks/records.ts';

const round = (id: string, openedOn: string): readonly [string, Round] => [
  id,
  { id, name: id, openedOn, deadline: null },
];

it('takes the round opened last, of one day the one recorded last', () => {
  const early = round('early', '2026-03-10');
  const late = round('late', '2026-04-10');
  const sameDay = round('same-day', '2026-04-10');
  expect(latestRound({ rounds: new Map([late, early]) })?.id).toBe('late');
  expect(latestRound({ rounds: new Map([late, sameDay, early]) })?.id).toBe('same-day');
  expect(latestRound({ rounds: new Map() })).toBeNull();
});
