import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/ledger/canonical-json.ts';
import type { JsonValue } from '../../../shared/ledger/entry.ts';
import { hashText } from '../../../shared/ledger/hash.ts';
import { recordKinds, trackChangedSchema } from '../../../shared/operations/entry-kinds.ts';
import {
  commandUndoneSchema,
  conflictDecidedSchema,
  ledgerCreatedSchema,
} from '../../../shared/operations/ledger-entries.ts';
import { z } from '../../../shared/problems/zod.ts';

const fingerprint = (schema: z.ZodType): string =>
  hashText(canonicalJson(z.toJSONSchema(schema) as JsonValue)).slice(0, 16);

/** Schemas as they went out. A line here never changes; a changed schema gets the next version and a line of its own. */
const released: Readonly<Record<string, string>> = {
  'account-key-set 1': 'a8fc10e13bfb9d56',
  'account-recorded 1': '7631d743c0b39cc4',
  'asset-layer-recorded 1': '6e714fce5ad334dc',
  'assignment-recorded 1': 'b866633e82ef9cfa',
  'block-owner-recorded 1': '4936bc882d613a73',
  'block-returned 1': '8a7b7275196b151c',
  'block-signed 1': '37da4deaf7d142a5',
  'block-traits-recorded 1': '62440747230cc691',
  'blocks-built 1': '9e6cf9f7f791285c',
  'campaign-set 1': 'ba8c0d2efff112ad',
  'clearance-lapsed 1': 'ba3e298f698383de',
  'command-undone 1': '64b6e034fda958d0',
  'community-recorded 1': 'a599d4c6d1ced9c0',
  'conflict-decided 1': 'd6732ac089af3eac',
  'drag-net-set 1': 'afff7a2711fd865a',
  'evidence-frozen 1': 'ba2e7ad7db59d04d',
  'excluded-ground-recorded 1': 'd8e12d3e6bee3260',
  'find-recorded 1': 'f13d59a4155ff3ab',
  'find-step-recorded 1': '92e0b7ed7a743fe1',
  'growth-stage-set 1': 'cc4934eb0f8cafb5',
  'guarantee-recorded 1': 'fdb62e37c1959033',
  'informer-read 1': '12608dc2e12c4440',
  'informer-sealed 1': 'acfad6d5e3c0a1bb',
  'jurisdiction-set 1': 'eb95fbd8946db1ed',
  'lead-recorded 1': 'fa092ba1372f426d',
  'ledger-created 1': 'd560db2e04726130',
  'leg-uses-decided 1': '1f37f1e7540dce72',
  'letter-area-recorded 1': '3a1260c42e76c6ae',
  'letter-details-recorded 1': '31cee477f945761d',
  'letter-recorded 1': '408858cf18b47228',
  'limit-overridden 1': '12b0a9a504a383ca',
  'lot-block-checked 1': 'd03190a8b6d2cf5f',
  'lot-drawn 1': '872ccf9822da0cb6',
  'mode-setting-set 1': '68b434cce0b40f76',
  'nil-return-given 1': 'a0c901c9f0ef8afc',
  'person-recorded 1': 'a103cbfc32b20c13',
  'plan-assumptions-set 1': '73b9a1392f404de4',
  'position-error-set 1': 'c571ebe15537d2e2',
  'post-recorded 1': '2d2ccacb3c83e0a4',
  'report-made 1': '7a3ff9793d2cd238',
  'publicity-recorded 1': '65a2b2111de7fd1c',
  'round-opened 1': 'a6e5e23ded065320',
  'round-stage-set 1': '6d5c2431e3afefd8',
  'second-purpose-set 1': 'b4a186f62b0de1bb',
  'site-checked 1': '0fd453dce176a76c',
  'site-recorded 1': '51ee6055ea9d198f',
  'standing-set 1': 'b3a9787e98ee17ab',
  'supervision-recorded 1': '2df7cea1cb121726',
  'sweep-width-set 1': '69ec858f9cc0baa8',
  'team-details-recorded 1': 'c6bc0b6af2de2177',
  'team-recorded 1': '0bafc21fa9d079e5',
  'track-changed 1': '8ffaf9d83cee0022',
  'track-error-kept 1': 'b88c84a8bfbd9819',
  'track-imported 1': '7b98163023526717',
  'track-limits-kept 1': '878241d152540a9c',
  'transfer-recorded 1': 'dfd724f9eea51b16',
  'unit-recorded 1': '23a2a5935f03952e',
  'view-post-recorded 1': '0a498a4a79b0736b',
  'visit-setting-set 1': '980e0a7e116e32c1',
};

it('changes no kind of entry under the version it went out with', () => {
  const current = Object.fromEntries([
    ...Object.values(recordKinds).map(({ put, version, record }) => [
      `${put} ${version}`,
      fingerprint(record),
    ]),
    ['ledger-created 1', fingerprint(ledgerCreatedSchema)],
    ['command-undone 1', fingerprint(commandUndoneSchema)],
    ['track-changed 1', fingerprint(trackChangedSchema)],
    ['conflict-decided 1', fingerprint(conflictDecidedSchema)],
  ]);
  expect(current).toEqual(released);
});

it('gives every kind a name of its own, of whole words', () => {
  const kinds = Object.values(recordKinds).flatMap(({ put, remove }) => [put, remove]);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const kind of kinds) expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
