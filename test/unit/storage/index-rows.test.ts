import { expect, it } from 'vitest';
import { baseOf, stateOf, stepOf } from '../../../renderer/storage/index-rows.ts';
import { foldEntries } from '../../../shared/operations/state.ts';
import { aProject } from '../../builders/memory-ledger.ts';

/** A project, then units and one change and one removal, a step each. */
async function lived() {
  const ledger = await aProject();
  const before = ledger.session;
  const rows = [];
  let held = before.head.position;
  const does = [
    ['record-unit', { name: '甲社区', kind: 'community' }],
    ['record-unit', { name: '乙社区', kind: 'community' }],
    ['undo', {}],
  ] as const;
  for (const [name, input] of does) {
    const from = ledger.session;
    await ledger.do(name, input);
    const { changes } = foldEntries(ledger.port.written.slice(held), from.state);
    rows.push(stepOf(changes, ledger.session.head, held));
    held = ledger.session.head.position;
  }
  const index = { ...baseOf(before.state, before.head, 1), steps: rows };
  return { index, session: ledger.session };
}

it('gives back the state that was written, in the order of the fold', async () => {
  const { state, head } = (await aProject()).session;
  const read = stateOf(baseOf(state, head, 1));
  expect(read).toEqual({ state, head });
  for (const table of Object.keys(state) as (keyof typeof state)[])
    expect([...read!.state[table].keys()]).toEqual([...state[table].keys()]);
});

it('follows its steps to the state the ledger has', async () => {
  const { index, session } = await lived();
  expect(stateOf(index)).toEqual({ state: session.state, head: session.head });
});

it('takes a step that repeats what another window wrote before', async () => {
  const { index, session } = await lived();
  const [first, second, third] = index.steps;
  const both = { ...second!, before: first!.position };
  expect(stateOf({ ...index, steps: [first!, both, third!] })?.head).toEqual(session.head);
});

it('believes nothing once a byte, a table or a step is wrong', async () => {
  const { index } = await lived();
  const flip = (bytes: Uint8Array) =>
    bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte));
  const [part, ...parts] = index.parts;
  const [step, ...steps] = index.steps;
  expect(stateOf({ ...index, parts })).toBeNull();
  expect(
    stateOf({ ...index, parts: [{ ...part!, bytes: flip(part!.bytes) }, ...parts] }),
  ).toBeNull();
  expect(stateOf({ ...index, steps })).toBeNull();
  expect(
    stateOf({ ...index, steps: [{ ...step!, bytes: flip(step!.bytes) }, ...steps] }),
  ).toBeNull();
});
