import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findTracksOutside } from '../../../shared/import/check-inside.ts';
import { type PreparedTrack, prepareTracks } from '../../../shared/import/prepare-tracks.ts';
import type { JsonValue } from '../../../shared/ledger/entry.ts';
import { readJsonBlob } from '../../../shared/operations/json-blob.ts';
import {
  type LedgerSession,
  type RecordedOperation,
  recordOperation,
} from '../../../shared/operations/record-operation.ts';
import {
  type FileProblem,
  type Problem,
  type Result,
  refuse,
} from '../../../shared/problems/problem.ts';
import type { Track } from '../../../shared/tracks/records.ts';
import type { FoundFile } from '../find-files.ts';
import type { OpenLedger } from '../open-ledger.ts';
import { type PrintedProblem, printFileProblem, printRefusal } from '../output.ts';
import { readTracksFrom } from '../read-file.ts';

/** What `lawang import` prints for a file. */
export interface FileLine {
  readonly file: string;
  readonly status: 'saved' | 'already-here' | 'refused';
  /** Of the file's bytes, null when there is no such file. */
  readonly sha256: string | null;
  readonly trackIds: readonly string[];
  /** Hash of the last entry of the file's command, null when there is none. */
  readonly entryHash: string | null;
  readonly problems: readonly PrintedProblem[];
}

/** What came of a file, and the ledger after it. */
export interface FileOutcome {
  readonly line: FileLine;
  readonly session: LedgerSession;
}

/** The line of a file nothing was taken from. */
export function refusedLine(
  file: string,
  sha256: string | null,
  problems: readonly PrintedProblem[],
): FileLine {
  return { file, status: 'refused', sha256, trackIds: [], entryHash: null, problems };
}

/** Brings one file into the ledger, whole or not at all; answers after the acknowledgement. */
export async function importFile(
  ledger: OpenLedger,
  file: FoundFile,
  declared: { readonly [field: string]: JsonValue },
): Promise<FileOutcome> {
  const { session } = ledger;
  const { parsed, sha256 } = await readTracksFrom(file);
  const known = [...session.state.tracks.values()].filter((track) => track.file.sha256 === sha256);
  if (known.length > 0) return { session, line: await describeKnown(ledger, file, known) };
  const outline = await readOutline(ledger);
  if (!outline.ok) return refuseOne(session, file, sha256, parsed.problems, outline.problem);
  if (!parsed.accepted || sha256 === null)
    return refuseOne(session, file, sha256, parsed.problems, null);
  const prepared = prepareTracks(parsed);
  const outside = findTracksOutside(parsed, outline.value, file.shown);
  const problems = outside === null ? parsed.problems : [...parsed.problems, outside];
  const saved = await save(ledger, { file, sha256, prepared, problems, declared });
  if (!saved.ok) return refuseOne(session, file, sha256, problems, saved.problem);
  const { entries, value, state, head } = saved.value;
  const { trackIds } = value as { readonly trackIds: readonly string[] };
  return {
    session: { ...session, state, head },
    line: {
      file: file.shown,
      status: 'saved',
      sha256,
      trackIds,
      entryHash: entries.at(-1)?.hash ?? null,
      problems: problems.map(printFileProblem),
    },
  };
}

async function save(
  { port, session, actor }: OpenLedger,
  work: {
    readonly file: FoundFile;
    readonly sha256: string;
    readonly prepared: readonly PreparedTrack[];
    readonly problems: readonly FileProblem[];
    readonly declared: { readonly [field: string]: JsonValue };
  },
): Promise<Result<RecordedOperation>> {
  const original = await port.putBlob(await readFile(work.file.path));
  if (!original.ok) return original;
  if (original.value !== work.sha256) return refuse('file-changed', { file: work.file.shown });
  const tracks: object[] = [];
  for (const { packed, ...track } of work.prepared) {
    const blob = await port.putBlob(packed);
    if (!blob.ok) return blob;
    const problems = work.problems.map(({ code, count }) => ({ code, count }));
    tracks.push({ ...track, problems, packedBlob: blob.value });
  }
  const { shown, bytes } = work.file;
  const file = { name: basename(shown), sha256: work.sha256, bytes };
  const input = { ...work.declared, file, tracks };
  return recordOperation(port, session, 'import-tracks', input, actor);
}

function refuseOne(
  session: LedgerSession,
  file: FoundFile,
  sha256: string | null,
  problems: readonly FileProblem[],
  refusal: Problem | null,
): FileOutcome {
  const printed = problems.map(printFileProblem);
  if (refusal !== null) printed.push(printRefusal(refusal, file.shown));
  return { session, line: refusedLine(file.shown, sha256, printed) };
}

async function describeKnown(
  { port }: OpenLedger,
  file: FoundFile,
  known: readonly Track[],
): Promise<FileLine> {
  const trackIds = known.map((track) => track.id);
  const entries = await port.entries(0);
  const entry = entries.findLast(
    ({ kind, subject }) => kind === 'track-imported' && subject === trackIds.at(-1),
  );
  const data = { file: file.shown, known: known[0]!.file.name };
  const problem = printRefusal({ code: 'already-here', data }, file.shown);
  return {
    file: file.shown,
    status: 'already-here',
    sha256: known[0]!.file.sha256,
    trackIds,
    entryHash: entry?.hash ?? null,
    problems: [{ ...problem, severity: 'flagged' }],
  };
}

async function readOutline({ port, session }: OpenLedger): Promise<Result<GeoJSON.MultiPolygon>> {
  const jurisdiction = session.state.jurisdiction.get('jurisdiction');
  if (jurisdiction === undefined) return refuse('jurisdiction-missing');
  return readJsonBlob(jurisdiction.blob, (sha256) => port.readBlob(sha256));
}
