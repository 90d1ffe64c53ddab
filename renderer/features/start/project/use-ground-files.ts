import { useRef, useState } from 'react';
import type { FileProblem } from '../../../../shared/problems/problem.ts';
import { decodeGroundText } from './decode-ground-text.ts';
import { guessAssetKind, guessExcludedCategory, layerNameOf } from './guess-category.ts';
import type { ChangeDraft } from './new-project.tsx';
import { putBoundary } from './project-draft.ts';
import { useGround } from './use-ground.ts';

export type FileSlot = 'boundary' | 'excluded' | 'assets';

/** What came of one chosen file. `text` is kept where reading it another way may help. */
export interface FileReport {
  readonly fileName: string;
  readonly isUsed: boolean;
  readonly isGb18030: boolean;
  readonly problems: readonly FileProblem[];
  readonly text: string | null;
}

type Reports = Readonly<Record<FileSlot, readonly FileReport[]>>;
const noReports: Reports = { boundary: [], excluded: [], assets: [] };
/** Above this the text would not fit a string or the memory of an office PC. */
const largestBytes = 128 * 1024 * 1024;

/** Reads chosen files into the draft and keeps what was found wrong with each. A newer choice wins over an older one. */
export function useGroundFiles(change: ChangeDraft) {
  const ground = useGround();
  const [reports, setReports] = useState<Reports>(noReports);
  const [reading, setReading] = useState<FileSlot | null>(null);
  const turn = useRef(0);
  const layerId = useRef(0);

  const report = (slot: FileSlot, list: readonly FileReport[]) =>
    setReports((before) => ({ ...before, [slot]: list }));

  async function readBoundaryText(
    fileName: string,
    text: string,
    isGb18030: boolean,
    swapPositions: boolean,
  ): Promise<void> {
    const mine = ++turn.current;
    setReading('boundary');
    const read = await ground.readBoundary(text, fileName, { swapPositions });
    if (mine !== turn.current) return;
    setReading(null);
    const problems = read.ok ? read.value.problems : read.problem;
    report('boundary', [{ fileName, isUsed: read.ok, isGb18030, problems, text }]);
    if (read.ok) change((draft) => putBoundary(draft, { fileName, read: read.value }));
  }

  async function chooseBoundary(file: File): Promise<void> {
    const decoded = await readText(file);
    if (decoded.ok) return readBoundaryText(file.name, decoded.text, decoded.isGb18030, false);
    report('boundary', [refusedReport(file.name, decoded.problems)]);
  }

  async function addLayers(
    slot: 'excluded' | 'assets',
    files: readonly File[],
    centralMeridian: number,
  ): Promise<void> {
    setReading(slot);
    const list: FileReport[] = [];
    for (const file of files) list.push(await addLayer(slot, file, centralMeridian));
    report(slot, list);
    setReading(null);
  }

  async function addLayer(
    slot: 'excluded' | 'assets',
    file: File,
    centralMeridian: number,
  ): Promise<FileReport> {
    const decoded = await readText(file);
    if (!decoded.ok) return refusedReport(file.name, decoded.problems);
    const { isGb18030 } = decoded;
    const read = await ground.readLayer(decoded.text, file.name, centralMeridian);
    if (!read.ok) return { ...refusedReport(file.name, read.problem), isGb18030 };
    if (slot === 'excluded' && read.value.geometry !== 'area')
      return refusedReport(file.name, [notArea(file.name)]);
    layerId.current++;
    const layer = {
      id: layerId.current,
      fileName: file.name,
      name: layerNameOf(file.name),
      read: read.value,
    };
    change((draft) =>
      slot === 'excluded'
        ? {
            ...draft,
            excluded: [...draft.excluded, { ...layer, category: guessExcludedCategory(file.name) }],
          }
        : {
            ...draft,
            assets: [...draft.assets, { ...layer, category: guessAssetKind(file.name) }],
          },
    );
    return {
      fileName: file.name,
      isUsed: true,
      isGb18030,
      problems: read.value.problems,
      text: null,
    };
  }

  return {
    reports,
    reading,
    chooseBoundary,
    addLayers,
    swapBoundary: ({ fileName, text, isGb18030 }: FileReport) =>
      text === null ? undefined : void readBoundaryText(fileName, text, isGb18030, true),
  };
}

function refusedReport(fileName: string, problems: readonly FileProblem[]): FileReport {
  return { fileName, isUsed: false, isGb18030: false, problems, text: null };
}

function notArea(file: string): FileProblem {
  return { code: 'excluded-not-area', severity: 'refused', file, count: 1, data: { name: file } };
}

type ReadText =
  | { readonly ok: true; readonly text: string; readonly isGb18030: boolean }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

async function readText(file: File): Promise<ReadText> {
  const refused = (problem: Pick<FileProblem, 'code' | 'data'>): ReadText => ({
    ok: false,
    problems: [{ ...problem, severity: 'refused', file: file.name, count: 1 }],
  });
  if (file.size > largestBytes)
    return refused({
      code: 'file-too-large',
      data: { megabytes: Math.ceil(file.size / 1024 ** 2), limitMegabytes: 128 },
    });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const reason = error instanceof Error ? error.name : '';
    return refused({ code: 'file-unreadable', data: { reason } });
  }
  const decoded = decodeGroundText(bytes, file.name);
  return decoded.ok ? { ok: true, ...decoded.value } : { ok: false, problems: decoded.problem };
}
