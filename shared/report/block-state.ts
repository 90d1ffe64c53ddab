import type { BlockFigures } from '../coverage/figures.ts';

/** How far the walking of a block has come: 未踏查, 进行中, 已覆盖. Nothing about its clearing. */
export type WalkState = 'unvisited' | 'in-progress' | 'covered';

/** State of a block by its figures and its number of listed gaps, null where gaps were not computed. */
export function walkStateOf(figures: BlockFigures, gaps: number | null): WalkState {
  if (!figures.reached && figures.seenSquareMetres === 0) return 'unvisited';
  const isCovered = figures.reached && (gaps === 0 || figures.uncoveredSquareMetres === 0);
  return isCovered ? 'covered' : 'in-progress';
}
