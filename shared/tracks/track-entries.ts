import { z } from '../problems/zod.ts';

const id = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const day = z.iso.date();

export const modeSchema = z.enum(['foot', 'vehicle', 'boat', 'drone', 'video']);
export const purposeSchema = z.enum(['survey', 'patrol', 'commuting', 'undeclared']);

/** Half of the strip swept on either side of a track, metres: above 0, at most 500. */
export const sweepHalfWidthSchema = z.number().gt(0).max(500);
export const peopleOnTrackSchema = z.number().int().min(1).max(10_000);

export const boundsSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const trackSchema = z.strictObject({
  id,
  name: z.string(),
  file: z.strictObject({
    name: z.string(),
    sha256: hash,
    bytes: z.number().int().nonnegative(),
    indexInFile: z.number().int().nonnegative(),
  }),
  packedBlob: hash,
  mode: modeSchema,
  purpose: purposeSchema,
  roundId: id,
  teamId: id.nullable(),
  people: peopleOnTrackSchema,
  sweepHalfWidthMetres: sweepHalfWidthSchema,
  fixes: z.number().int().nonnegative(),
  lengthMetres: z.number().nonnegative(),
  bounds: boundsSchema,
  firstTime: instant.nullable(),
  lastTime: instant.nullable(),
  frame: z.strictObject({
    name: z.literal('WGS84'),
    decidedBy: z.enum(['format', 'person']),
  }),
  problems: z.array(z.strictObject({ code: z.string(), count: z.number().int().nonnegative() })),
});

export const roundSchema = z.strictObject({
  id,
  name: z.string().min(1),
  openedOn: day,
  deadline: day.nullable(),
});

/** What a `track-changed` entry may carry: only the named fields change. */
export const trackChangeSchema = z.strictObject({
  mode: modeSchema.optional(),
  purpose: purposeSchema.optional(),
  roundId: id.optional(),
  teamId: id.nullable().optional(),
  people: peopleOnTrackSchema.optional(),
  sweepHalfWidthMetres: sweepHalfWidthSchema.optional(),
});

/** Kinds of entry about rounds and tracks: which kind puts a whole record, and which takes it away. `version` rises with any field. */
export const trackEntries = {
  rounds: { put: 'round-opened', remove: 'round-removed', version: 1, record: roundSchema },
  tracks: { put: 'track-imported', remove: 'track-removed', version: 1, record: trackSchema },
} as const;
