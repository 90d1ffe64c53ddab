import { expect, it } from 'vitest';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { commandIdOf, projectEntry } from '../../../shared/operations/project-entry.ts';
import { applyChanges, emptyState, foldEntries } from '../../../shared/operations/state.ts';
import { aProject } from '../../builders/memory-ledger.ts';

const anEntry = (fields: Partial<Entry>): Entry => ({
  version: 1,
  device: 'device-1',
  seq: 1,
  hlc: '2026-04-01T00:00:00.000Z-0000',
  actor: 'test',
  kind: 'unit-recorded',
  subject: 'unit-1',
  payload: {},
  prevHash: '',
  hash: '',
  ...fields,
});
const aUnit = {
  id: 'unit-1',
  name: '一所',
  kind: 'station',
  parentId: null,
  line: null,
  responsiblePersonId: null,
};

it('puts a record by its entry and takes it away by another', () => {
  const put = anEntry({ payload: { version: 1, record: aUnit } });
  const removed = anEntry({ seq: 2, kind: 'unit-removed', payload: { version: 1 } });
  expect(foldEntries([put]).state.units.get('unit-1')).toEqual(aUnit);
  expect(foldEntries([put, removed]).state.units.size).toBe(0);
});

it('keeps an entry of unknown kind in its command and changes no record', () => {
  const unknown = anEntry({ kind: 'moon-landed', payload: { version: 1, anything: [1] } });
  const { state } = foldEntries([unknown]);
  expect(state.commands.get(commandIdOf(unknown))).toEqual({
    id: commandIdOf(unknown),
    device: 'device-1',
    hlc: unknown.hlc,
    actor: 'test',
    kinds: ['moon-landed'],
    counts: [1],
    undoes: null,
    undoneBy: null,
  });
  expect([...state.units, ...state.tracks]).toEqual([]);
});

it('changes no record for a payload version it does not know, or a record that does not fit', () => {
  const cases = [
    { version: 2, record: aUnit },
    { version: 1, record: { ...aUnit, kind: 'planet' } },
    { version: 1, record: { ...aUnit, id: 'unit-2' } },
    { version: 1, record: { ...aUnit, later: true } },
    {},
  ];
  for (const payload of cases) expect(foldEntries([anEntry({ payload })]).state.units.size).toBe(0);
});

it('groups the entries of one device and clock into one command', async () => {
  const { state, port } = await aProject();
  expect(state.commands.size).toBe(1);
  const [command] = state.commands.values();
  expect(command?.counts.reduce((sum, count) => sum + count, 0)).toBe(port.written.length);
  expect(command?.kinds).toEqual([
    'ledger-created',
    'jurisdiction-set',
    'unit-recorded',
    'person-recorded',
    'blocks-built',
    'round-opened',
  ]);
});

it('gives the same rows entry by entry as all at once', async () => {
  const { port, state } = await aProject();
  const stepwise = port.written.reduce(
    (before, entry) => applyChanges(before, projectEntry(before, entry)),
    emptyState,
  );
  expect(stepwise).toEqual(state);
  expect(applyChanges(emptyState, foldEntries(port.written).changes)).toEqual(state);
});

it('leaves the state it was given as it was', async () => {
  const { state } = await aProject();
  const units = state.units;
  const after = applyChanges(state, [{ table: 'units', delete: [...units.keys()][0]! }]);
  expect(state.units).toBe(units);
  expect(after.units.size).toBe(units.size - 1);
  expect(after.persons).toBe(state.persons);
});
