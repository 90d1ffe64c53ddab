import { type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import type { Track } from '../../tracks/records.ts';
import {
  boundsSchema,
  modeSchema,
  peopleOnTrackSchema,
  purposeSchema,
  sweepHalfWidthSchema,
  trackSchema,
} from '../../tracks/track-entries.ts';
import { draftPut } from '../entry-kinds.ts';
import { hashField, idField } from '../input-fields.ts';
import { defineOperation, type OperationContext, record } from '../operation.ts';
import { checkReferences } from '../references.ts';
import { draftError } from './draft-error.ts';
import { draftLimits } from './draft-limits.ts';

const inputSchema = z.strictObject({
  file: z.strictObject({
    name: z.string().min(1).max(1000),
    sha256: hashField,
    bytes: z.number().int().nonnegative(),
  }),
  tracks: z
    .array(
      z.strictObject({
        name: z.string(),
        packedBlob: hashField,
        /** Place among the tracks of the file; its place in this list when left out. */
        indexInFile: z.number().int().nonnegative().optional(),
        fixes: z.number().int().positive(),
        lengthMetres: z.number().nonnegative(),
        bounds: boundsSchema,
        firstTime: z.iso.datetime().nullable(),
        lastTime: z.iso.datetime().nullable(),
        problems: trackSchema.shape.problems,
      }),
    )
    .min(1),
  mode: modeSchema,
  purpose: purposeSchema,
  roundId: idField,
  teamId: idField.nullable().default(null),
  people: peopleOnTrackSchema,
  sweepHalfWidthMetres: sweepHalfWidthSchema,
});

/** Brings the tracks of one file into a round. The file and its packed tracks must be stored as blobs before. */
export const importTracks = defineOperation({
  name: 'import-tracks',
  roles: ['planner', 'duty-officer'],
  input: inputSchema,
  async perform(input, state, context) {
    const known = checkReferences(state, ['rounds', input.roundId], ['teams', input.teamId]);
    if (!known.ok) return known;
    for (const track of state.tracks.values())
      if (track.file.sha256 === input.file.sha256)
        return refuse('already-here', { file: input.file.name, known: track.file.name });
    const stored = await checkBlobs(input, context);
    if (!stored.ok) return stored;
    const tracks = input.tracks.map((track, index) => makeTrack(input, track, index, context));
    return record(
      [
        ...tracks.map((track) => draftPut('tracks', track)),
        ...tracks.flatMap((track) => [
          ...draftLimits(track.id, input.mode, state),
          ...draftError(track, state),
        ]),
      ],
      { trackIds: tracks.map((track) => track.id) },
    );
  },
});

type Input = z.output<typeof inputSchema>;

function makeTrack(
  input: Input,
  { indexInFile, ...track }: Input['tracks'][number],
  index: number,
  context: OperationContext,
): Track {
  return {
    id: context.newId(),
    ...track,
    file: { ...input.file, indexInFile: indexInFile ?? index },
    mode: input.mode,
    purpose: input.purpose,
    roundId: input.roundId,
    teamId: input.teamId,
    people: input.people,
    sweepHalfWidthMetres: input.sweepHalfWidthMetres,
    frame: { name: 'WGS84', decidedBy: 'format' },
  };
}

async function checkBlobs(input: Input, context: OperationContext): Promise<Result<unknown>> {
  const hashes = [input.file.sha256, ...input.tracks.map((track) => track.packedBlob)];
  for (const sha256 of hashes) {
    const bytes = await context.readBlob(sha256);
    if (!bytes.ok) return bytes;
  }
  return { ok: true, value: null };
}
