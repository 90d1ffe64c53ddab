import type { AccountName } from './account-builder.ts';

/** A place in block A01, station 1's. */
const squareMiddle = [118.701, 37.619] as const;

interface ClearingAttempt {
  readonly operation: string;
  readonly about: string;
  readonly input: unknown;
  readonly may: readonly AccountName[];
}

const planners = ['admin', 'planner'] as const;
const walkers = ['admin', 'planner', 'officer', 'officer-one', 'officer-two'] as const;
const ofOne = ['admin', 'planner', 'officer', 'officer-one'] as const;
const heads = ['admin', 'planner', 'leader'] as const;
const nobody: readonly AccountName[] = [];

/**
 * Commands of clearing for the matrix of commands and accounts. The accounts of the matrix have no person behind them, and so
 * sign nothing, whatever their role: what signing itself allows is under test where people are.
 */
export const clearingAttempts: readonly ClearingAttempt[] = [
  { operation: 'set-campaign', about: 'campaign', input: { validDays: 30 }, may: planners },
  ...['sign-block', 'return-block', 'override-limit'].map((operation) => ({
    operation,
    about: 'without a person',
    input:
      operation === 'sign-block'
        ? { block: 'A01', level: 'self' }
        : { block: 'A01', reason: '理由' },
    may: nobody,
  })),
  {
    operation: 'sign-blocks',
    about: 'without a person',
    input: { blocks: ['A01'], level: 'self' },
    may: nobody,
  },
  { operation: 'record-lapses', about: 'nothing', input: {}, may: nobody },
  {
    operation: 'record-sites',
    about: 'station 1',
    input: {
      source: 'drawn',
      sites: [{ id: 'site-new', kind: 'roof', name: '楼顶', position: squareMiddle }],
    },
    may: ofOne,
  },
  { operation: 'remove-site', about: 'unknown', input: { id: 'no-site' }, may: nobody },
  { operation: 'check-site', about: 'unknown', input: { siteId: 'no-site' }, may: nobody },
  {
    operation: 'record-find',
    about: 'station 1',
    input: {
      place: { from: 'typed', frame: 'WGS84', given: squareMiddle.join(',') },
      count: { method: 'tally', plants: 3 },
      foundBy: 'survey',
    },
    may: ofOne,
  },
  {
    operation: 'eradicate-find',
    about: 'unknown',
    input: {
      findId: 'no-find',
      byPersonIds: ['person-1'],
      isForced: true,
      witness: '甲',
      destruction: '焚烧',
    },
    may: nobody,
  },
  {
    operation: 'dispose-find',
    about: 'unknown',
    input: { findId: 'no-find', disposal: '罚' },
    may: nobody,
  },
  {
    operation: 'recheck-find',
    about: 'unknown',
    input: { findId: 'no-find', personId: 'person-1', isClean: true },
    may: nobody,
  },
  { operation: 'close-find', about: 'unknown', input: { findId: 'no-find' }, may: nobody },
  {
    operation: 'withdraw-find',
    about: 'unknown',
    input: { findId: 'no-find', reason: '误登' },
    may: nobody,
  },
  {
    operation: 'record-lead',
    about: 'anywhere',
    input: { channel: 'call', content: '有人种' },
    may: walkers,
  },
  {
    operation: 'record-targets',
    about: 'anywhere',
    input: { targets: [{ content: '图斑 1', position: squareMiddle }] },
    may: walkers,
  },
  {
    operation: 'assign-lead',
    about: 'unknown',
    input: { id: 'no-lead', unitId: 'post-1' },
    may: nobody,
  },
  {
    operation: 'check-lead',
    about: 'unknown',
    input: { id: 'no-lead', personId: 'person-1', result: 'false' },
    may: nobody,
  },
  { operation: 'answer-lead', about: 'unknown', input: { id: 'no-lead' }, may: nobody },
  { operation: 'close-lead', about: 'unknown', input: { id: 'no-lead' }, may: nobody },
  {
    operation: 'seal-informer',
    about: 'unknown',
    input: { leadId: 'no-lead', passphrase: '芦苇荡里的船', name: '乙' },
    may: nobody,
  },
  {
    operation: 'read-informer',
    about: 'unknown',
    input: { leadId: 'no-lead', passphrase: '芦苇荡里的船', reason: '核查' },
    may: nobody,
  },
  { operation: 'draw-lot', about: 'nothing', input: {}, may: nobody },
  {
    operation: 'check-lot',
    about: 'unknown',
    input: { lotId: 'no-lot', block: 'A01', isClean: true },
    may: nobody,
  },
  {
    operation: 'record-supervision',
    about: 'station 1',
    input: { personIds: ['person-1'], unitId: 'station-1', findings: '记录齐' },
    may: heads,
  },
  {
    operation: 'give-nil-return',
    about: 'station 1',
    input: { unitId: 'station-1', personId: 'person-1' },
    may: walkers,
  },
  {
    operation: 'give-nil-returns',
    about: 'station 1',
    input: { returns: [{ unitId: 'station-1', personId: 'person-1' }] },
    may: walkers,
  },
  {
    operation: 'set-standing',
    about: 'station 1',
    input: { id: 'station-1', standing: 'reached' },
    may: planners,
  },
  {
    operation: 'record-publicity',
    about: 'anywhere',
    input: { title: '进社区', copies: 100 },
    may: walkers,
  },
];
