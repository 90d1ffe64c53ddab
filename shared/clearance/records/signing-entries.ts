import { z } from '../../problems/zod.ts';
import { requirementSchema, signingLevelSchema } from './campaign-entries.ts';

const id = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const instant = z.iso.datetime();
const area = z.number().nonnegative();
const stage = z.enum(['seedling', 'bolting', 'flowering', 'fruiting', 'overwintering']).nullable();

/** What a sign-off rests on besides its figures; a later change to any of it puts the block to 需复核. */
export const evidenceInputsSchema = z.strictObject({
  /** Blob of the blocks' shapes, and those of the excluded ground. */
  blocks: hash,
  excluded: z.array(hash),
  /** Tracks that sweep ground of the block, each with a hash of all that decides how it counts. */
  tracks: z.array(z.strictObject({ id, fingerprint: hash })),
  requirement: requirementSchema.extend({
    risk: z.enum(['low', 'medium', 'high', 'residential']),
    gateLevel: z.enum(['nominal', 'pessimistic']),
  }),
  owner: z.strictObject({
    stationId: id.nullable(),
    unitId: id.nullable(),
    personId: id.nullable(),
  }),
  /** Must-check sites with the tick of each. */
  sites: z.array(z.strictObject({ id, checkId: id.nullable() })),
  /** Finds of the block, all of them closed. */
  finds: z.array(id),
  gapLimits: z.strictObject({ squareMetres: area, widthMetres: area }),
});

/** 证据: what was on the table when a block was signed. `id` is the SHA-256 of all the rest. */
export const evidenceSchema = z.strictObject({
  id: hash,
  blockCode: id,
  roundId: id,
  inputs: evidenceInputsSchema,
  figures: z.strictObject({
    maskSquareMetres: area,
    excludedSquareMetres: area,
    seen: z.strictObject({ pessimistic: area, nominal: area, optimistic: area }),
    uncoveredSquareMetres: area,
    isReached: z.boolean(),
    metresInside: area,
    tracksInside: z.number().int().nonnegative(),
    personTimes: z.number().int().nonnegative(),
    resolutionMetres: z.tuple([z.number(), z.number()]),
  }),
  gaps: z.strictObject({
    count: z.number().int().nonnegative(),
    areaSquareMetres: area,
    sliverSquareMetres: area,
    /** SHA-256 of the gaps' outlines. */
    hash,
  }),
  /** Persons on the tracks that entered the block. */
  walkers: z.array(id),
  /** Beijing day of the last fix inside; null where no track has a time. */
  walkedOn: day.nullable(),
});

const turfAreas = z.strictObject({
  uncoveredByTurfSquareMetres: area,
  uncoveredByRowsSquareMetres: area,
  agrees: z.boolean(),
});

/** 签字: one person's name under one block's evidence. */
export const signatureSchema = z.strictObject({
  id,
  blockCode: id,
  roundId: id,
  level: signingLevelSchema,
  personId: id,
  at: instant,
  evidenceId: hash,
  /** The signer saw that the pessimistic value is below the limit; false where it is not. */
  isPessimisticAcknowledged: z.boolean(),
  overrideId: id.nullable(),
  lotId: id.nullable(),
  /** The second opinion as it was when signing; null where nobody asked for it. */
  turf: turfAreas.nullable(),
  stage,
  /** Last day the walk holds. */
  validUntil: day,
  /** 校验码: sixteen hexadecimal digits over all the rest. */
  code: z.string().regex(/^[0-9A-F]{16}$/),
});

/** 退回: the chain of a block is broken off, with the reason. */
export const returnSchema = z.strictObject({
  id,
  blockCode: id,
  roundId: id,
  personId: id,
  at: instant,
  reason: z.string().min(1).max(1000),
});

/** 放行: a leader lets a block pass below its limit, with the gaps as they were. */
export const overrideSchema = z.strictObject({
  id,
  blockCode: id,
  roundId: id,
  personId: id,
  at: instant,
  reason: z.string().min(1).max(1000),
  gapsHash: hash,
  gapCount: z.number().int().nonnegative(),
  gapAreaSquareMetres: area,
});

/** 失效: a clearance lost its force on a day. */
export const lapseSchema = z.strictObject({
  id,
  blockCode: id,
  roundId: id,
  /** Last signature of the chain that lapsed. */
  signatureId: id,
  on: day,
  cause: z.enum(['stage', 'interval']),
});

export type EvidenceInputs = Readonly<z.output<typeof evidenceInputsSchema>>;
export type Evidence = Readonly<z.output<typeof evidenceSchema>>;
export type Signature = Readonly<z.output<typeof signatureSchema>>;
export type SigningReturn = Readonly<z.output<typeof returnSchema>>;
export type Override = Readonly<z.output<typeof overrideSchema>>;
export type Lapse = Readonly<z.output<typeof lapseSchema>>;

export const signingEntries = {
  evidences: {
    put: 'evidence-frozen',
    remove: 'evidence-removed',
    version: 1,
    record: evidenceSchema,
  },
  signatures: {
    put: 'block-signed',
    remove: 'signature-removed',
    version: 1,
    record: signatureSchema,
  },
  signingReturns: {
    put: 'block-returned',
    remove: 'block-return-removed',
    version: 1,
    record: returnSchema,
  },
  overrides: {
    put: 'limit-overridden',
    remove: 'override-removed',
    version: 1,
    record: overrideSchema,
  },
  lapses: { put: 'clearance-lapsed', remove: 'lapse-removed', version: 1, record: lapseSchema },
} as const;
