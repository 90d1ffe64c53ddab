import { expect, it } from 'vitest';
import { countUses, usesCodes } from '../../../shared/operations/record-references.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { findRuleBreaks } from '../../../shared/operations/transfer/rule-breaks.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { usesText } from '../../../shared/problems/uses-text.ts';
import { aProject, firstOf, type LedgerAtWork } from '../../builders/memory-ledger.ts';

/** The project with a person who leads a team. */
async function aBusyPerson(): Promise<LedgerAtWork> {
  const ledger = await aProject();
  const stationId = firstOf(ledger.state.units).id;
  await ledger.do('record-person', { id: 'busy', name: '李四', unitId: stationId });
  await ledger.do('record-team', {
    id: 'team',
    name: '一组',
    unitId: stationId,
    leaderId: 'busy',
    memberIds: ['busy'],
  });
  return ledger;
}

/** The state with rows put into it, as a merge could bring them. */
function withRows(state: State, change: Partial<Record<keyof State, readonly object[]>>): State {
  const tables = Object.entries(change).map(([table, rows]) => {
    const before = state[table as keyof State] as ReadonlyMap<string, unknown>;
    const added = rows.map((row) => [Reflect.get(row, 'id'), row] as const);
    return [table, new Map([...before, ...added])];
  });
  return { ...state, ...Object.fromEntries(tables) } as State;
}

const account = { id: 'account', name: '李四', personId: 'busy', stationId: null };
const signature = { id: 'signed', personId: 'busy', lotId: null };
const owner = { id: 'A1', unitId: 'unit', personId: 'busy', stationId: null };
const assignment = { id: 'task', teamId: 'team' };

it('counts owners, accounts, signatures and tasks among what names a record', async () => {
  const { state } = await aBusyPerson();
  const merged = withRows(state, {
    accounts: [account],
    signatures: [signature],
    blockOwners: [owner],
    assignments: [assignment],
  });
  expect(countUses(merged, 'persons', 'busy')).toEqual([
    ['teams', 1],
    ['blockOwners', 1],
    ['accounts', 1],
    ['signatures', 1],
  ]);
  expect(countUses(merged, 'teams', 'team')).toEqual([['assignments', 1]]);
  expect(countUses(merged, 'persons', 'nobody')).toEqual([]);
});

it('keeps a person a team has, and says so in both languages', async () => {
  const ledger = await aBusyPerson();
  const refused = await ledger.refusalOf('remove-person', { id: 'busy' });
  expect(refused).toEqual({ code: 'still-referenced', data: { name: '李四', uses: 'teams 1' } });
  expect(describeProblem(refused!, 'zh')).toContain('还被引用：踏查小组 1。');
  expect(describeProblem(refused!, 'en')).toContain('referred to: teams 1.');
});

it('has a word in both languages for every way of naming', () => {
  for (const use of [...usesCodes, 'blocks']) expect([use, usesText[use]]).not.toContain(undefined);
});

it('finds nothing in what one desk recorded', async () => {
  expect(findRuleBreaks((await aBusyPerson()).state)).toEqual([]);
});

it('finds the records of planning and clearing that name what another desk removed', async () => {
  const { state } = await aBusyPerson();
  const merged = withRows(state, {
    signatures: [{ ...signature, personId: 'gone' }],
    assignments: [{ ...assignment, teamId: 'gone' }],
    siteChecks: [{ id: 'check', siteId: 'gone', personId: null }],
  });
  const missing = findRuleBreaks(merged).filter(({ rule }) => rule === 'reference-missing');
  expect(missing.map(({ table, ids }) => `${table} ${ids}`).sort()).toEqual([
    'assignments task',
    'signatures signed',
    'siteChecks check',
  ]);
});

it('finds what each of two desks may do once: an account name, a pairing, a letter signed anew', async () => {
  const { state } = await aBusyPerson();
  const pairing = { leaderId: 'busy', stationId: firstOf(state.units).id };
  const merged = withRows(state, {
    accounts: [account, { ...account, id: 'second' }],
    guarantees: [
      { id: 'p1', ...pairing },
      { id: 'p2', ...pairing },
    ],
    letterDetails: [
      { id: 'l1', supersedes: 'old' },
      { id: 'l2', supersedes: 'old' },
      { id: 'l3', supersedes: null },
      { id: 'l4', supersedes: null },
    ],
  });
  expect(findRuleBreaks(merged).map(({ rule }) => rule)).toEqual([
    'letter-renewed-twice',
    'account-name-twice',
    'pairing-twice',
  ]);
});
