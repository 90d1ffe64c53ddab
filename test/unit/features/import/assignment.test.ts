import { describe, expect, it } from 'vitest';
import {
  findAssignmentFault,
  firstAssignment,
  halfWidthFor,
} from '../../../../renderer/features/import/assignment.ts';
import { firstPreferences } from '../../../../renderer/session/preferences.ts';

const round = (id: string, openedOn: string) => ({ id, name: id, openedOn, deadline: null });
const rounds = new Map([
  ['old', round('old', '2026-03-10')],
  ['new', round('new', '2026-04-10')],
]);

describe('an assignment', () => {
  it('starts with the newest round and the half-width of the mode', () =>
    expect(firstAssignment(firstPreferences, rounds, new Map(), null)).toMatchObject({
      roundId: 'new',
      mode: 'foot',
      sweepHalfWidthMetres: 6,
    }));

  it('takes the round that is being looked at', () =>
    expect(firstAssignment(firstPreferences, rounds, new Map(), 'old').roundId).toBe('old'));

  it('remembers the half-width used last for a mode', () =>
    expect(halfWidthFor('drone', { ...firstPreferences, halfWidths: { drone: 55 } })).toBe(55));

  it('forgets a team that is gone', () =>
    expect(
      firstAssignment({ ...firstPreferences, importTeamId: 'gone' }, rounds, new Map(), null)
        .teamId,
    ).toBeNull());

  it('says what is missing or wrong before it can be confirmed', () => {
    const good = firstAssignment(firstPreferences, rounds, new Map(), null);
    expect(findAssignmentFault(good)).toBeNull();
    expect(findAssignmentFault({ ...good, roundId: null })).toBe('import.noRound');
    for (const width of [0, -1, 501, Number.NaN, null])
      expect(findAssignmentFault({ ...good, sweepHalfWidthMetres: width })).toBe(
        'import.halfWidth.bad',
      );
  });
});
