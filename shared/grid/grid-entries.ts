import { z } from '../problems/zod.ts';

const id = z.string().min(1).max(200);
const name = z.string().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const area = z.number().nonnegative();

export const jurisdictionSchema = z.strictObject({
  id: z.literal('jurisdiction'),
  name,
  blob: hash,
  areaSquareMetres: area,
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  centralMeridian: z.number(),
});

export const excludedGroundSchema = z.strictObject({
  id,
  name,
  category: z.enum(['water', 'road', 'built-up', 'other']),
  blob: hash,
  areaSquareMetres: area,
});

export const assetLayerSchema = z.strictObject({
  id,
  name,
  kind: z.enum(['well', 'station', 'pipeline', 'lease-road', 'ditch', 'other']),
  geometry: z.enum(['point', 'line', 'area']),
  blob: hash,
  count: z.number().int().nonnegative(),
});

export const communitySchema = z.strictObject({
  id,
  name,
  stationId: id.nullable(),
  ring: z.array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])).min(4),
});

export const blockPlanSchema = z.strictObject({
  id: z.literal('blocks'),
  blob: hash,
  sizeMetres: z.number().positive(),
  count: z.number().int().nonnegative(),
});

/** Kinds of entry about ground: which kind puts a whole record, and which takes it away. `version` rises with any field. */
export const gridEntries = {
  jurisdiction: {
    put: 'jurisdiction-set',
    remove: 'jurisdiction-removed',
    version: 1,
    record: jurisdictionSchema,
  },
  excludedGround: {
    put: 'excluded-ground-recorded',
    remove: 'excluded-ground-removed',
    version: 1,
    record: excludedGroundSchema,
  },
  assetLayers: {
    put: 'asset-layer-recorded',
    remove: 'asset-layer-removed',
    version: 1,
    record: assetLayerSchema,
  },
  communities: {
    put: 'community-recorded',
    remove: 'community-removed',
    version: 1,
    record: communitySchema,
  },
  blockPlan: { put: 'blocks-built', remove: 'blocks-removed', version: 1, record: blockPlanSchema },
} as const;
