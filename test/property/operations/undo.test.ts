import fc from 'fast-check';
import { expect, it } from 'vitest';
import { operations } from '../../../shared/operations/registry.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { foldEntries } from '../../../shared/operations/state.ts';
import { aProject, type LedgerAtWork, squareFeature } from '../../builders/memory-ledger.ts';

/** Makes an input for an operation out of what the ledger holds; `pick` chooses among it, `salt` tells inputs apart. */
type MakeInput = (ledger: LedgerAtWork, pick: number, salt: string) => unknown;

const pickId = (table: ReadonlyMap<string, unknown>, pick: number): string =>
  [...table.keys()][pick % Math.max(table.size, 1)] ?? 'none';
/** Half of the time an id that stands already, so that records are changed as well as made. */
const idField = (table: ReadonlyMap<string, unknown>, pick: number) =>
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

const inputs: Readonly<Record<string, MakeInput>> = {
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
  }),
  'remove-letter': ({ state }, pick) => ({ id: pickId(state.letters, pick) }),
  'record-organisation': ({ state }, pick, salt) => ({
    units: [{ id: `u ${salt}`, name: '新所', kind: 'station', responsiblePersonId: `p ${salt}` }],
    persons: [
      { id: `p ${salt}`, name: '新人', unitId: `u ${salt}` },
      { id: pickId(state.persons, pick), name: '旧人', unitId: pickId(state.units, pick) },
    ],
    teams: [{ id: `t ${salt}`, name: '新组', unitId: `u ${salt}`, leaderId: `p ${salt}` }],
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

/** Every row but the commands, ids in order, so that what was put back elsewhere in a table counts as the same. */
const rowsOf = ({ commands: _commands, ...tables }: State): unknown =>
  Object.entries(tables).map(([name, rows]) => [
    name,
    [...(rows as ReadonlyMap<string, unknown>)].sort(([left], [right]) => (left < right ? -1 : 1)),
  ]);

/** What begins a ledger, takes back, or concerns other desks: the histories of test/property/transfer play those. */
const notUndone = ['create-project', 'undo', 'redo', 'record-transfer', 'decide-conflict'];
const names = Object.keys(inputs);
const aStep = fc.record({ name: fc.constantFrom(...names), pick: fc.nat(1000) });

/** Half of the histories begin with a task, which the rest can then change and take back. */
const aHistory = fc
  .tuple(fc.boolean(), fc.array(aStep, { minLength: 1, maxLength: 12 }))
  .map(([hasTask, steps]) => (hasTask ? [...aPlan, ...steps] : steps));
const aPlan = [
  { name: 'record-organisation', pick: 0 },
  { name: 'assign-blocks', pick: 0 },
];

it('has an input for every operation that can be undone', () => {
  const undoable = operations
    .map((operation) => operation.name)
    .filter((name) => !notUndone.includes(name));
  expect(names.sort()).toEqual(undoable.sort());
});

it('undo after any operation gives the rows before it, and undoing all gives the first', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(aHistory, async (steps) => {
      const ledger = await aProject();
      const first = rowsOf(ledger.state);
      let count = 0;
      for (const [index, { name, pick }] of steps.entries()) {
        const before = rowsOf(ledger.state);
        const input = await inputs[name]!(ledger, pick, String(index));
        if ((await ledger.refusalOf(name, input)) !== null) continue;
        done.add(name);
        const after = rowsOf(ledger.state);
        await ledger.do('undo', {});
        expect(rowsOf(ledger.state), name).toEqual(before);
        if (pick % 2 === 0) {
          await ledger.do('redo', {});
          expect(rowsOf(ledger.state), name).toEqual(after);
        } else await ledger.do(name, await inputs[name]!(ledger, pick, String(index)));
        expect(await ledger.refusalOf('redo', {})).toEqual({ code: 'nothing-to-redo' });
        count++;
      }
      for (let undone = 0; undone < count; undone++) await ledger.do('undo', {});
      expect(rowsOf(ledger.state)).toEqual(first);
      expect(await ledger.refusalOf('undo', {})).toEqual({ code: 'creation-stays' });
      expect(foldEntries(ledger.port.written).state).toEqual(ledger.state);
    }),
    { numRuns: 120, seed: 20260401 },
  );
  expect([...done].sort()).toEqual(names.sort());
});
