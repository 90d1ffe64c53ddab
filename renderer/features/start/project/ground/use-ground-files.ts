import { useRef, useState } from 'react';
import type { BoundaryFile } from '../../../../../shared/import/geojson/read-boundary.ts';
import type { LayerFile } from '../../../../../shared/import/geojson/read-layer.ts';
import type { ChangeDraft } from '../new-project.tsx';
import { type ProjectDraft, putBoundary } from '../project-draft.ts';
import { useGround } from '../use-ground.ts';
import { guessAssetKind, guessExcludedCategory, layerNameOf } from './guess-category.ts';
import {
  type FileReading,
  type FileReport,
  readBoundaryFile,
  readBoundaryText,
  readLayerFile,
} from './read-ground-files.ts';

export type LayerSlot = 'excluded' | 'assets';
export type FileSlot = 'boundary' | LayerSlot;

type Reports = Readonly<Record<FileSlot, readonly FileReport[]>>;

/** Reads chosen files into the draft and keeps what was found wrong with each. A newer boundary wins over an older one. */
export function useGroundFiles(change: ChangeDraft) {
  const ground = useGround();
  const [reports, setReports] = useState<Reports>({ boundary: [], excluded: [], assets: [] });
  const [reading, setReading] = useState<FileSlot | null>(null);
  const turn = useRef(0);
  const report = (slot: FileSlot, list: readonly FileReport[]) =>
    setReports((before) => ({ ...before, [slot]: list }));

  async function takeBoundary(file: Promise<FileReading<BoundaryFile>>): Promise<void> {
    turn.current++;
    const mine = turn.current;
    setReading('boundary');
    const { report: found, content } = await file;
    if (mine !== turn.current) return;
    setReading(null);
    report('boundary', [found]);
    if (content === null) return;
    change((draft) => putBoundary(draft, { fileName: found.fileName, read: content }));
  }

  async function takeLayers(
    slot: LayerSlot,
    files: readonly File[],
    centralMeridian: number,
  ): Promise<void> {
    setReading(slot);
    const found: FileReport[] = [];
    for (const file of files) {
      const read = await readLayerFile(ground, file, centralMeridian, slot === 'excluded');
      found.push(read.report);
      const { content } = read;
      if (content !== null) change((draft) => addLayer(draft, slot, file.name, content));
    }
    report(slot, found);
    setReading(null);
  }

  return {
    reports,
    reading,
    chooseBoundary: (file: File) => void takeBoundary(readBoundaryFile(ground, file)),
    swapBoundary({ fileName, text, isGb18030 }: FileReport): void {
      if (text === null) return;
      const choices = { swapPositions: true };
      void takeBoundary(readBoundaryText(ground, fileName, { text, isGb18030 }, choices));
    },
    addLayers: (slot: LayerSlot, files: readonly File[], centralMeridian: number) =>
      void takeLayers(slot, files, centralMeridian),
  };
}

function addLayer(
  draft: ProjectDraft,
  slot: LayerSlot,
  fileName: string,
  read: LayerFile,
): ProjectDraft {
  const ids = [...draft.excluded, ...draft.assets].map(({ id }) => id);
  const layer = { id: Math.max(0, ...ids) + 1, fileName, name: layerNameOf(fileName), read };
  if (slot === 'excluded') {
    const category = guessExcludedCategory(fileName);
    return { ...draft, excluded: [...draft.excluded, { ...layer, category }] };
  }
  return { ...draft, assets: [...draft.assets, { ...layer, category: guessAssetKind(fileName) }] };
}
