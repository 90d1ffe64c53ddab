import { deriveState } from '../../shared/clearance/states/derive-state.ts';
import { daysBetween } from '../../shared/ledger/beijing-day.ts';
import { openRoundAtWork } from '../../shared/operations/clear/block-round.ts';
import type { Acting } from '../../shared/people/acting.ts';
import { type ClearingLedger, operator, signedIn, signers } from './clearing-ledger.ts';

const block = 'B02';
/** All who may try anything, entitled or not. */
export const everybody: readonly Acting[] = [
  signers.self,
  signers.unit,
  signers.station,
  signers.branch,
  signedIn('leader', 'leadership'),
  signedIn('walker-2'),
  { ...signers.station, isConfirmed: false },
  operator,
];

const commandsOfSetUp = 3;

type Act = (ledger: ClearingLedger, who: Acting) => Promise<unknown>;

const sign =
  (level: string): Act =>
  (ledger, who) =>
    ledger.refusalOf('sign-block', { block, level, isPessimisticAcknowledged: true }, who);

/** Everything people and time can do to a block, sensible or not. Each is tried; refusals are part of it. */
export const acts: Readonly<Record<string, Act>> = {
  signSelf: sign('self'),
  signUnit: sign('unit'),
  signStation: sign('station'),
  signBranch: sign('branch'),
  returnBlock: (ledger, who) => ledger.refusalOf('return-block', { block, reason: '补' }, who),
  walk: (ledger) => walk(ledger, {}),
  walkByOfficer: (ledger) => walk(ledger, { share: 0.1, teamId: 'team-2' }),
  walkNameless: (ledger) => walk(ledger, { share: 0.1, teamId: null }),
  removeTrack: async (ledger) => {
    const [id] = ledger.state.tracks.keys();
    if (id !== undefined) await ledger.refusalOf('remove-track', { id });
  },
  find: async (ledger) => {
    const place = { from: 'typed', frame: 'WGS84', given: await ledger.placeIn(block) };
    const count = { method: 'tally', plants: 1 };
    await ledger.refusalOf('record-find', {
      place,
      count,
      foundBy: 'patrol',
      isPlantedAgain: false,
    });
  },
  workOnFind: async (ledger) => {
    for (const findId of ledger.state.finds.keys()) {
      const destruction = { isForced: true, witness: '甲', destruction: '焚烧' };
      await ledger.refusalOf('eradicate-find', {
        findId,
        byPersonIds: ['walker-1'],
        ...destruction,
      });
      await ledger.refusalOf('dispose-find', { findId, disposal: '罚' });
      await ledger.refusalOf('recheck-find', { findId, personId: 'officer', isClean: true });
      await ledger.refusalOf('close-find', { findId });
    }
  },
  lead: async (ledger) => {
    const [longitude, latitude] = (await ledger.placeIn(block)).split(',').map(Number);
    await ledger.refusalOf('record-lead', {
      channel: 'call',
      content: '一',
      position: [longitude, latitude],
    });
  },
  draw: (ledger) => ledger.refusalOf('draw-lot', {}, signers.branch),
  checkLot: async (ledger) => {
    for (const lotId of ledger.state.lots.keys())
      await ledger.refusalOf(
        'check-lot',
        { lotId, block, isClean: true },
        signedIn('leader', 'leadership'),
      );
  },
  failLot: async (ledger) => {
    for (const lotId of ledger.state.lots.keys())
      await ledger.refusalOf(
        'check-lot',
        { lotId, block, isClean: false },
        signedIn('leader', 'leadership'),
      );
  },
  nextWeek: async (ledger) => {
    ledger.milliseconds += 7 * 86_400_000;
  },
  joinTeam: async (ledger) => {
    const team = ledger.state.teams.get('team-1');
    if (team === undefined) return;
    await ledger.refusalOf('record-team', {
      id: 'team-1',
      name: '一组',
      unitId: team.unitId,
      memberIds: ['walker-2', 'guard'],
    });
  },
  undo: async (ledger) => {
    const standing = [...ledger.state.commands.values()].filter(
      ({ undoes, undoneBy }) => undoes === null && undoneBy === null,
    );
    // The project itself stays.
    if (standing.length > commandsOfSetUp) await ledger.refusalOf('undo', {});
  },
};

/** Undoing may have taken away the round or the team, on this desk or on one that was merged: then nobody walks. */
async function walk(
  ledger: ClearingLedger,
  how: { readonly share?: number; readonly teamId?: string | null },
): Promise<void> {
  const { teamId = 'team-1' } = how;
  const { rounds, teams } = ledger.state;
  if (rounds.has('round-1') && (teamId === null || teams.has(teamId)))
    await ledger.walk(block, { day: dayOf(ledger), ...how });
}

const dayOf = ({ milliseconds }: ClearingLedger) =>
  new Date(milliseconds).toISOString().slice(0, 10);

/** Faults of a cleared block, null while it is not cleared: what must hold, said again from the ledger's rows without the machine. */
export async function faultsOf(ledger: ClearingLedger): Promise<string[] | null> {
  const work = await openRoundAtWork(ledger.state, 'round-1', {
    readBlob: (hash) => ledger.port.readBlob(hash),
    nowMilliseconds: ledger.milliseconds,
  });
  // Undoing may take away the round itself: then nothing is cleared.
  if (!work.ok) return null;
  const measured = await work.value.measure(block);
  if (!measured.ok) throw new Error(measured.problem.code);
  const { facts } = measured.value;
  const derived = deriveState(facts);
  if (derived.state !== 'cleared') return null;
  const { state } = ledger;
  const { signatures } = derived.chain;
  const { figures } = measured.value.measure;
  const free = figures.maskSquareMetres - figures.excludedSquareMetres;
  const { seenShare } = facts.campaign.requirements[facts.risk];
  const walkedOn = state.evidences.get(signatures[0]?.evidenceId ?? '')?.walkedOn ?? facts.day;
  const walkers = new Set(
    measured.value.measure.inside.flatMap((id) => {
      const team = state.teams.get(state.tracks.get(id)?.teamId ?? '');
      return team === undefined ? ['nobody knows'] : [team.leaderId, ...team.memberIds];
    }),
  );
  const closed = new Set(
    [...state.findSteps.values()]
      .filter(({ step }) => step === 'closed')
      .map(({ findId }) => findId),
  );
  return [
    ...(signatures.length === 4 ? [] : ['signatures missing']),
    ...(new Set(signatures.map(({ personId }) => personId)).size === 4 ? [] : ['one person twice']),
    ...(signatures.slice(1).some(({ personId }) => walkers.has(personId))
      ? ['walker checked']
      : []),
    ...(walkers.has('nobody knows') ? ['nameless walk'] : []),
    ...([...state.finds.values()].every(({ id }) => closed.has(id)) ? [] : ['open find']),
    ...([...state.leads.values()].every(({ closedOn }) => closedOn !== null) ? [] : ['open lead']),
    ...(figures.reached ? [] : ['not reached']),
    ...(figures.seenSquareMetres >= seenShare * free ? [] : ['too little seen']),
    ...(daysBetween(walkedOn, facts.day) <= facts.campaign.validDays ? [] : ['too old']),
  ];
}

/** Straight to cleared, so that what follows meets signed ground. */
export const clearing: [string, Acting][] = [
  ['walk', operator],
  ['signSelf', signers.self],
  ['signUnit', signers.unit],
  ['signStation', signers.station],
  ['draw', signers.branch],
  ['checkLot', operator],
  ['signBranch', signers.branch],
];
