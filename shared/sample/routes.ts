import type { Lattice } from './lattice.ts';
import type { Line, Point } from './shape.ts';

/** A rectangle of the sample's plane, metres. */
export interface Ground {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Back-and-forth lanes across a ground, `spacing` apart, from lane `first` until `metres` are walked; a rest of three
 * lanes or fewer is walked too rather than left for another day. Returns the way and the lane to go on from.
 */
export function mowLanes(
  ground: Ground,
  spacing: number,
  first: number,
  metres: number,
): { readonly line: Line; readonly nextLane: number; readonly isDone: boolean } {
  const width = ground.east - ground.west;
  const height = ground.north - ground.south;
  const lanes = Math.floor(width / spacing);
  const line: Point[] = [];
  let lane = first;
  for (let walked = 0; lane < lanes; lane++, walked += height + spacing) {
    if (walked >= metres && lanes - lane > 3) break;
    const x = ground.west + (lane + 0.5) * spacing;
    const ends: Point[] = [
      [x, ground.south + 6],
      [x, ground.north - 6],
    ];
    line.push(...(lane % 2 === 0 ? ends : ends.reverse()));
  }
  return { line, nextLane: lane, isDone: lane >= lanes };
}

/** A window of the lattice by the indexes of its lines. */
export interface Window {
  readonly columns: readonly [from: number, to: number];
  readonly rows: readonly [from: number, to: number];
}

/** Lattice lines between two of them and, with `spacing`, the field or lease roads in between as `parcel-content.ts` lays them. */
function linesBetween(all: readonly number[], from: number, to: number, spacing: number): number[] {
  const lines: number[] = [];
  for (let i = from; i < to; i++) {
    const [low, high] = [all[i]!, all[i + 1]!];
    const parts = spacing === 0 ? 1 : Math.max(1, Math.round((high - low) / spacing));
    for (let k = 0; k < parts; k++) lines.push(low + ((high - low) * k) / parts);
  }
  return [...lines, all[to]!];
}

/** Drives every line of a window to and fro, first along the coast's normal, then (`isCrossed`) along the coast. */
export function driveWindow(
  lattice: Lattice,
  window: Window,
  spacing: number,
  isCrossed: boolean,
): Line {
  const us = linesBetween(lattice.uLines, ...window.columns, spacing);
  const vs = linesBetween(lattice.vLines, ...window.rows, spacing);
  const corners: Point[] = [];
  const push = (ends: Point[], index: number): void => {
    corners.push(...(index % 2 === 0 ? ends : ends.reverse()));
  };
  vs.forEach((v, index) => {
    push(
      [
        [us[0]!, v],
        [us[us.length - 1]!, v],
      ],
      index,
    );
  });
  if (isCrossed) {
    const order = vs.length % 2 === 0 ? us : [...us].reverse();
    order.forEach((u, index) => {
      push(
        [
          [u, vs[vs.length - 1]!],
          [u, vs[0]!],
        ],
        index,
      );
    });
  }
  return alongLattice(lattice, corners);
}

/** The way through lattice positions, bent as the roads are. */
export function alongLattice(lattice: Lattice, corners: readonly Point[]): Line {
  return corners
    .slice(1)
    .flatMap((corner, index) => lattice.line(corners[index]!, corner).slice(index === 0 ? 0 : 1));
}
