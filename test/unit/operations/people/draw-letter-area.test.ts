import { expect, it } from 'vitest';
import { aProject, firstOf, type LedgerAtWork } from '../../../builders/memory-ledger.ts';

/** A ring of `[longitude, latitude]` round part of the test ground, 118.70–118.72 by 37.60–37.62. */
const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

async function withLetter(): Promise<LedgerAtWork> {
  const ledger = await aProject();
  const station = [...ledger.state.units.values()].find(({ kind }) => kind === 'station')!;
  const unit = firstOf(ledger.state.units);
  await ledger.do('record-letter', {
    id: 'letter',
    number: '第1号',
    rank: 'section-level',
    issuerUnitId: station.id,
    holderUnitId: unit.id,
    signedOn: '2026-03-01',
    validUntil: '2026-12-31',
  });
  return ledger;
}

const codesOf = (ledger: LedgerAtWork) => ledger.state.letterDetails.get('letter')?.blockCodes;

it('keeps a drawn outline with the blocks whose middle lies inside', async () => {
  const ledger = await withLetter();
  const whole = box(118.69, 37.59, 118.73, 37.63);
  await ledger.do('draw-letter-area', { id: 'letter', outline: whole });
  const all = codesOf(ledger)!;
  expect(all.length).toBe(ledger.state.blockPlan.get('blocks')?.count);
  await ledger.do('draw-letter-area', {
    id: 'letter',
    outline: box(118.69, 37.59, 118.711, 37.63),
  });
  const west = codesOf(ledger)!;
  expect(west.length).toBeGreaterThan(0);
  expect(west.length).toBeLessThan(all.length);
  expect(ledger.state.letterAreas.get('letter')?.outline).toHaveLength(4);
  await ledger.do('undo', {});
  expect(codesOf(ledger)).toEqual(all);
});

it('takes the blocks in which facilities of a layer lie, by point and by line', async () => {
  const ledger = await withLetter();
  await ledger.do('record-asset-layer', {
    id: 'wells',
    name: '油井',
    kind: 'well',
    geometry: { type: 'Point', coordinates: [118.703, 37.603] },
  });
  await ledger.do('record-asset-layer', {
    id: 'pipe',
    name: '管线',
    kind: 'pipeline',
    geometry: {
      type: 'LineString',
      coordinates: [
        [118.701, 37.603],
        [118.719, 37.603],
      ],
    },
  });
  await ledger.do('draw-letter-area', { id: 'letter', assetLayerIds: ['wells'] });
  expect(codesOf(ledger)).toHaveLength(1);
  await ledger.do('draw-letter-area', { id: 'letter', assetLayerIds: ['wells', 'pipe'] });
  expect(codesOf(ledger)!.length).toBeGreaterThan(1);
  expect(ledger.state.letterAreas.get('letter')).toEqual({
    id: 'letter',
    outline: null,
    assetLayerIds: ['wells', 'pipe'],
  });
  const none = { id: 'letter', assetLayerIds: ['ditches'] };
  expect(await ledger.refusalOf('draw-letter-area', none)).toMatchObject({
    code: 'asset-layer-unknown',
  });
});

it('refuses an area without a block, and one said two ways at once', async () => {
  const ledger = await withLetter();
  const far = box(119, 38, 119.1, 38.1);
  expect(await ledger.refusalOf('draw-letter-area', { id: 'letter', outline: far })).toMatchObject({
    code: 'letter-area-empty',
    data: { number: '第1号' },
  });
  const both = { id: 'letter', outline: far, assetLayerIds: ['wells'] };
  expect(await ledger.refusalOf('draw-letter-area', both)).toMatchObject({ code: 'input-invalid' });
});

it('forgets the outline once the blocks are named one by one, and with the letter', async () => {
  const ledger = await withLetter();
  const outline = box(118.69, 37.59, 118.73, 37.63);
  await ledger.do('draw-letter-area', { id: 'letter', outline });
  await ledger.do('describe-letter', { id: 'letter', type: 'survey' });
  expect(ledger.state.letterAreas.has('letter')).toBe(true);
  await ledger.do('describe-letter', { id: 'letter', blockCodes: ['A01'] });
  expect(ledger.state.letterAreas.has('letter')).toBe(false);
  await ledger.do('draw-letter-area', { id: 'letter', outline });
  await ledger.do('remove-letter', { id: 'letter' });
  expect(ledger.state.letterAreas.size).toBe(0);
});
