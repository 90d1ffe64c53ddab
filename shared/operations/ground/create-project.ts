import { beijingDay } from '../../ledger/beijing-day.ts';
import type { EntryDraft } from '../../ledger/entry.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut, makeDraft } from '../entry-kinds.ts';
import { dayField, geoJsonField, nameField } from '../input-fields.ts';
import { defineOperation, type Performed, record } from '../operation.ts';
import { draftBlocks, sizeField, sliverShareField } from './build-blocks.ts';
import { draftUnits, unitLine } from './draft-units.ts';
import {
  assetLayerFields,
  draftAssetLayer,
  draftExcludedGround,
  excludedLayerFields,
} from './ground-layers.ts';
import { readJurisdiction } from './read-geo-json.ts';

const inputSchema = z.strictObject({
  name: nameField,
  boundary: geoJsonField,
  excluded: z.array(z.strictObject(excludedLayerFields)).default([]),
  assets: z.array(z.strictObject(assetLayerFields)).default([]),
  /** Side of a block, metres; left out, blocks are cut later. */
  sizeMetres: sizeField.optional(),
  sliverShare: sliverShareField,
  /** Root of the unit tree; the project's name when left out. */
  branch: nameField.optional(),
  units: z.array(unitLine).default([]),
  /** First round; null opens none. Left out, it is opened today under the name 第1轮. */
  round: z
    .strictObject({
      name: nameField,
      openedOn: dayField,
      deadline: dayField.nullable().default(null),
    })
    .nullable()
    .optional(),
  sampleAsOf: dayField.nullable().default(null),
});

/** Makes a whole project in one command: ledger, jurisdiction, layers, units, blocks and first round. All or nothing. */
export const createProject = defineOperation({
  name: 'create-project',
  roles: ['planner'],
  input: inputSchema,
  perform(input, state, context) {
    const existing = state.ledger.get('ledger');
    if (existing !== undefined) return refuse('project-exists', { name: existing.name });
    const newId = () => context.newId();
    const ledgerId = newId();
    const read = readJurisdiction(input.boundary, input.name);
    if (!read.ok) return read;
    const { jurisdiction, blob, problems } = read.value;
    const layers = draftLayers(input, jurisdiction.centralMeridian, newId);
    if (!layers.ok) return layers;
    const units = draftUnits(input.units, read.value, input.branch ?? input.name, newId);
    if (!units.ok) return units;
    const blocks = draftCut(input, read.value, units.value.areas);
    if (!blocks.ok) return blocks;
    const round = draftRound(input.round, newId(), context.nowMilliseconds);
    if (!round.ok) return round;
    return record(
      [
        draftLedger(input, ledgerId, context.nowMilliseconds),
        draftPut('jurisdiction', jurisdiction),
        ...layers.value.entries,
        ...units.value.entries,
        ...blocks.value.entries,
        ...round.value,
      ],
      { ledgerId, blocks: blocks.value.value, problems },
      [blob, ...layers.value.blobs, ...blocks.value.blobs],
    );
  },
});

type Input = z.output<typeof inputSchema>;

function draftLedger(input: Input, ledgerId: string, nowMilliseconds: number): EntryDraft {
  return makeDraft('ledger-created', ledgerId, {
    version: 1,
    name: input.name,
    createdAt: new Date(nowMilliseconds).toISOString(),
    sampleAsOf: input.sampleAsOf,
  });
}

function draftLayers(
  input: Input,
  centralMeridian: number,
  newId: () => string,
): Result<Pick<Performed, 'entries' | 'blobs'>> {
  const entries: EntryDraft[] = [];
  const blobs: Performed['blobs'][number][] = [];
  const drafts = [
    ...input.excluded.map((layer) => () => draftExcludedGround(layer, newId(), centralMeridian)),
    ...input.assets.map((layer) => () => draftAssetLayer(layer, newId(), centralMeridian)),
  ];
  for (const makeLayer of drafts) {
    const layer = makeLayer();
    if (!layer.ok) return layer;
    entries.push(layer.value.entry);
    blobs.push(layer.value.blob);
  }
  return ok({ entries, blobs });
}

function draftCut(
  input: Input,
  ground: {
    readonly boundary: GeoJSON.MultiPolygon;
    readonly jurisdiction: { readonly centralMeridian: number };
  },
  areas: Parameters<typeof draftBlocks>[0]['areas'],
): Result<Performed> {
  if (input.sizeMetres === undefined) return record([], { count: 0 });
  return draftBlocks({
    boundary: ground.boundary,
    centralMeridian: ground.jurisdiction.centralMeridian,
    sizeMetres: input.sizeMetres,
    sliverShare: input.sliverShare,
    areas,
  });
}

function draftRound(
  given: Input['round'],
  id: string,
  nowMilliseconds: number,
): Result<EntryDraft[]> {
  if (given === null) return ok([]);
  const today = beijingDay(nowMilliseconds);
  const round = given ?? { name: '第1轮', openedOn: today, deadline: null };
  if (round.deadline !== null && round.deadline < round.openedOn)
    return refuse('deadline-before-opening', {
      openedOn: round.openedOn,
      deadline: round.deadline,
    });
  return ok([draftPut('rounds', { id, ...round })]);
}
