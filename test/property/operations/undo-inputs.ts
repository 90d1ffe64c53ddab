import { type LedgerAtWork, squareFeature } from '../../builders/memory-ledger.ts';

/** Makes an input for an operation out of what the ledger holds; `pick` chooses among it, `salt` tells inputs apart. */
export type MakeInput = (ledger: LedgerAtWork, pick: number, salt: string) => unknown;

export const pickId = (table: ReadonlyMap<string, unknown>, pick: number): string =>
  [...table.keys()][pick % Math.max(table.size, 1)] ?? 'none';
/** Half of the time an id that stands already, so that records are changed as well as made. */
export const idField = (table: ReadonlyMap<string, unknown>, pick: number) =>
  pick % 2 === 0 && table.size > 0 ? { id: pickId(table, pick) } : {};
const ring = (size: number) => [
  [118.7, 37.6],
  [118.7 + size, 37.6],
  [118.7, 37.6 + size],
  [118.7, 37.6],
];

const someBlocks = (pick: number): string[] => ['A01', 'B01', 'A02'].slice(pick % 3);
/** A day of its own for every pick, so that tasks seldom meet. */
const aTask = ({ state }: LedgerAtWork, pick: number) => {
  const day = new Date(Date.UTC(2026, 3, 2) + (pick % 60) * 86_400_000).toISOString().slice(0, 10);
  return {
    teamId: pickId(state.teams, pick),
    roundId: pickId(state.rounds, pick),
    blocks: someBlocks(pick),
    from: day,
    to: day,
    despite: ['team-double-booked', 'person-double-booked', 'vehicle-double-booked'],
  };
};

/** An input for every operation about ground, people, plan and walk. */
export const inputs: Readonly<Record<string, MakeInput>> = {
  'set-jurisdiction': (_ledger, pick) => ({ boundary: squareFeature(0.01 + (pick % 3) * 0.005) }),
  'record-excluded-ground': ({ state }, pick, salt) => ({
    ...idField(state.excludedGround, pick),
    name: `河 ${salt}`,
    geometry: squareFeature(0.001 + (pick % 5) * 0.001),
  }),
  'record-asset-layer': ({ state }, pick, salt) => ({
    ...idField(state.assetLayers, pick),
    name: `井 ${salt}`,
    kind: 'well',
    geometry: { type: 'Point', coordinates: [118.7, 37.6 + pick / 1e5] },
  }),
  'record-community': ({ state }, pick, salt) => ({
    ...idField(state.communities, pick),
    name: `社区 ${salt}`,
    ring: ring(0.01),
  }),
  'record-communities': (_ledger, _pick, salt) => ({
    communities: [
      { name: `一 ${salt}`, ring: ring(0.02) },
      { name: '二', ring: ring(0.01) },
    ],
  }),
  'build-blocks': (_ledger, pick) => ({ sizeMetres: 500 + (pick % 4) * 250 }),
  'record-unit': ({ state }, pick, salt) => ({
    ...idField(state.units, pick),
    name: `单位 ${salt}`,
    kind: 'department',
  }),
  'record-person': ({ state }, pick, salt) => ({
    ...idField(state.persons, pick),
    name: `人 ${salt}`,
    unitId: pickId(state.units, pick),
  }),
  'record-team': ({ state }, pick, salt) => ({
    ...idField(state.teams, pick),
    name: `组 ${salt}`,
    unitId: pickId(state.units, pick),
    leaderId: pickId(state.persons, pick),
    memberIds: [...state.persons.keys()].slice(0, pick % 3),
    ...(pick % 3 === 0 ? { vehicles: [`车 ${salt}`] } : {}),
  }),
  'record-letter': ({ state }, pick, salt) => ({
    ...idField(state.letters, pick),
    number: `号 ${salt}`,
    rank: 'department',
    issuerUnitId: pickId(state.units, pick),
    holderUnitId: pickId(state.units, pick + 1),
    personId: pickId(state.persons, pick),
    signedOn: '2026-03-01',
    validUntil: '2026-12-31',
  }),
  'remove-letter': ({ state }, pick) => ({ id: pickId(state.letters, pick) }),
  'record-organisation': ({ state }, pick, salt) => ({
    units: [{ id: `u ${salt}`, name: '新所', kind: 'station', responsiblePersonId: `p ${salt}` }],
    persons: [
      { id: `p ${salt}`, name: '新人', unitId: `u ${salt}` },
      { id: pickId(state.persons, pick), name: '旧人', unitId: pickId(state.units, pick) },
    ],
    teams: [{ id: `t ${salt}`, name: '新组', unitId: `u ${salt}`, leaderId: `p ${salt}` }],
    letters: [
      {
        id: `l ${salt}`,
        number: `书 ${salt}`,
        rank: 'department',
        issuerUnitId: `u ${salt}`,
        holderUnitId: `u ${salt}`,
        personId: `p ${salt}`,
        signedOn: '2026-03-01',
        validUntil: '2026-12-31',
      },
    ],
  }),
  'assign-owner': ({ state }, pick) => ({
    blocks: someBlocks(pick),
    unitId: pickId(state.units, pick),
    personId: pickId(state.persons, pick),
  }),
  'set-block-traits': (_ledger, pick) => ({
    blocks: someBlocks(pick),
    difficulty: 1 + (pick % 5),
  }),
  'assign-blocks': (ledger, pick) => aTask(ledger, pick),
  'share-blocks': (ledger, pick) => ({ tasks: [aTask(ledger, pick)] }),
  'change-assignment': ({ state }, pick, salt) => ({
    id: pickId(state.assignments, pick),
    note: `注 ${salt}`,
    despite: ['team-double-booked'],
  }),
  'cancel-assignment': ({ state }, pick) => ({ ids: [pickId(state.assignments, pick)] }),
  'set-plan-assumptions': (_ledger, pick) => ({ hoursPerDay: 1 + (pick % 8) }),
  'open-round': ({ state }, pick, salt) => ({
    ...idField(state.rounds, pick),
    name: `轮 ${salt}`,
    openedOn: '2026-04-01',
  }),
  'import-tracks': (ledger, pick, salt) =>
    ledger.trackInput(salt, pickId(ledger.state.rounds, pick), 1 + (pick % 3)),
  'change-track': ({ state }, pick) => ({
    id: pickId(state.tracks, pick),
    people: 1 + (pick % 7),
    ...(pick % 3 === 0 ? { mode: 'boat', teamId: null } : {}),
  }),
  'remove-track': ({ state }, pick) => ({ id: pickId(state.tracks, pick) }),
};
