import type { Bounds } from '../../shared/grid/records.ts';

/** What a command may ask of the map, whatever draws it. */
export interface MapControl {
  zoomIn(): void;
  zoomOut(): void;
  zoomTo(bounds: Bounds): void;
  zoomToGround(): void;
  zoomToBlocks(codes: readonly string[]): void;
  setScale(denominator: number): void;
  clearMeasure(): void;
  resize(): void;
}
