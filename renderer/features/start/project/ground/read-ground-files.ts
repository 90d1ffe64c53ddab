import type {
  BoundaryChoices,
  BoundaryFile,
} from '../../../../../shared/import/geojson/read-boundary.ts';
import type { LayerFile } from '../../../../../shared/import/geojson/read-layer.ts';
import type { FileProblem, Result } from '../../../../../shared/problems/problem.ts';
import type { GroundPort } from '../../../../ports/ports.ts';
import { decodeGroundText, type GroundText } from './decode-ground-text.ts';

/** What came of one chosen file. `text` is kept where reading it another way may help. */
export interface FileReport {
  readonly fileName: string;
  readonly isUsed: boolean;
  readonly isGb18030: boolean;
  readonly problems: readonly FileProblem[];
  readonly text: string | null;
}

/** A report and, when the file can be used, what it holds. */
export interface FileReading<Content> {
  readonly report: FileReport;
  readonly content: Content | null;
}

/** Above this the text would not fit the memory of an office PC. */
const largestMegabytes = 128;

/** Reads a boundary file; a refused one keeps its text, for the user may have its positions swapped. */
export async function readBoundaryFile(
  ground: GroundPort,
  file: File,
): Promise<FileReading<BoundaryFile>> {
  const decoded = await readText(file);
  if (!decoded.ok) return refused(file.name, decoded.problem);
  return readBoundaryText(ground, file.name, decoded.value, {});
}

/** Reads a boundary's text again with what the user chose to change. */
export async function readBoundaryText(
  ground: GroundPort,
  fileName: string,
  { text, isGb18030 }: GroundText,
  choices: BoundaryChoices,
): Promise<FileReading<BoundaryFile>> {
  const read = await settle(fileName, ground.readBoundary(text, fileName, choices));
  const problems = read.ok ? read.value.problems : read.problem;
  const report = { fileName, isUsed: read.ok, isGb18030, problems, text };
  return { report, content: read.ok ? read.value : null };
}

/** Reads a layer; `mustBeArea` refuses points and lines, which no ground can be excluded by. */
export async function readLayerFile(
  ground: GroundPort,
  file: File,
  centralMeridian: number,
  mustBeArea: boolean,
): Promise<FileReading<LayerFile>> {
  const decoded = await readText(file);
  if (!decoded.ok) return refused(file.name, decoded.problem);
  const { text, isGb18030 } = decoded.value;
  const read = await settle(file.name, ground.readLayer(text, file.name, centralMeridian));
  if (!read.ok) return refused(file.name, read.problem);
  if (mustBeArea && read.value.geometry !== 'area')
    return refused(file.name, refuseFile(file.name, 'excluded-not-area', { name: file.name }));
  const report = {
    fileName: file.name,
    isUsed: true,
    isGb18030,
    problems: read.value.problems,
    text: null,
  };
  return { report, content: read.value };
}

async function readText(file: File): Promise<Result<GroundText, readonly FileProblem[]>> {
  const megabytes = Math.ceil(file.size / 1024 ** 2);
  if (megabytes > largestMegabytes) {
    const data = { megabytes, limitMegabytes: largestMegabytes };
    return { ok: false, problem: refuseFile(file.name, 'file-too-large', data) };
  }
  try {
    return decodeGroundText(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    return { ok: false, problem: refuseFile(file.name, 'file-unreadable', reasonOf(error)) };
  }
}

/** A reader that broke down is a refusal like any other: the file is named, the form goes on. */
async function settle<Content>(
  fileName: string,
  reading: Promise<Result<Content, readonly FileProblem[]>>,
): Promise<Result<Content, readonly FileProblem[]>> {
  try {
    return await reading;
  } catch (error) {
    return { ok: false, problem: refuseFile(fileName, 'file-unreadable', reasonOf(error)) };
  }
}

function reasonOf(error: unknown): { readonly reason: string } {
  return { reason: (error instanceof Error ? error.message : String(error)).slice(0, 120) };
}

function refuseFile(
  file: string,
  code: FileProblem['code'],
  data: Readonly<Record<string, string | number>>,
): readonly FileProblem[] {
  return [{ code, severity: 'refused', file, count: 1, data }];
}

function refused(fileName: string, problems: readonly FileProblem[]): FileReading<never> {
  const report = { fileName, isUsed: false, isGb18030: false, problems, text: null };
  return { report, content: null };
}
