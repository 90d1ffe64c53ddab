import type { BlockShape } from '../../grid/block-shape.ts';
import type { DrawingPoint } from './drawing.ts';

/** Box in millimetres on the paper. */
export interface PaperBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How plane metres come onto the paper: north up, one scale both ways. */
export interface MapFrame {
  /** Millimetres a metre. */
  readonly scale: number;
  at(xMetres: number, yMetres: number): DrawingPoint;
  ringsOf(block: BlockShape): DrawingPoint[][];
}

/** Fits the blocks into a box, centred. */
export function fitMap(blocks: readonly BlockShape[], box: PaperBox): MapFrame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const block of blocks)
    for (const [shell = []] of block.polygons)
      for (let i = 0; i < shell.length; i += 2) {
        west = Math.min(west, shell[i]! / 1000);
        east = Math.max(east, shell[i]! / 1000);
        south = Math.min(south, shell[i + 1]! / 1000);
        north = Math.max(north, shell[i + 1]! / 1000);
      }
  const [width, height] = [Math.max(1, east - west), Math.max(1, north - south)];
  const scale = Math.min(box.width / width, box.height / height);
  const left = box.x + (box.width - width * scale) / 2;
  const top = box.y + (box.height - height * scale) / 2;
  const at = (x: number, y: number): DrawingPoint => [
    left + (x - west) * scale,
    top + (north - y) * scale,
  ];
  return {
    scale,
    at,
    ringsOf: (block) =>
      block.polygons.flat().map((ring) => {
        const points: DrawingPoint[] = [];
        for (let i = 0; i < ring.length; i += 2)
          points.push(at(ring[i]! / 1000, ring[i + 1]! / 1000));
        return points;
      }),
  };
}

/** Middle of rings' box, and its width. */
export function middleOf(rings: readonly (readonly DrawingPoint[])[]): {
  readonly at: DrawingPoint;
  readonly width: number;
  readonly height: number;
} {
  const points = rings.flat();
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { at: [(west + east) / 2, (top + bottom) / 2], width: east - west, height: bottom - top };
}
