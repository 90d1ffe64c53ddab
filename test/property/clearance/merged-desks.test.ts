import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makePackage } from '../../../electron/serve/packages/make-package.ts';
import { commitPackage, stagePackage } from '../../../electron/serve/packages/merge-package.ts';
import { decodePackage } from '../../../electron/serve/packages/package-file.ts';
import { acts, clearing, everybody, faultsOf } from '../../builders/clearing-acts.ts';
import { aClearingOn, ClearingLedger } from '../../builders/clearing-ledger.ts';
import { MemoryFolder } from '../../builders/memory-desk.ts';

type Desk = ClearingLedger<MemoryFolder>;

const actorOf = (desk: Desk) => ({
  actor: `operator of ${desk.port.device}`,
  now: () => ++desk.milliseconds,
  newId: () => `${desk.port.device}-${desk.milliseconds}`,
});

/** A package with everything one desk holds, merged into another. */
async function deliver(from: Desk, to: Desk): Promise<void> {
  const made = await makePackage(from.port, from.session, actorOf(from), {
    kind: 'task',
    party: to.port.device,
    otherDevice: to.port.device,
    known: null,
    password: null,
  });
  if (!made.ok) throw new Error(`packing: ${made.problem.code}`);
  from.session = made.value.session;
  const read = decodePackage('disc.lwp', made.value.bytes, null);
  if (!read.ok) throw new Error(`reading: ${read.problem.code}`);
  const staged = await stagePackage(to.port, to.session, 'disc.lwp', read.value);
  if (!staged.ok) throw new Error(`staging: ${staged.problem.code}`);
  const merged = await commitPackage(to.port, staged.value, actorOf(to));
  if (!merged.ok) throw new Error(`merging: ${merged.problem.code}`);
  to.session = merged.value.session;
}

/** Two or three desks that begin with the same project, one of them perhaps with the block cleared on its own. */
async function begin(count: number, isSigned: boolean): Promise<Desk[]> {
  const first = await aClearingOn(new MemoryFolder('desk-0'));
  const others = Array.from(
    { length: count - 1 },
    (_, at) => new ClearingLedger(new MemoryFolder(`desk-${at + 1}`)),
  );
  for (const desk of others) {
    desk.milliseconds = first.milliseconds;
    await deliver(first, desk);
  }
  if (isSigned) for (const [name, who] of clearing) await acts[name]!(first, who);
  return [first, ...others];
}

it('clears a block whose chain goes from desk to desk, however slow the clock of each next one within a day', async () => {
  for (const hours of [0, 1, 20]) {
    const [first, second] = await begin(2, false);
    const half = clearing.findIndex(([name]) => name.startsWith('sign')) + 1;
    for (const [name, who] of clearing.slice(0, half)) await acts[name]!(first!, who);
    await deliver(first!, second!);
    second!.milliseconds = first!.milliseconds - hours * 3_600_000;
    for (const [name, who] of clearing.slice(half)) await acts[name]!(second!, who);
    expect(await faultsOf(second!), `${hours} hours slow`).toEqual([]);
  }
});

const does = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(acts)) },
  { weight: 2, arbitrary: fc.constant('merge') },
);
const step = fc.record({
  does,
  who: fc.constantFrom(...everybody),
  desk: fc.nat(2),
  other: fc.nat(2),
});

it('clears no block falsely at any of several desks, whatever they do apart and in whatever order they merge', async () => {
  let [cleared, arrived, fallen] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 3 }),
      fc.boolean(),
      fc.array(step, { minLength: 4, maxLength: 12 }),
      async (count, isSigned, steps) => {
        const desks = await begin(count, isSigned);
        for (const { does: name, who, desk: at, other } of steps) {
          const desk = desks[at % count]!;
          const from = desks[other % count]!;
          const isMerge = name === 'merge';
          if (isMerge && from === desk) continue;
          const before = isMerge ? await faultsOf(desk) : null;
          if (isMerge) await deliver(from, desk);
          else await acts[name]!(desk, who);
          const faults = await faultsOf(desk);
          if (isMerge && before !== null && faults === null) fallen++;
          if (faults === null) continue;
          cleared++;
          if (isMerge && before === null) arrived++;
          expect(faults).toEqual([]);
        }
      },
    ),
    { numRuns: 40, seed: 20270413 },
  );
  // Clearances arrived by disc, and others fell by what came on one.
  expect(cleared).toBeGreaterThan(20);
  expect(arrived).toBeGreaterThan(0);
  expect(fallen).toBeGreaterThan(0);
}, 240_000);
