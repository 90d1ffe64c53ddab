import { z } from '../problems/zod.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();

export const unitSchema = z.strictObject({
  id,
  name: z.string().min(1),
  kind: z.enum([
    'branch',
    'station',
    'security-organisation',
    'county-level',
    'section-level',
    'department',
    'community',
  ]),
  parentId: id.nullable(),
  line: z.enum(['oilfield', 'community']).nullable(),
  responsiblePersonId: id.nullable(),
});

export const personSchema = z.strictObject({
  id,
  name: z.string().min(1),
  post: z.string(),
  unitId: id,
  phone: z.string(),
});

export const teamSchema = z.strictObject({
  id,
  name: z.string().min(1),
  unitId: id,
  leaderId: id.nullable(),
  memberIds: z.array(id),
  category: z.enum(['police', 'governance', 'unit', 'public']),
});

export const letterSchema = z.strictObject({
  id,
  number: z.string().min(1),
  rank: z.enum(['county-level', 'section-level', 'department']),
  issuerUnitId: id,
  holderUnitId: id,
  personId: id.nullable(),
  signedOn: day.nullable(),
  validUntil: day.nullable(),
  parentLetterId: id.nullable(),
});

export const postSchema = z.strictObject({
  id,
  personId: id,
  unitId: id,
  title: z.string().min(1),
  category: teamSchema.shape.category.nullable(),
  since: day.nullable(),
  until: day.nullable(),
});

export const guaranteeSchema = z.strictObject({
  id,
  leaderId: id,
  stationId: id,
  since: day.nullable(),
  until: day.nullable(),
});

export const letterDetailsSchema = z.strictObject({
  id,
  type: z.enum(['responsibility', 'survey', 'pledge', 'notice', 'admonition']),
  supersedes: id.nullable(),
  scan: z
    .strictObject({
      name: z.string().min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(1),
    })
    .nullable(),
  blockCodes: z.array(z.string().min(1)).nullable(),
});

/** Corners of an area drawn on the map, `[longitude, latitude]`. */
export const outlineField = z
  .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
  .min(3)
  .max(5000);

export const letterAreaSchema = z.strictObject({
  id,
  outline: outlineField.nullable(),
  assetLayerIds: z.array(id).nullable(),
});

/** Kinds of entry about people: which kind puts a whole record, and which takes it away. `version` rises with any field. */
export const peopleEntries = {
  units: { put: 'unit-recorded', remove: 'unit-removed', version: 1, record: unitSchema },
  persons: { put: 'person-recorded', remove: 'person-removed', version: 1, record: personSchema },
  teams: { put: 'team-recorded', remove: 'team-removed', version: 1, record: teamSchema },
  letters: { put: 'letter-recorded', remove: 'letter-removed', version: 1, record: letterSchema },
  posts: { put: 'post-recorded', remove: 'post-removed', version: 1, record: postSchema },
  guarantees: {
    put: 'guarantee-recorded',
    remove: 'guarantee-removed',
    version: 1,
    record: guaranteeSchema,
  },
  letterDetails: {
    put: 'letter-details-recorded',
    remove: 'letter-details-removed',
    version: 1,
    record: letterDetailsSchema,
  },
  letterAreas: {
    put: 'letter-area-recorded',
    remove: 'letter-area-removed',
    version: 1,
    record: letterAreaSchema,
  },
} as const;
