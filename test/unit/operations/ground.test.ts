import { expect, it } from 'vitest';
import type { BlockShapes } from '../../../shared/grid/block-shape.ts';
import { readJsonBlob } from '../../../shared/operations/json-blob.ts';
import { loadGround } from '../../../shared/operations/load-ground.ts';
import { aProject, firstOf, LedgerAtWork, squareFeature } from '../../builders/memory-ledger.ts';

const blocksOf = async (ledger: LedgerAtWork): Promise<BlockShapes> => {
  const plan = ledger.state.blockPlan.get('blocks')!;
  const read = await readJsonBlob<BlockShapes>(plan.blob, (sha256) => ledger.port.readBlob(sha256));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};

it('makes a whole project in one command, every block with its unit and person', async () => {
  const ledger = await aProject();
  const { blocks } = await blocksOf(ledger);
  const station = [...ledger.state.units.values()].find((unit) => unit.kind === 'station')!;
  expect(blocks.length).toBe(ledger.state.blockPlan.get('blocks')!.count);
  expect(new Set(blocks.map((block) => block.unitId))).toEqual(new Set([station.id]));
  expect(ledger.state.persons.get(station.responsiblePersonId!)?.name).toBe('张三');
  const area = blocks.reduce((sum, block) => sum + block.areaSquareMetres, 0);
  const whole = ledger.state.jurisdiction.get('jurisdiction')!.areaSquareMetres;
  expect(Math.abs(area - whole) / whole).toBeLessThan(1e-6);
  expect(ledger.port.written[0]?.subject).toBe(ledger.state.ledger.get('ledger')?.ledgerId);
});

it('refuses a second project, and leaves the first', async () => {
  const ledger = await aProject();
  const again = { name: '又一个', boundary: squareFeature(0.01) };
  expect(await ledger.refusalOf('create-project', again)).toEqual({
    code: 'project-exists',
    data: { name: '试验区' },
  });
});

it('makes nothing of a project whose unit table names an area that is not there', async () => {
  const ledger = new LedgerAtWork();
  const units = [{ area: '乙区', station: '一所' }];
  const input = { name: '试', boundary: squareFeature(0.02), units };
  expect(await ledger.refusalOf('create-project', input)).toMatchObject({ code: 'area-unknown' });
  expect(ledger.port.written).toEqual([]);
  expect(ledger.port.blobs.size).toBe(0);
});

it('opens the first round on the day of the branch, eight hours ahead', async () => {
  const ledger = new LedgerAtWork();
  await ledger.do('create-project', { name: '试', boundary: squareFeature(0.02) });
  expect(firstOf(ledger.state.rounds)).toMatchObject({ name: '第1轮', openedOn: '2026-04-01' });
});

it('drops the blocks of the old boundary when another is set', async () => {
  const ledger = await aProject();
  await ledger.do('set-jurisdiction', { boundary: squareFeature(0.03) });
  expect(ledger.state.blockPlan.size).toBe(0);
  await ledger.do('build-blocks', { sizeMetres: 500 });
  expect((await blocksOf(ledger)).sizeMetres).toBe(500);
});

it('refuses block sizes and excluded ground that cannot be', async () => {
  const ledger = await aProject();
  const point = { type: 'Point', coordinates: [118.71, 37.61] };
  const open = [
    [118.7, 37.6],
    [118.71, 37.6],
    [118.71, 37.61],
    [118.7, 37.61],
  ];
  const cases: [name: string, input: object, code: string][] = [
    ['build-blocks', { sizeMetres: 10 }, 'block-size-invalid'],
    ['build-blocks', { sizeMetres: -1 }, 'input-too-small'],
    [
      'build-blocks',
      { sizeMetres: 1000, areas: [{ unitId: 'none', polygon: squareFeature(0.01) }] },
      'unit-unknown',
    ],
    ['record-excluded-ground', { name: '河', geometry: point }, 'excluded-not-area'],
    ['record-community', { name: '社区', ring: open }, 'ring-open'],
  ];
  for (const [name, input, code] of cases)
    expect(await ledger.refusalOf(name, input)).toMatchObject({ code });
});

it('loads ground for the engine with its excluded layers, and names a blob that is gone', async () => {
  const ledger = await aProject();
  const readBlob = (sha256: string) => ledger.port.readBlob(sha256);
  await ledger.do('record-excluded-ground', {
    name: '河',
    category: 'water',
    geometry: squareFeature(0.005),
  });
  const ground = await loadGround(ledger.state, readBlob);
  if (!ground.ok || ground.value === null) throw new Error('no ground');
  expect(ground.value.excluded).toHaveLength(1);
  expect(ground.value.blocks).toEqual(await blocksOf(ledger));
  ledger.port.blobs.delete(firstOf(ledger.state.excludedGround).blob);
  expect(await loadGround(ledger.state, readBlob)).toMatchObject({
    ok: false,
    problem: { code: 'blob-missing' },
  });
});
