import type { AccountName } from './account-builder.ts';
import type { LedgerAtWork } from './memory-ledger.ts';

interface OrganisationAttempt {
  readonly operation: string;
  readonly about: string;
  readonly input: unknown;
  readonly may: readonly AccountName[];
}

const planners = ['admin', 'planner'] as const;

/** What the attempts below change or take away. */
export async function prepareOrganisation(ledger: LedgerAtWork): Promise<void> {
  await ledger.do('record-unit', { id: 'unit-spare', name: '空', kind: 'department' });
  await ledger.do('record-person', { id: 'person-spare', name: '闲', unitId: 'post-1' });
  await ledger.do('record-team', { id: 'team-spare', name: '空组', unitId: 'post-1' });
  const post = { personId: 'person-1', unitId: 'post-1', title: '职' };
  await ledger.do('record-post', { id: 'post-held', ...post });
  await ledger.do('record-guarantee', {
    id: 'guarantee-1',
    leaderId: 'person-1',
    stationId: 'station-1',
  });
}

/** Commands about posts, pairings, letters' details and what is taken away, for the matrix: the planner's alone. */
export const organisationAttempts: readonly OrganisationAttempt[] = [
  {
    operation: 'record-post',
    about: 'station 2',
    input: { personId: 'person-2', unitId: 'post-2', title: '兼职' },
    may: planners,
  },
  { operation: 'remove-post', about: 'station 1', input: { id: 'post-held' }, may: planners },
  {
    operation: 'record-guarantee',
    about: 'station 2',
    input: { leaderId: 'person-1', stationId: 'station-2' },
    may: planners,
  },
  {
    operation: 'remove-guarantee',
    about: 'station 1',
    input: { id: 'guarantee-1' },
    may: planners,
  },
  {
    operation: 'describe-letter',
    about: 'station 2',
    input: { id: 'letter-2', blockCodes: ['B01'] },
    may: planners,
  },
  {
    operation: 'renew-letter',
    about: 'station 2',
    input: { id: 'letter-2', number: '续 1', signedOn: null, validUntil: null },
    may: planners,
  },
  {
    operation: 'draw-letter-area',
    about: 'station 2',
    input: {
      id: 'letter-2',
      outline: [
        [118.6, 37.5],
        [118.8, 37.5],
        [118.8, 37.7],
        [118.6, 37.7],
      ],
    },
    may: planners,
  },
  {
    operation: 'renew-letters',
    about: 'station 2',
    input: { letterIds: ['letter-2'], signedOn: null, validUntil: '2099-12-31' },
    may: planners,
  },
  { operation: 'remove-unit', about: 'no station', input: { id: 'unit-spare' }, may: planners },
  { operation: 'remove-person', about: 'station 1', input: { id: 'person-spare' }, may: planners },
  {
    operation: 'remove-team',
    about: 'station 1',
    input: { id: 'team-spare' },
    may: ['admin', 'planner', 'officer', 'officer-one'],
  },
];
