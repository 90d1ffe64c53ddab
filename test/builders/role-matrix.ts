import type { Entry } from '../../shared/ledger/entry.ts';
import { sealEntries } from '../../shared/ledger/seal.ts';
import { performOperation } from '../../shared/operations/registry.ts';
import { localOperator } from '../../shared/people/acting.ts';
import { type AccountName, accountNames, actAs, aKey, withAccounts } from './account-builder.ts';
import { type LedgerAtWork, squareFeature } from './memory-ledger.ts';

/** One thing tried by everybody: what it is about, and who may. */
export interface Attempt {
  readonly operation: string;
  readonly about: string;
  readonly input: unknown;
  readonly may: readonly AccountName[];
}

const planners = ['admin', 'planner'] as const;
const walkersOf = (station: 'one' | 'two'): readonly AccountName[] => [
  ...planners,
  'officer',
  `officer-${station}`,
];
const unlimited = ['admin', 'planner', 'officer'] as const;
/** All but those who only look things up. */
const reporters = accountNames.filter((name) => name !== 'gone' && name !== 'auditor');
const inUse = accountNames.filter((name) => name !== 'gone');

/**
 * Every operation, each about a thing of station 1, of station 2 or of no station, with who may do it. Written by hand from
 * the roles' meaning, so that it is a second opinion and not a copy of the rules. `undo` and `redo` follow their command.
 */
export async function attemptsOn(ledger: LedgerAtWork): Promise<readonly Attempt[]> {
  const attempt = (
    operation: string,
    about: string,
    input: unknown,
    may: readonly AccountName[],
  ) => ({
    operation,
    about,
    input,
    may,
  });
  const boundary = squareFeature(0.02);
  const layer = { name: '层', geometry: squareFeature(0.005) };
  const ring = [
    [118.7, 37.6],
    [118.71, 37.6],
    [118.71, 37.61],
    [118.7, 37.6],
  ];
  const community = { name: '一区', stationId: 'station-1', ring };
  const letter = {
    number: '甲 1',
    rank: 'section-level',
    issuerUnitId: 'station-1',
    holderUnitId: 'post-1',
  };
  const key = await aKey(ledger, 'fresh');
  const tracks = [...ledger.state.tracks.values()];
  const trackOf = (team: string) => tracks.find(({ teamId }) => teamId === team)!.id;
  const walk = (seed: string, teamId: string | null) =>
    ledger.trackInput(seed, 'round-1').then((input) => ({ ...input, teamId }));
  const person = { name: '赵六', unitId: 'station-1' };
  return [
    attempt('create-project', 'again', { name: '乙', boundary }, []),
    attempt('set-jurisdiction', 'ground', { boundary }, planners),
    attempt('record-excluded-ground', 'ground', { ...layer, category: 'water' }, planners),
    attempt('record-asset-layer', 'ground', { ...layer, kind: 'other' }, planners),
    attempt('record-community', 'station 1', community, planners),
    attempt('record-communities', 'station 1', { communities: [community] }, planners),
    attempt('build-blocks', 'ground', { sizeMetres: 500 }, planners),
    attempt(
      'record-unit',
      'station 1',
      { name: '新', kind: 'department', parentId: 'station-1' },
      planners,
    ),
    attempt('record-person', 'station 1', person, planners),
    attempt('record-organisation', 'station 1', { persons: [{ id: 'p9', ...person }] }, planners),
    attempt('record-letter', 'station 1', letter, planners),
    attempt('remove-letter', 'station 2', { id: 'letter-2' }, planners),
    attempt('open-round', 'no station', { name: '第3轮', openedOn: '2026-05-01' }, planners),
    attempt('record-team', 'new in 1', { name: '新组', unitId: 'post-1' }, walkersOf('one')),
    attempt(
      'record-team',
      'of 1',
      { id: 'team-1', name: '改', unitId: 'post-1' },
      walkersOf('one'),
    ),
    attempt(
      'record-team',
      'of 2',
      { id: 'team-2', name: '改', unitId: 'post-2' },
      walkersOf('two'),
    ),
    attempt(
      'record-team',
      'from 2 to 1',
      { id: 'team-2', name: '改', unitId: 'post-1' },
      unlimited,
    ),
    attempt('import-tracks', 'by 1', await walk('new-1', 'team-1'), walkersOf('one')),
    attempt('import-tracks', 'by 2', await walk('new-2', 'team-2'), walkersOf('two')),
    attempt('import-tracks', 'by nobody', await walk('new-0', null), unlimited),
    attempt('change-track', 'of 1', { id: trackOf('team-1'), mode: 'vehicle' }, walkersOf('one')),
    attempt('change-track', 'from 1 to 2', { id: trackOf('team-1'), teamId: 'team-2' }, unlimited),
    attempt('change-track', 'from 2 to 1', { id: trackOf('team-2'), teamId: 'team-1' }, unlimited),
    attempt('remove-track', 'of 1', { id: trackOf('team-1') }, walkersOf('one')),
    attempt('remove-track', 'of 2', { id: trackOf('team-2') }, walkersOf('two')),
    attempt('record-report', 'new', { ...aReport, kind: 'monthly' }, reporters),
    attempt('remove-report', 'known', { id: 'report-1' }, reporters),
    attempt('record-account', 'new', { name: 'new', role: 'auditor', key }, ['admin']),
    attempt('change-account', 'own', { id: 'account-officer-one', stationId: 'station-2' }, [
      'admin',
    ]),
    attempt('change-account', 'upwards', { id: 'account-auditor', isAdministrator: true }, [
      'admin',
    ]),
    attempt('set-own-password', 'own', { key }, inUse),
    attempt('reset-password', 'another', { id: 'account-leader', key }, ['admin']),
  ];
}

const aReport = {
  kind: 'weekly',
  roundId: 'round-1',
  from: '2026-04-01',
  asOf: '2026-04-07',
  profile: 'internal',
  addressee: '',
  hasRedHead: true,
  mapApproval: '',
  hash: 'a'.repeat(64),
  headHash: null,
  files: [],
};

/** A ledger for the matrix, with a letter and a report to be removed. */
export async function matrixLedger(makeKey?: typeof aKey): Promise<LedgerAtWork> {
  const ledger = await withAccounts(makeKey);
  await ledger.do('record-letter', {
    id: 'letter-2',
    number: '甲 2',
    rank: 'section-level',
    issuerUnitId: 'station-2',
    holderUnitId: 'post-2',
  });
  await ledger.do('record-report', { ...aReport, id: 'report-1' });
  return ledger;
}

/**
 * The entries an attempt comes to, sealed as if this account had made them, whoever may: what a page that lies would send and
 * a forged package would hold. Null where the operation itself refuses whoever asks.
 */
export async function forge(
  ledger: LedgerAtWork,
  attempt: Attempt,
  actor: string,
): Promise<readonly Entry[] | null> {
  const { state, head, device } = ledger.session;
  // The same ledger before its accounts: there nothing is refused for who asks.
  const open = { ...state, accounts: new Map(), accountKeys: new Map() };
  const asAccounts = attempt.operation.match(/account|password/) !== null;
  actAs(ledger, asAccounts ? 'admin' : null);
  let ids = 0;
  const performed = await performOperation(
    attempt.operation,
    attempt.input,
    asAccounts ? state : open,
    {
      newId: () => `forged-${++ids}`,
      nowMilliseconds: Date.parse('2026-04-02T00:00:00Z'),
      acting: ledger.acting ?? localOperator('test'),
      readBlob: (sha256) => ledger.port.readBlob(sha256),
      device,
      readEntries: (after) => ledger.port.entries(after),
    },
  );
  if (!performed.ok) return null;
  const drafts = performed.value.entries.map((draft) =>
    attempt.operation === 'set-own-password' ? reassign(draft, `account-${actor}`) : draft,
  );
  return sealEntries(drafts, head, { device, actor }, Date.parse('2026-04-02T00:00:00Z'));
}

function reassign<Draft extends { readonly payload: object }>(draft: Draft, id: string): Draft {
  const { record } = draft.payload as { readonly record: object };
  return {
    ...draft,
    subject: id,
    payload: { ...draft.payload, record: { ...record, id, setBy: 'self' } },
  };
}
