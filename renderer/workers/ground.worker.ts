import { type BlockCut, countBlocks } from '../../shared/grid/build-blocks.ts';
import { type BoundaryChoices, readBoundary } from '../../shared/import/geojson/read-boundary.ts';
import { readLayer } from '../../shared/import/geojson/read-layer.ts';
import { answer } from './answer.ts';

answer({
  readBoundary: ({
    text,
    fileName,
    choices,
  }: {
    text: string;
    fileName: string;
    choices?: BoundaryChoices;
  }) => readBoundary(text, fileName, choices),
  readLayer: ({
    text,
    fileName,
    centralMeridian,
  }: {
    text: string;
    fileName: string;
    centralMeridian: number;
  }) => readLayer(text, fileName, centralMeridian),
  countBlocks: ({ cut }: { cut: Omit<BlockCut, 'areas'> }) => countBlocks(cut),
});
