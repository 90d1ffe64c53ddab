import { z } from '../../problems/zod.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const number = z.number().int().nonnegative();
const text = z.string().max(1000);

/** 零报告: a unit found nothing in a week and says so. */
export const nilReturnSchema = z.strictObject({
  id,
  unitId: id,
  /** ISO week, `2027-W15`. */
  week: z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/),
  personId: id,
  at: z.iso.datetime(),
  note: text,
});

/** 无毒社区 / 无毒辖区 of a community or a unit (`id` is its id). */
export const standingSchema = z.strictObject({
  id,
  standing: z.enum(['creating', 'reached', 'withdrawn']),
  on: day,
  reason: text,
});

/** 宣传: one event with what was handed out. */
export const publicitySchema = z.strictObject({
  id,
  on: day,
  title: z.string().min(1).max(200),
  place: text,
  unitId: id.nullable(),
  communityIds: z.array(id),
  copies: number,
  banners: number,
  people: number,
  note: text,
});

export type NilReturn = Readonly<z.output<typeof nilReturnSchema>>;
export type Standing = Readonly<z.output<typeof standingSchema>>;
export type Publicity = Readonly<z.output<typeof publicitySchema>>;

export const publicityEntries = {
  nilReturns: {
    put: 'nil-return-given',
    remove: 'nil-return-removed',
    version: 1,
    record: nilReturnSchema,
  },
  standings: {
    put: 'standing-set',
    remove: 'standing-removed',
    version: 1,
    record: standingSchema,
  },
  publicity: {
    put: 'publicity-recorded',
    remove: 'publicity-removed',
    version: 1,
    record: publicitySchema,
  },
} as const;
