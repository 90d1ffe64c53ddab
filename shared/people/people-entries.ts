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

/** Kinds of entry about people: which kind puts a whole record, and which takes it away. `version` rises with any field. */
export const peopleEntries = {
  units: { put: 'unit-recorded', remove: 'unit-removed', version: 1, record: unitSchema },
  persons: { put: 'person-recorded', remove: 'person-removed', version: 1, record: personSchema },
  teams: { put: 'team-recorded', remove: 'team-removed', version: 1, record: teamSchema },
  letters: { put: 'letter-recorded', remove: 'letter-removed', version: 1, record: letterSchema },
} as const;
