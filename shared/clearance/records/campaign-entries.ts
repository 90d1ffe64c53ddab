import { z } from '../../problems/zod.ts';

const day = z.iso.date();
const name = z.string().min(1).max(200);
const share = z.number().min(0).max(1);

/** 签字环节 in their order: 自查签字, 单位确认, 派出所复核, 分局抽查. */
export const signingLevels = ['self', 'unit', 'station', 'branch'] as const;
export type SigningLevel = (typeof signingLevels)[number];
export const signingLevelSchema = z.enum(signingLevels);

/** What a block of one risk class must reach before it can be signed. */
export const requirementSchema = z.strictObject({
  /** 走到 asked for; a residential block is covered by its checklist alone. */
  isReachNeeded: z.boolean(),
  /** Share of plantable ground that must be seen, 0 to 1. */
  seenShare: share,
  /** A block without any must-check site can then not pass. */
  isSiteNeeded: z.boolean(),
});

export const campaignSchema = z.strictObject({
  id: z.literal('campaign'),
  name,
  phases: z.array(z.strictObject({ name, from: day, until: day })).max(50),
  deadline: day,
  keyDates: z.array(z.strictObject({ name, day })).max(100),
  gateLevel: z.enum(['nominal', 'pessimistic']),
  requirements: z.strictObject({
    low: requirementSchema,
    medium: requirementSchema,
    high: requirementSchema,
    residential: requirementSchema,
  }),
  /** Signatures a block needs, in the order of `signingLevels`; two at the least. */
  chain: z.array(signingLevelSchema).min(2).max(4),
  /** Days a walk holds, from the last day walked. */
  validDays: z.number().int().min(1).max(366),
  /** Days after an eradication within which the place is to be seen again. */
  recheckDays: z.strictObject({
    from: z.number().int().min(0).max(366),
    until: z.number().int().min(0).max(366),
  }),
  /** A find nearer than this to an earlier one may be planted again. */
  pastSiteMetres: z.number().positive().max(10_000),
  /** Days a lead may take from the day it came in. */
  leadDays: z.number().int().min(1).max(366),
  /** Share of blocks that may be wrong without a re-check lot having to find one, and how surely it must. */
  allowedMissShare: z.number().gt(0).lt(1),
  confidence: z.number().gt(0).lt(1),
});

export type Campaign = Readonly<z.output<typeof campaignSchema>>;

export const campaignEntries = {
  campaigns: {
    put: 'campaign-set',
    remove: 'campaign-removed',
    version: 1,
    record: campaignSchema,
  },
} as const;
