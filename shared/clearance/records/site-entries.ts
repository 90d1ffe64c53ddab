import { z } from '../../problems/zod.ts';

const id = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** 必查点 by kind. */
export const siteKinds = [
  'courtyard',
  'roof',
  'greenhouse',
  'ditch',
  'vacant-yard',
  'well-site',
  'pipeline',
  'station',
  'past-site',
  'other',
] as const;
export const siteKindSchema = z.enum(siteKinds);

export const siteSchema = z.strictObject({
  id,
  blockCode: id,
  kind: siteKindSchema,
  name: z.string().min(1).max(200),
  position: positionSchema,
  source: z.enum(['asset', 'file', 'drawn', 'find']),
});

/** 查到: one site looked at by one person in one round. */
export const siteCheckSchema = z.strictObject({
  id,
  siteId: id,
  roundId: id,
  personId: id.nullable(),
  /** Who looked, where no person of the ledger is behind the account. */
  account: z.string(),
  at: z.iso.datetime(),
  /** Lines of the kind's checklist that were looked at. */
  items: z.array(z.string().min(1).max(100)).max(50),
  photos: z.array(z.strictObject({ blob: hash, name: z.string() })).max(50),
  note: z.string().max(1000),
});

export type SiteKind = (typeof siteKinds)[number];
export type Site = Readonly<z.output<typeof siteSchema>>;
export type SiteCheck = Readonly<z.output<typeof siteCheckSchema>>;

export const siteEntries = {
  sites: { put: 'site-recorded', remove: 'site-removed', version: 1, record: siteSchema },
  siteChecks: {
    put: 'site-checked',
    remove: 'site-check-removed',
    version: 1,
    record: siteCheckSchema,
  },
} as const;
