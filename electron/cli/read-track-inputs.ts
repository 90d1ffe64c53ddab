import type { TrackInput } from '../../shared/coverage/inputs.ts';
import { findTracksOutside } from '../../shared/import/check-inside.ts';
import { type PreparedTrack, prepareTracks } from '../../shared/import/prepare-tracks.ts';
import type { FileProblem } from '../../shared/problems/problem.ts';
import type { Mode, Purpose } from '../../shared/tracks/records.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { readTracksFrom } from './read-file.ts';
import type { GroundRead } from './read-ground.ts';

/** Track files as the engine takes them, and what was wrong with them. */
export interface TracksRead {
  readonly tracks: readonly TrackInput[];
  readonly fixes: number;
  readonly refusedFixes: number;
  readonly problems: readonly FileProblem[];
  /** Those of the problems for which a whole file was left out. */
  readonly refusedFiles: readonly FileProblem[];
}

interface Declared {
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly sweepHalfWidthMetres: number;
}

/** Reads track files for the engine. A file that repeats another's bytes counts once; a refused one is left out and said. */
export async function readTrackInputs(
  paths: readonly string[],
  declared: Declared,
  ground: GroundRead,
  folder: string,
): Promise<TracksRead> {
  const found = await findFiles(paths, folder);
  const tracks: TrackInput[] = [];
  const problems: FileProblem[] = [...found.problems];
  const refusedFiles: FileProblem[] = [...found.problems];
  const shownByHash = new Map<string, string>();
  let [fixes, refusedFixes] = [0, 0];
  for (const file of found.files) {
    const { parsed, sha256 } = await readTracksFrom(file);
    const isRead = parsed.accepted && sha256 !== null;
    const known = isRead ? shownByHash.get(sha256) : undefined;
    if (known !== undefined) {
      problems.push(repeated(file.shown, known));
      continue;
    }
    problems.push(...parsed.problems);
    if (!isRead) {
      refusedFiles.push(...parsed.problems.filter(({ severity }) => severity === 'refused'));
      continue;
    }
    shownByHash.set(sha256, file.shown);
    refusedFixes += parsed.refusedFixes;
    const prepared = prepareTracks(parsed);
    const outside = findTracksOutside(parsed, ground.input.boundary, file.shown);
    if (outside !== null) problems.push(outside);
    for (const track of prepared) {
      fixes += track.fixes;
      tracks.push(makeInput(track, file, sha256, declared));
    }
  }
  return { tracks, fixes, refusedFixes, problems, refusedFiles };
}

function makeInput(
  { packed, indexInFile, ...track }: PreparedTrack,
  file: FoundFile,
  sha256: string,
  declared: Declared,
): TrackInput {
  return {
    packed,
    track: {
      ...track,
      ...declared,
      id: `${sha256} ${indexInFile}`,
      file: { name: file.shown, sha256, bytes: file.bytes, indexInFile },
      packedBlob: sha256,
      roundId: '',
      teamId: null,
      people: 1,
      frame: { name: 'WGS84', decidedBy: 'format' },
    },
  };
}

function repeated(file: string, known: string): FileProblem {
  return { code: 'file-repeated', severity: 'flagged', file, count: 1, data: { file, known } };
}
