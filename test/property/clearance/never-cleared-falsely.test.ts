import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acts, clearing, everybody, faultsOf } from '../../builders/clearing-acts.ts';
import { aClearing } from '../../builders/clearing-ledger.ts';

const step = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.constantFrom(...everybody));
it('clears no block with a failing condition, whatever people and time do in whatever order', async () => {
  let cleared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(step, { minLength: 3, maxLength: 10 }),
      async (isSigned, steps) => {
        const ledger = await aClearing();
        for (const [name, who] of [...(isSigned ? clearing : []), ...steps]) {
          await acts[name]!(ledger, who);
          const faults = await faultsOf(ledger);
          if (faults === null) continue;
          cleared++;
          expect(faults).toEqual([]);
        }
      },
    ),
    { numRuns: 60, seed: 20270412 },
  );
  expect(cleared).toBeGreaterThan(50);
}, 120_000);
