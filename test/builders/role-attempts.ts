import { type AccountName, accountNames, aKey, aTask } from './account-builder.ts';
import { clearingAttempts } from './clearing-attempts.ts';
import { type LedgerAtWork, squareFeature } from './memory-ledger.ts';
import { organisationAttempts } from './organisation-attempts.ts';
import { aPost, aReport, aTransfer } from './role-records.ts';

/** One thing tried by everybody: what it is about, and who may. */
export interface Attempt {
  readonly operation: string;
  readonly about: string;
  readonly input: unknown;
  readonly may: readonly AccountName[];
  /** Who may leave the same entries behind by another command; otherwise the same as `may`. */
  readonly mayByOther?: readonly AccountName[];
}

export const mayLeave = ({ may, mayByOther }: Attempt, name: AccountName): boolean =>
  (mayByOther ?? may).includes(name);

const planners = ['admin', 'planner'] as const;
const walkersOf = (station: 'one' | 'two'): readonly AccountName[] => [
  ...planners,
  'officer',
  `officer-${station}`,
];
const unlimited = ['admin', 'planner', 'officer'] as const;
const inUse = accountNames.filter((name) => name !== 'gone');
/** All but those who only look things up. */
const reporters = accountNames.filter((name) => name !== 'gone' && name !== 'auditor');

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
  const owner = { unitId: 'post-1', personId: 'person-1', stationId: 'station-1' };
  const despite = ['team-double-booked', 'person-double-booked'];
  const task = (teamId: string, block: string) => ({
    ...aTask,
    from: '2026-05-02',
    to: '2026-05-03',
    teamId,
    blocks: [block],
  });
  const tasks = [...ledger.state.assignments.values()];
  const taskOf = (team: string) => tasks.find(({ teamId }) => teamId === team)!.id;
  const person = { name: '赵六', unitId: 'station-1' };
  return [
    ...clearingAttempts,
    ...organisationAttempts,
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
    attempt(
      'record-organisation',
      'team of 1',
      { teams: [{ id: 't9', name: '组', unitId: 'post-1' }] },
      walkersOf('one'),
    ),
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
    attempt(
      'record-team',
      'with cars',
      { name: '车组', unitId: 'post-1', vehicles: ['甲'] },
      walkersOf('one'),
    ),
    attempt('assign-owner', 'station 1', { ...owner, blocks: ['A01'] }, planners),
    attempt('set-block-traits', 'of 1', { blocks: ['A01'], risk: 'high' }, walkersOf('one')),
    attempt('set-block-traits', 'of 2', { blocks: ['B01'], risk: 'high' }, walkersOf('two')),
    attempt('set-block-traits', 'of both', { blocks: ['A01', 'B01'], risk: 'high' }, unlimited),
    attempt('assign-blocks', 'own to own', task('team-1', 'A01'), walkersOf('one')),
    attempt('assign-blocks', 'foreign to own', task('team-1', 'B01'), unlimited),
    attempt('assign-blocks', 'own to foreign', task('team-2', 'A01'), unlimited),
    attempt(
      'share-blocks',
      'own and foreign',
      { tasks: [task('team-1', 'A01'), task('team-2', 'B01')] },
      unlimited,
    ),
    attempt('share-blocks', 'own', { tasks: [task('team-1', 'A01')] }, walkersOf('one')),
    attempt('change-assignment', 'of 2', { id: taskOf('team-2'), note: '改' }, walkersOf('two')),
    attempt(
      'change-assignment',
      'from 2 to 1',
      { id: taskOf('team-2'), teamId: 'team-1', despite },
      unlimited,
    ),
    attempt('cancel-assignment', 'of 1', { ids: [taskOf('team-1')] }, walkersOf('one')),
    attempt('set-plan-assumptions', 'no station', { hoursPerDay: 7 }, planners),
    attempt('record-transfer', 'no station', aTransfer, [
      ...unlimited,
      'officer-one',
      'officer-two',
    ]),
    attempt('decide-conflict', 'of a unit', { id: 'conflict-1', keep: 'other' }, planners),
    attempt('import-tracks', 'by 1', await walk('new-1', 'team-1'), walkersOf('one')),
    attempt('import-tracks', 'by 2', await walk('new-2', 'team-2'), walkersOf('two')),
    attempt('import-tracks', 'by nobody', await walk('new-0', null), unlimited),
    attempt('change-track', 'of 1', { id: trackOf('team-1'), mode: 'vehicle' }, walkersOf('one')),
    attempt('change-track', 'from 1 to 2', { id: trackOf('team-1'), teamId: 'team-2' }, unlimited),
    attempt('change-track', 'from 2 to 1', { id: trackOf('team-2'), teamId: 'team-1' }, unlimited),
    attempt('remove-track', 'of 1', { id: trackOf('team-1') }, walkersOf('one')),
    attempt('remove-track', 'of 2', { id: trackOf('team-2') }, walkersOf('two')),
    ...attemptsOnCounting(trackOf('team-1'), trackOf('team-2'), netOf(ledger)),
    attempt('record-account', 'new', { name: 'new', role: 'auditor', key }, ['admin']),
    attempt('change-account', 'own', { id: 'account-officer-one', stationId: 'station-2' }, [
      'admin',
    ]),
    attempt('change-account', 'upwards', { id: 'account-auditor', isAdministrator: true }, [
      'admin',
    ]),
    attempt('record-report', 'new', { ...aReport, kind: 'monthly' }, reporters),
    attempt('remove-report', 'known', { id: 'report-1' }, reporters),
    attempt('set-own-password', 'own', { key }, inUse),
    attempt('reset-password', 'another', { id: 'account-leader', key }, ['admin']),
  ];
}

/** How tracks count: settings are the planner's, what is kept with a track is its station's. */
function attemptsOnCounting(one: string, two: string, netLeader: string): readonly Attempt[] {
  const attempt = (
    operation: string,
    about: string,
    input: object,
    may: readonly AccountName[],
  ) => ({
    operation,
    about,
    input,
    may,
  });
  const spans = [{ from: 0, to: 1, use: 'transit' }];
  const net = { people: 5, spacingMetres: 10 };
  return [
    attempt('decide-leg-uses', 'of 1', { tracks: [{ id: one, spans }] }, walkersOf('one')),
    attempt(
      'decide-leg-uses',
      'of both',
      { tracks: [one, two].map((id) => ({ id, spans })) },
      unlimited,
    ),
    attempt('clear-leg-uses', 'of 2', { trackIds: [two] }, walkersOf('two')),
    attempt('set-second-purpose', 'of 1', { trackId: one, purpose: 'patrol' }, walkersOf('one')),
    {
      // One by one, a track's half-width is also changed by `change-track`.
      ...attempt(
        'set-half-widths',
        'of 1',
        { tracks: [{ id: one, sweepHalfWidthMetres: 3 }] },
        planners,
      ),
      mayByOther: walkersOf('one'),
    },
    {
      ...attempt(
        'reapply-modes',
        'of 1',
        { tracks: [{ id: one, sweepHalfWidthMetres: 3 }] },
        planners,
      ),
      mayByOther: walkersOf('one'),
    },
    attempt(
      'set-position-errors',
      'setting',
      { errors: [{ mode: 'foot', sky: 'trees', errorMetres: 9 }] },
      planners,
    ),
    attempt('set-track-errors', 'of 1', { tracks: [{ id: one, sky: 'trees' }] }, walkersOf('one')),
    attempt(
      'set-track-errors',
      'of both',
      { tracks: [one, two].map((id) => ({ id, sky: 'reed' })) },
      unlimited,
    ),
    attempt('set-drag-net', 'of 1', { trackId: one, ...net }, walkersOf('one')),
    attempt('set-drag-net', '2 in 1', { trackId: one, ...net, memberTrackIds: [two] }, unlimited),
    attempt('clear-drag-net', 'of 2', { trackId: netLeader }, walkersOf('two')),
    attempt('record-view-post', 'no station', aPost, unlimited),
    attempt('remove-view-post', 'no station', { id: 'post-view' }, unlimited),
    attempt('set-mode', 'setting', { mode: 'video', sweepHalfWidthMetres: 3 }, planners),
    attempt('clear-mode', 'setting', { mode: 'vehicle' }, planners),
    attempt(
      'set-sweep-widths',
      'setting',
      { widths: [{ mode: 'foot', stage: 'seedling', cover: 'open', widthMetres: 4 }] },
      planners,
    ),
    attempt('set-visit-distance', 'setting', { withinMetres: 30 }, planners),
    attempt(
      'set-growth-stage',
      'setting',
      { stage: 'seedling', from: '03-01', until: '04-01' },
      planners,
    ),
    attempt('set-round-stage', 'of a round', { roundId: 'round-1', stage: 'seedling' }, planners),
  ];
}

/** The second track of station 2: leader of its drag-net. */
export const netOf = (ledger: LedgerAtWork): string =>
  [...ledger.state.tracks.values()].filter(({ teamId }) => teamId === 'team-2')[1]!.id;
