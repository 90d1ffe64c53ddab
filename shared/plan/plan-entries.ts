import { z } from '../problems/zod.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const names = z.array(z.string().min(1).max(100)).max(200);

export const risks = ['low', 'medium', 'high', 'residential'] as const;
export const riskSchema = z.enum(risks);
export const riskTagSchema = z.enum(['remote', 'wild', 'dark', 'uninhabited']);
export const accessAidSchema = z.enum(['ladder', 'plank', 'rope', 'boat', 'drone']);
export const difficultySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);
export const categorySchema = z.enum(['police', 'governance', 'unit', 'public']);

export const blockTraitsSchema = z.strictObject({
  id,
  risk: riskSchema,
  tags: z.array(riskTagSchema),
  access: z.strictObject({ difficulty: difficultySchema, aids: z.array(accessAidSchema) }),
  blockedUntil: day.nullable(),
  blockedReason: z.string(),
});

export const blockOwnerSchema = z.strictObject({
  id,
  unitId: id,
  personId: id,
  stationId: id.nullable(),
  since: day,
  reason: z.string(),
});

export const teamDetailsSchema = z.strictObject({
  id,
  categories: z.array(z.strictObject({ personId: id, category: categorySchema })),
  vehicles: names,
  drones: names,
  boats: names,
  phone: z.string(),
});

export const assignmentSchema = z.strictObject({
  id,
  teamId: id,
  roundId: id,
  blocks: z.array(id).min(1),
  from: day,
  to: day,
  operation: z.enum(['dispersed', 'drag-net']),
  people: z.number().int().min(2).max(10_000).nullable(),
  spacingMetres: z.number().gt(0).max(500).nullable(),
  purpose: z.enum(['survey', 'recheck', 'cross-check', 'spot-check']),
  note: z.string(),
});

export const planAssumptionsSchema = z.strictObject({
  id: z.literal('assumptions'),
  speedKilometresPerHour: z.number().gt(0).max(100),
  sweepWidthMetres: z.number().gt(0).max(1000),
  hoursPerDay: z.number().gt(0).max(24),
  wantedShare: z.number().gt(0).max(1),
  slowdowns: z.array(z.number().min(1).max(100)).length(5),
});

/** Kinds of entry about the plan: which kind puts a whole record, and which takes it away. `version` rises with any field. */
export const planEntries = {
  blockOwners: {
    put: 'block-owner-recorded',
    remove: 'block-owner-removed',
    version: 1,
    record: blockOwnerSchema,
  },
  blockTraits: {
    put: 'block-traits-recorded',
    remove: 'block-traits-removed',
    version: 1,
    record: blockTraitsSchema,
  },
  teamDetails: {
    put: 'team-details-recorded',
    remove: 'team-details-removed',
    version: 1,
    record: teamDetailsSchema,
  },
  assignments: {
    put: 'assignment-recorded',
    remove: 'assignment-removed',
    version: 1,
    record: assignmentSchema,
  },
  planAssumptions: {
    put: 'plan-assumptions-set',
    remove: 'plan-assumptions-removed',
    version: 1,
    record: planAssumptionsSchema,
  },
} as const;
