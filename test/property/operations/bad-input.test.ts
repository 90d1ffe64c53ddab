import fc from 'fast-check';
import { expect, it } from 'vitest';
import { operations } from '../../../shared/operations/registry.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { aProject, firstOf, LedgerAtWork, squareFeature } from '../../builders/memory-ledger.ts';

const names = operations.map((operation) => operation.name);

/** A good input of every operation that takes a nested one, to be spoiled in one place. */
async function goodInputs(ledger: LedgerAtWork): Promise<readonly (readonly [string, unknown])[]> {
  const unitId = firstOf(ledger.state.units).id;
  const square = squareFeature(0.01);
  const ring = (square as { geometry: { coordinates: number[][][] } }).geometry.coordinates[0];
  return [
    ['set-jurisdiction', { name: '甲', boundary: square }],
    ['record-excluded-ground', { name: '河', category: 'water', geometry: square }],
    ['record-asset-layer', { name: '井', kind: 'well', geometry: square }],
    ['record-community', { name: '社区', stationId: unitId, ring }],
    ['build-blocks', { sizeMetres: 1000, areas: [{ stationId: unitId, polygon: square }] }],
    ['record-organisation', { teams: [{ id: 't', name: '组', unitId, memberIds: [] }] }],
    [
      'set-block-traits',
      { blocks: ['A01'], tags: ['wild'], blockedUntil: '2026-04-01', blockedReason: '泥' },
    ],
    ['share-blocks', { tasks: [{ teamId: 't', blocks: ['A01'], from: '2026-04-01' }] }],
    ['import-tracks', await ledger.trackInput('a', firstOf(ledger.state.rounds).id, 2)],
  ];
}

/** The value with one of its parts, chosen by the steps, replaced. */
function spoil(value: unknown, steps: readonly number[], by: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return by;
  const spoilt = spoil(Reflect.get(value, key), rest, by);
  return Array.isArray(value) ? value.with(Number(key), spoilt) : { ...value, [key]: spoilt };
}

// What JSON.parse can give: lone surrogates and forbidden names included, NaN not.
const aValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3, noUnicodeString: false }),
  fc.constantFrom('\ud800', '', 1e308, -1, '__proto__', null, [], {}, [[[]]], { type: 'Polygon' }),
);

async function expectCoded(ledger: LedgerAtWork, name: string, input: unknown): Promise<boolean> {
  const entries = ledger.port.written.length;
  const refusal = await ledger.refusalOf(name, input);
  if (refusal === null) return false;
  expect(describeProblem(refusal, 'zh')).not.toMatch(/\{\w+\}/);
  expect(describeProblem(refusal, 'en')).not.toMatch(/\{\w+\}/);
  expect(ledger.port.written.length).toBe(entries);
  return true;
}

it('answers any input with a coded problem or a record, and records nothing of what it refuses', async () => {
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), aValue, async (name, input) => {
      if (await expectCoded(await aProject(), name, input)) refused.add(name);
      await expectCoded(new LedgerAtWork(), 'create-project', input);
    }),
    { numRuns: 12 * names.length, seed: 20260402 },
  );
  expect(refused.size).toBe(names.length);
});

it('survives good input spoilt in one place', async () => {
  let [refusals, records] = [0, 0];
  const steps = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.nat(8), steps, aValue, async (which, path, by) => {
      const ledger = await aProject();
      const [name, input] = (await goodInputs(ledger))[which]!;
      if (await expectCoded(ledger, name, spoil(input, path, by))) refusals++;
      else records++;
    }),
    { numRuns: 400, seed: 20260403 },
  );
  expect(refusals).toBeGreaterThan(100);
  expect(records).toBeGreaterThan(0);
});
