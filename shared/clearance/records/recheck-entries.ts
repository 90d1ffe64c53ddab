import { z } from '../../problems/zod.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const text = z.string().max(2000);
const codes = z.array(id);

/** 抽查批次: the blocks it stands for, and the seed from which its sample follows. */
export const lotSchema = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  roundId: id,
  /** Blocks by stratum, in the order of their codes. */
  strata: z.array(z.strictObject({ risk: z.string(), codes })).min(1),
  seed: z.string().min(16).max(200),
  allowedMissShare: z.number().gt(0).lt(1),
  confidence: z.number().gt(0).lt(1),
  /** How many are drawn; which follow from seed and strata. */
  sampleSize: z.number().int().positive(),
  drawnAt: z.iso.datetime(),
  drawnBy: z.string(),
});

/** What a re-check of a drawn block found. */
export const lotCheckSchema = z.strictObject({
  id,
  lotId: id,
  blockCode: id,
  personId: id,
  at: z.iso.datetime(),
  isClean: z.boolean(),
  note: text,
});

/** 督导. */
export const supervisionSchema = z.strictObject({
  id,
  on: day,
  personIds: z.array(id).min(1),
  unitId: id,
  blockCodes: codes,
  findings: z.string().min(1).max(2000),
  demands: text,
  dueOn: day.nullable(),
  settledOn: day.nullable(),
});

export type Lot = Readonly<z.output<typeof lotSchema>>;
export type LotCheck = Readonly<z.output<typeof lotCheckSchema>>;
export type Supervision = Readonly<z.output<typeof supervisionSchema>>;

export const recheckEntries = {
  lots: { put: 'lot-drawn', remove: 'lot-removed', version: 1, record: lotSchema },
  lotChecks: {
    put: 'lot-block-checked',
    remove: 'lot-check-removed',
    version: 1,
    record: lotCheckSchema,
  },
  supervisions: {
    put: 'supervision-recorded',
    remove: 'supervision-removed',
    version: 1,
    record: supervisionSchema,
  },
} as const;
