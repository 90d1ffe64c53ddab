import {
  type BlockCount,
  type BlockCut,
  countBlocks,
} from '../../../../shared/grid/build-blocks.ts';
import {
  type BoundaryChoices,
  type BoundaryFile,
  readBoundary,
} from '../../../../shared/import/geojson/read-boundary.ts';
import { type LayerFile, readLayer } from '../../../../shared/import/geojson/read-layer.ts';
import type { FileProblem, Result } from '../../../../shared/problems/problem.ts';

/** Reading and cutting of ground, wherever it runs. A `null` count was given up for a newer one. */
export interface GroundReader {
  readBoundary(
    text: string,
    fileName: string,
    choices: BoundaryChoices,
  ): Promise<Result<BoundaryFile, readonly FileProblem[]>>;
  readLayer(
    text: string,
    fileName: string,
    centralMeridian: number,
  ): Promise<Result<LayerFile, readonly FileProblem[]>>;
  countBlocks(
    cut: Omit<BlockCut, 'areas'>,
    signal: AbortSignal,
  ): Promise<Result<BlockCount> | null>;
}

/** Ground work on the page's own thread, each piece after the screen had its turn. */
export const groundOnPage: GroundReader = {
  async readBoundary(text, fileName, choices) {
    await nextTurn();
    return readBoundary(text, fileName, choices);
  },
  async readLayer(text, fileName, centralMeridian) {
    await nextTurn();
    return readLayer(text, fileName, centralMeridian);
  },
  async countBlocks(cut, signal) {
    await nextTurn();
    return signal.aborted ? null : countBlocks(cut);
  },
};

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 16);
  });
}
