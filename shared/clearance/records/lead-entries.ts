import { z } from '../../problems/zod.ts';
import { positionSchema } from './site-entries.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const text = z.string().max(2000);

export const leadChannelSchema = z.enum([
  'call',
  'letter',
  'platform',
  'visit',
  'satellite',
  'transferred',
]);
/** 属实, 不实, 无法核实. */
export const leadResultSchema = z.enum(['true', 'false', 'unverifiable']);

/** 线索, or a suspect plot from a target list. Days are null until the step is done. */
export const leadSchema = z.strictObject({
  id,
  number: z.string().min(1).max(100),
  /** A 疑似地块 comes with a place to be met within some distance. */
  kind: z.enum(['report', 'target']),
  channel: leadChannelSchema,
  receivedOn: day,
  content: text,
  position: positionSchema.nullable(),
  blockCode: id.nullable(),
  assignedUnitId: id.nullable(),
  assignedOn: day.nullable(),
  deadline: day,
  /** 督办. */
  isSupervised: z.boolean(),
  checkedOn: day.nullable(),
  checkedBy: id.nullable(),
  result: leadResultSchema.nullable(),
  /** Where the place was really found, for 靶标吻合. */
  checkedPosition: positionSchema.nullable(),
  findId: id.nullable(),
  answeredOn: day.nullable(),
  rewardYuan: z.number().nonnegative().nullable(),
  closedOn: day.nullable(),
  note: text,
});

/**
 * 举报人 of a lead, as ciphertext: nothing readable of a person stands in the ledger, its copies or its packages. `id` is
 * the lead's. The key comes from a passphrase that is written down nowhere.
 */
export const informerSchema = z.strictObject({
  id,
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** Cost of the key: scrypt's N as a power of two. */
  costLog2: z.number().int().min(10).max(20),
  sealed: z.string().regex(/^([0-9a-f]{2})+$/),
  tag: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Who opened an informer's identity, when and why; a wrong passphrase is kept too. */
export const informerReadingSchema = z.strictObject({
  id,
  leadId: id,
  account: z.string(),
  personId: id.nullable(),
  at: z.iso.datetime(),
  reason: z.string().min(1).max(500),
  isOpened: z.boolean(),
});

export type Lead = Readonly<z.output<typeof leadSchema>>;
export type Informer = Readonly<z.output<typeof informerSchema>>;
export type InformerReading = Readonly<z.output<typeof informerReadingSchema>>;

export const leadEntries = {
  leads: { put: 'lead-recorded', remove: 'lead-removed', version: 1, record: leadSchema },
  informers: {
    put: 'informer-sealed',
    remove: 'informer-removed',
    version: 1,
    record: informerSchema,
  },
  informerReadings: {
    put: 'informer-read',
    remove: 'informer-reading-removed',
    version: 1,
    record: informerReadingSchema,
  },
} as const;
