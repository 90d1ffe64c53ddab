import { z } from '../problems/zod.ts';
import { growthStages } from './growth-stage.ts';
import { openErrorMetres, skyCovers } from './position-errors.ts';
import { modeSchema, purposeSchema, sweepHalfWidthSchema } from './track-entries.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const fix = z.number().int().nonnegative();
const source = z.string().max(500);
const limit = z.number().positive().max(1e9).nullable();

/** `MM-DD` of any year; 02-29 is one. */
export const monthDaySchema = z
  .string()
  .regex(
    /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|[12]\d)$/,
  );
/** `HH:MM`; 24:00 ends a day. */
export const hourSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export const growthStageSchema = z.enum(growthStages);
export const groundCoverSchema = z.enum(['open', 'crop', 'dense']);
export const legUseSchema = z.enum(['search', 'transit', 'standing', 'undeclared']);
export const legUseSpanSchema = z.strictObject({ from: fix, to: fix, use: legUseSchema });

const stageWindowSchema = z.strictObject({
  id: growthStageSchema,
  from: monthDaySchema,
  until: monthDaySchema,
  source,
});

const roundStageSchema = z.strictObject({
  id,
  stage: growthStageSchema,
  cover: groundCoverSchema,
  from: day.nullable(),
  until: day.nullable(),
});

const decidedUsesSchema = z.strictObject({ id, spans: z.array(legUseSpanSchema).min(1) });
const secondPurposeSchema = z.strictObject({ id, purpose: purposeSchema });

const stepLimits = { stepSeconds: limit, stepMetres: limit, speedKilometresPerHour: limit };
export const modeSettingSchema = z.strictObject({
  id: modeSchema,
  ...stepLimits,
  sweepHalfWidthMetres: sweepHalfWidthSchema,
  highestLevel: z.enum(['seen', 'checked']),
  source,
  isCalibrated: z.boolean(),
});
const trackLimitsSchema = z.strictObject({ id, ...stepLimits });

/** From 3 m, below which the interval no longer makes up for signal lost on the way, to 50 m. */
export const positionErrorField = z.number().min(openErrorMetres).max(50);
export const skyCoverSchema = z.enum(skyCovers);
export const positionErrorSchema = z.strictObject({
  id,
  mode: modeSchema,
  sky: skyCoverSchema,
  errorMetres: positionErrorField,
  source,
  isCalibrated: z.boolean(),
});
const trackErrorSchema = z.strictObject({
  id,
  sky: skyCoverSchema,
  errorMetres: positionErrorField,
});

export const dragNetSchema = z.strictObject({
  id,
  people: z.number().int().min(2).max(1000),
  spacingMetres: z.number().gt(0).max(200),
  memberTrackIds: z.array(id),
});

export const viewPostSchema = z.strictObject({
  id,
  name: z.string().min(1),
  roundId: id,
  position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  bearingDegrees: z.number().min(0).lt(360),
  angleDegrees: z.number().gt(0).max(360),
  rangeMetres: z.number().gt(0).max(5000),
  fromDay: day,
  untilDay: day,
  fromHour: hourSchema,
  untilHour: hourSchema,
});

export const sweepWidthSchema = z.strictObject({
  id,
  mode: modeSchema,
  stage: growthStageSchema,
  cover: groundCoverSchema,
  widthMetres: z.number().gt(0).max(1000),
  source,
  isCalibrated: z.boolean(),
});

export const visitSettingSchema = z.strictObject({
  id: z.literal('visit'),
  withinMetres: z.number().gt(0).max(1000),
});

/** Kinds of entry about what counts: which kind puts a whole record, and which takes it away. `version` rises with any field. */
export const countingEntries = {
  growthStages: {
    put: 'growth-stage-set',
    remove: 'growth-stage-removed',
    version: 1,
    record: stageWindowSchema,
  },
  roundStages: {
    put: 'round-stage-set',
    remove: 'round-stage-removed',
    version: 1,
    record: roundStageSchema,
  },
  legUses: {
    put: 'leg-uses-decided',
    remove: 'leg-uses-removed',
    version: 1,
    record: decidedUsesSchema,
  },
  secondPurposes: {
    put: 'second-purpose-set',
    remove: 'second-purpose-removed',
    version: 1,
    record: secondPurposeSchema,
  },
  modeSettings: {
    put: 'mode-setting-set',
    remove: 'mode-setting-removed',
    version: 1,
    record: modeSettingSchema,
  },
  trackLimits: {
    put: 'track-limits-kept',
    remove: 'track-limits-removed',
    version: 1,
    record: trackLimitsSchema,
  },
  positionErrors: {
    put: 'position-error-set',
    remove: 'position-error-removed',
    version: 1,
    record: positionErrorSchema,
  },
  trackErrors: {
    put: 'track-error-kept',
    remove: 'track-error-removed',
    version: 1,
    record: trackErrorSchema,
  },
  dragNets: { put: 'drag-net-set', remove: 'drag-net-removed', version: 1, record: dragNetSchema },
  viewPosts: {
    put: 'view-post-recorded',
    remove: 'view-post-removed',
    version: 1,
    record: viewPostSchema,
  },
  sweepWidths: {
    put: 'sweep-width-set',
    remove: 'sweep-width-removed',
    version: 1,
    record: sweepWidthSchema,
  },
  visitSettings: {
    put: 'visit-setting-set',
    remove: 'visit-setting-removed',
    version: 1,
    record: visitSettingSchema,
  },
} as const;
