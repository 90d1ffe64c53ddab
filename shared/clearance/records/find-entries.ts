import { z } from '../../problems/zod.ts';
import { positionSchema } from './site-entries.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(1000);
const photos = z
  .array(z.strictObject({ blob: hash, name: z.string(), shows: z.enum(['before', 'after']) }))
  .max(100);

export const placeFrames = [
  'WGS84',
  'CGCS2000',
  'CGCS2000-4548',
  'CGCS2000-4549',
  'GCJ-02',
] as const;
export const placeFrameSchema = z.enum(placeFrames);
export const stageNameSchema = z.enum([
  'seedling',
  'bolting',
  'flowering',
  'fruiting',
  'overwintering',
]);
export const foundBySchema = z.enum(['survey', 'drone', 'report', 'satellite', 'patrol']);
export const plantSchema = z.enum(['poppy', 'cannabis', 'other']);
export const plantCountSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('tally'), plants: z.number().int().positive() }),
  z.strictObject({
    method: z.literal('sample'),
    plantsPerSquareMetre: z.number().positive().max(10_000),
    areaSquareMetres: z.number().positive().max(1e8),
  }),
]);

/** 发现: one place where plants stood. What was done about it are its steps. */
export const findSchema = z.strictObject({
  id,
  number: z.string().min(1).max(100),
  blockCode: id.nullable(),
  roundId: id.nullable(),
  position: positionSchema,
  /** How the place was given: by map, photo or typed numbers, in which frame and as which text. */
  place: z.strictObject({
    from: z.enum(['map', 'photo', 'typed']),
    frame: placeFrameSchema,
    given: z.string().max(200),
  }),
  address: text,
  plant: plantSchema,
  count: plantCountSchema,
  areaSquareMetres: z.number().nonnegative().nullable(),
  stage: stageNameSchema.nullable(),
  owner: z.strictObject({ isKnown: z.boolean(), name: text }),
  foundBy: foundBySchema,
  foundOn: day,
  recordedAt: z.iso.datetime(),
  photos,
  /** 又种植 and 抗拒铲除 as a person answered; null where not answered. */
  isPlantedAgain: z.boolean().nullable(),
  isResisted: z.boolean(),
  leadId: id.nullable(),
  note: text,
});

const stepCommon = { id, findId: id, on: day, recordedAt: z.iso.datetime(), note: text };

/** 铲除, 处理, 复查, 销号 of a find. */
export const findStepSchema = z.discriminatedUnion('step', [
  z.strictObject({
    ...stepCommon,
    step: z.literal('eradicated'),
    byPersonIds: z.array(id).min(1).max(100),
    isForced: z.boolean(),
    witness: z.string().min(1).max(200),
    destruction: z.string().min(1).max(500),
    photos,
  }),
  z.strictObject({
    ...stepCommon,
    step: z.literal('disposed'),
    caseNumber: z.string().max(100),
    disposal: z.string().min(1).max(500),
  }),
  z.strictObject({
    ...stepCommon,
    step: z.literal('rechecked'),
    personId: id,
    isClean: z.boolean(),
    photos,
  }),
  z.strictObject({ ...stepCommon, step: z.literal('closed'), personId: id.nullable() }),
  /** Recorded by mistake, as a planner answers for by name; the find and its story stay. */
  z.strictObject({ ...stepCommon, step: z.literal('withdrawn'), personId: id }),
]);

export type Find = Readonly<z.output<typeof findSchema>>;
export type FindStep = Readonly<z.output<typeof findStepSchema>>;
export type PlantCount = z.output<typeof plantCountSchema>;
export type PlaceFrame = (typeof placeFrames)[number];

export const findEntries = {
  finds: { put: 'find-recorded', remove: 'find-removed', version: 1, record: findSchema },
  findSteps: {
    put: 'find-step-recorded',
    remove: 'find-step-removed',
    version: 1,
    record: findStepSchema,
  },
} as const;
