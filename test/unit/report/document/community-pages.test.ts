import { beforeAll, expect, it } from 'vitest';
import type { PreparedReport } from '../../../../shared/operations/report/prepare-report.ts';
import { communityPages } from '../../../../shared/report/document/community-pages.ts';
import { blocksByCommunity } from '../../../../shared/report/document/tables/community-table.ts';
import { aClearing, type ClearingLedger } from '../../../builders/clearing-ledger.ts';
import { reportOf, weeklyOf } from '../../../builders/report-ledger.ts';

let ledger: ClearingLedger;
beforeAll(async () => {
  ledger = await aClearing();
  await ledger.walk('B02', { share: 0.6 });
  const [longitude = 0, latitude = 0] = (await ledger.placeIn('B02')).split(',').map(Number);
  const ring = [
    [longitude - 0.001, latitude - 0.001],
    [longitude + 0.001, latitude - 0.001],
    [longitude + 0.001, latitude + 0.001],
    [longitude - 0.001, latitude + 0.001],
    [longitude - 0.001, latitude - 0.001],
  ];
  const far = ring.map(([x = 0, y = 0]) => [x + 1, y]);
  await ledger.do('record-communities', {
    communities: [
      { id: 'near', name: '近社区', stationId: null, ring },
      { id: 'far', name: '远社区', stationId: null, ring: far },
    ],
  });
  await ledger.do('record-publicity', {
    on: '2027-04-01',
    title: '进社区',
    communityIds: ['near'],
    copies: 5,
  });
}, 60_000);

const prepare = (profile: 'internal' | 'public'): Promise<PreparedReport> =>
  reportOf(
    { ledger },
    weeklyOf('round-1', { kind: 'community', from: '2027-03-10', asOf: '2027-04-02', profile }),
  );

it('gives every community with blocks a page with its map, figures and blocks', async () => {
  const { model, facts } = await prepare('internal');
  expect(blocksByCommunity(facts).get('far')).toEqual([]);
  const pages = communityPages(model, facts);
  expect(pages.map(({ kind }) => kind)).toEqual(['page', 'heading', 'drawing', 'table', 'table']);
  const [own, left] = pages.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const said = new Map(own!.rows.map(([name, text]) => [name!.text, text!.text]));
  expect(said.get('走到')).toMatch(/^1\/1块$/);
  expect(said.get('宣传')).toBe('2027-04-01 进社区');
  expect(left!.rows.map(([code]) => code!.text)).toEqual(['B02']);
});

it('gives the public none', async () => {
  const { model, facts } = await prepare('public');
  expect(communityPages(model, facts)).toEqual([]);
});
