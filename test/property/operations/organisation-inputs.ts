import { aReport } from '../../builders/role-records.ts';
import { idField, type MakeInput, pickId } from './undo-inputs.ts';

const stationsOf = (units: ReadonlyMap<string, { readonly kind: string }>) =>
  new Map([...units].filter(([, { kind }]) => kind === 'station'));

/** An input for every operation about posts, pairings, letters' details and what is taken away, and about reports. */
export const organisationInputs: Readonly<Record<string, MakeInput>> = {
  'record-post': ({ state }, pick, salt) => ({
    ...idField(state.posts, pick),
    personId: pickId(state.persons, pick),
    unitId: pickId(state.units, pick),
    title: `职 ${salt}`,
  }),
  'remove-post': ({ state }, pick) => ({ id: pickId(state.posts, pick) }),
  'record-guarantee': ({ state }, pick) => ({
    leaderId: pickId(state.persons, pick),
    stationId: pickId(stationsOf(state.units), pick),
  }),
  'remove-guarantee': ({ state }, pick) => ({ id: pickId(state.guarantees, pick) }),
  'describe-letter': ({ state }, pick) => ({
    id: pickId(state.letters, pick),
    blockCodes: ['A01', 'B01'].slice(pick % 2),
  }),
  'renew-letter': ({ state }, pick, salt) => ({
    id: pickId(state.letters, pick),
    number: `续 ${salt}`,
    signedOn: null,
    validUntil: null,
  }),
  'draw-letter-area': ({ state }, pick) => ({
    id: pickId(state.letters, pick),
    outline: [
      [118.69, 37.59],
      [118.73, 37.59],
      [118.73, 37.61 + (pick % 9) / 1000],
      [118.69, 37.63],
    ],
  }),
  'renew-letters': ({ state }, pick) => ({
    letterIds: [...state.letters.keys()].slice(-1 - (pick % 3)),
    signedOn: null,
    validUntil: `${2030 + (pick % 50)}-12-31`,
  }),
  // The newest is the one nothing refers to yet.
  'remove-unit': ({ state }) => ({ id: [...state.units.keys()].at(-1) ?? 'none' }),
  'remove-person': ({ state }) => ({ id: [...state.persons.keys()].at(-1) ?? 'none' }),
  'remove-team': ({ state }, pick) => ({ id: pickId(state.teams, pick) }),
  'record-report': ({ state }, pick) => ({
    ...aReport,
    ...idField(state.reports, pick),
    kind: pick % 2 === 0 ? 'weekly' : 'monthly',
    roundId: pickId(state.rounds, pick),
  }),
  'remove-report': ({ state }, pick) => ({ id: pickId(state.reports, pick) }),
};

/** An input for every operation of clearing that can be undone; names given, draws and openings stay. */
export const clearingInputs: Readonly<Record<string, MakeInput>> = {
  'set-campaign': (_ledger, pick) => ({ validDays: 20 + (pick % 9) }),
  'record-sites': (_ledger, pick, salt) => ({
    source: 'drawn',
    sites: [{ kind: 'roof', name: `楼顶 ${salt}`, position: [118.701 + (pick % 9) / 1e5, 37.619] }],
  }),
  'remove-site': ({ state }, pick) => ({ id: pickId(state.sites, pick) }),
  'record-lead': (_ledger, _pick, salt) => ({ channel: 'call', content: `有人种 ${salt}` }),
  'record-targets': (_ledger, pick, salt) => ({
    targets: [{ content: `图斑 ${salt}`, position: [118.7 + (pick % 90) / 1000, 37.6] }],
  }),
  'assign-lead': ({ state }, pick) => ({
    id: pickId(state.leads, pick),
    unitId: pickId(state.units, pick),
  }),
  'check-lead': ({ state }, pick) => ({
    id: pickId(state.leads, pick),
    personId: pickId(state.persons, pick),
    result: 'false',
  }),
  'answer-lead': ({ state }, pick) => ({ id: pickId(state.leads, pick) }),
  'close-lead': ({ state }, pick) => ({ id: pickId(state.leads, pick) }),
  'record-supervision': ({ state }, pick) => ({
    personIds: [pickId(state.persons, pick)],
    unitId: pickId(state.units, pick),
    findings: '记录齐',
  }),
  'set-standing': ({ state }, pick) => ({
    id: pickId(state.units, pick),
    standing: 'reached',
  }),
  'record-publicity': (_ledger, pick, salt) => ({ title: `进社区 ${salt}`, copies: pick }),
};
