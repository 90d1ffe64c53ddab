import fc from 'fast-check';
import { expect, it } from 'vitest';
import { operations } from '../../../shared/operations/registry.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { foldEntries } from '../../../shared/operations/state.ts';
import { aProject } from '../../builders/memory-ledger.ts';
import { countingInputs } from './counting-inputs.ts';
import { clearingInputs, organisationInputs } from './organisation-inputs.ts';
import { inputs as otherInputs } from './undo-inputs.ts';

const inputs = {
  ...otherInputs,
  ...countingInputs,
  ...organisationInputs,
  ...clearingInputs,
};

/** Every row but the commands, ids in order, so that what was put back elsewhere in a table counts as the same. */
const rowsOf = ({ commands: _commands, ...tables }: State): unknown =>
  Object.entries(tables).map(([name, rows]) => [
    name,
    [...(rows as ReadonlyMap<string, unknown>)].sort(([left], [right]) => (left < right ? -1 : 1)),
  ]);

/** What begins a ledger, takes back, or concerns other desks: the histories of test/property/transfer play those. */
const notUndone = ['create-project', 'undo', 'redo', 'record-transfer', 'decide-conflict'];
/** Changed back by their own commands only; undo passes over them. */
const ofAccounts = ['record-account', 'change-account', 'set-own-password', 'reset-password'];
/** Clearing's commands whose entries stay: answered by another entry, never withdrawn. */
const ofClearing = [
  ...['sign-block', 'sign-blocks', 'return-block', 'override-limit', 'record-lapses', 'check-site'],
  ...['record-find', 'eradicate-find', 'dispose-find', 'recheck-find', 'close-find'],
  ...[
    'withdraw-find',
    'seal-informer',
    'read-informer',
    'draw-lot',
    'check-lot',
    'give-nil-return',
    'give-nil-returns',
  ],
];
const names = Object.keys(inputs);
const aStep = fc.record({ name: fc.constantFrom(...names), pick: fc.nat(1000) });

/** Some histories begin with a task, some with walks and how they count, which the rest can then change and take back. */
const beginnings = [
  [],
  [
    { name: 'record-organisation', pick: 0 },
    { name: 'assign-blocks', pick: 0 },
  ],
  [
    { name: 'import-tracks', pick: 2 },
    { name: 'decide-leg-uses', pick: 0 },
    { name: 'set-drag-net', pick: 0 },
    { name: 'set-second-purpose', pick: 1 },
    { name: 'record-view-post', pick: 1 },
    { name: 'set-mode', pick: 0 },
    { name: 'reapply-modes', pick: 0 },
    { name: 'clear-mode', pick: 0 },
  ],
];
/** A letter, a post, a pairing, a report, a site and a lead, for what changes and takes them away. */
const organised = [
  { name: 'record-letter', pick: 1 },
  { name: 'describe-letter', pick: 0 },
  { name: 'renew-letter', pick: 0 },
  { name: 'record-person', pick: 1 },
  { name: 'remove-person', pick: 1 },
  { name: 'record-unit', pick: 1 },
  { name: 'remove-unit', pick: 1 },
  { name: 'record-post', pick: 1 },
  { name: 'record-guarantee', pick: 1 },
  { name: 'record-report', pick: 1 },
  { name: 'record-sites', pick: 1 },
  { name: 'record-lead', pick: 1 },
  { name: 'assign-lead', pick: 0 },
  { name: 'check-lead', pick: 0 },
  { name: 'answer-lead', pick: 0 },
  { name: 'close-lead', pick: 0 },
];
const aHistory = fc
  .tuple(
    fc.constantFrom(...beginnings, organised),
    fc.array(aStep, { minLength: 1, maxLength: 12 }),
  )
  .map(([beginning, steps]) => [...beginning, ...steps]);

it('has an input for every operation that can be undone', () => {
  const undoable = operations
    .map((operation) => operation.name)
    .filter((name) => ![...notUndone, ...ofAccounts, ...ofClearing].includes(name));
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
    { numRuns: 250, seed: 20260402 },
  );
  expect([...done].sort()).toEqual(names.sort());
});
