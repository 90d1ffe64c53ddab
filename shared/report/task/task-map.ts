import type { Plane } from '../../geometry/plane.ts';
import type { BlockShape, PlanePolygon } from '../../grid/block-shape.ts';
import { clipRing, type PlaneBox } from './clip-ring.ts';
import type { SheetGap } from './task-sheet.ts';

/** One thing drawn on the map of a sheet, as an SVG path in millimetres of paper. */
export interface MapShape {
  readonly kind: 'excluded' | 'boundary' | 'neighbour' | 'block' | 'gap';
  readonly path: string;
}

export interface MapLabel {
  readonly kind: 'neighbour' | 'block' | 'gap';
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A map to scale, drawn from the ground itself: north is up, sizes in millimetres of paper. */
export interface TaskMap {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** 1 : N on paper. */
  readonly scale: number;
  /** Length of the scale bar on the ground, and on paper. */
  readonly bar: { readonly metres: number; readonly millimetres: number };
  /** In the order they are drawn. */
  readonly shapes: readonly MapShape[];
  readonly labels: readonly MapLabel[];
}

const width = 186;
const tallest = 150;
const lowest = 70;

/** Draws a task's blocks, what lies round them, ground that is excluded, and the gaps listed on the sheet. */
export function makeTaskMap(
  codes: readonly string[],
  gaps: readonly SheetGap[],
  ground: {
    readonly plane: Plane;
    readonly blocks: readonly BlockShape[];
    readonly boundary: GeoJSON.MultiPolygon;
    readonly excluded: readonly GeoJSON.MultiPolygon[];
  },
): TaskMap {
  const wanted = new Set(codes);
  const own = ground.blocks.filter(({ code }) => wanted.has(code));
  const box = frameOf(own);
  const metresPerMillimetre = (box.maxX - box.minX) / width;
  const toPaper = ([x, y]: readonly [number, number]): readonly [number, number] => [
    (x - box.minX) / metresPerMillimetre,
    (box.maxY - y) / metresPerMillimetre,
  ];
  // Cut a little outside the frame, so that the cuts themselves are never seen.
  const beyond = grow(box, 6 * metresPerMillimetre);
  const pathOf = (rings: Iterable<readonly (readonly [number, number])[]>): string => {
    const parts: string[] = [];
    for (const ring of rings) {
      const points = thin(clipRing(ring, beyond).map(toPaper));
      if (points.length > 2)
        parts.push(`M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`);
    }
    return parts.join('');
  };
  const fromDegrees = (area: GeoJSON.MultiPolygon) =>
    pathOf(
      area.coordinates
        .flat()
        .map((ring) => ring.map(([x = 0, y = 0]) => ground.plane.toPlane(x, y))),
    );
  const shape = (kind: MapShape['kind'], path: string): MapShape[] =>
    path === '' ? [] : [{ kind, path }];
  const others = ground.blocks.filter((block) => !wanted.has(block.code) && meets(block, box));
  return {
    widthMillimetres: width,
    heightMillimetres: (box.maxY - box.minY) / metresPerMillimetre,
    scale: Math.round(metresPerMillimetre * 1000),
    bar: barOf(metresPerMillimetre),
    shapes: [
      ...ground.excluded.flatMap((area) => shape('excluded', fromDegrees(area))),
      ...others.flatMap((block) => shape('neighbour', pathOf(ringsOf(block.polygons)))),
      ...gaps.flatMap(({ gap }) => shape('gap', pathOf(ringsOf([gap.polygon])))),
      ...own.flatMap((block) => shape('block', pathOf(ringsOf(block.polygons)))),
      ...shape('boundary', fromDegrees(ground.boundary)),
    ],
    labels: [
      ...others.map((block) => label('neighbour', block.code, middleOf(block), toPaper)),
      ...own.map((block) =>
        label('block', block.code, cornerOf(block, metresPerMillimetre), toPaper),
      ),
      ...gaps.map(({ number, gap }) =>
        label('gap', String(number), ground.plane.toPlane(...gap.position), toPaper),
      ),
    ].filter(({ x, y }) => x > 2 && x < width - 2 && y > 2 && y < tallest + 60),
  };
}

/** Points nearer than this to the one before are the same to the eye. */
const finestMillimetres = 0.12;

function thin(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (
      last === undefined ||
      Math.hypot(point[0] - last[0], point[1] - last[1]) > finestMillimetres
    )
      kept.push(point);
  }
  return kept;
}

function label(
  kind: MapLabel['kind'],
  text: string,
  at: readonly [number, number],
  toPaper: (at: readonly [number, number]) => readonly [number, number],
): MapLabel {
  const [x, y] = toPaper(at);
  return { kind, text, x: Number(short(x)), y: Number(short(y)) };
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function* ringsOf(polygons: readonly PlanePolygon[]): Generator<[number, number][]> {
  for (const polygon of polygons)
    for (const ring of polygon) {
      const points: [number, number][] = [];
      for (let at = 0; at < ring.length; at += 2)
        points.push([ring[at]! / 1000, ring[at + 1]! / 1000]);
      yield points;
    }
}

function boxOf(blocks: readonly BlockShape[]): PlaneBox {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const block of blocks)
    for (const ring of ringsOf(block.polygons))
      for (const [x, y] of ring) {
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
      }
  return { minX, minY, maxX, maxY };
}

/** The blocks with a margin, in the proportions of the paper. */
function frameOf(blocks: readonly BlockShape[]): PlaneBox {
  if (blocks.length === 0) return { minX: 0, minY: 0, maxX: 1000, maxY: 500 };
  const box = boxOf(blocks);
  const margin = 0.08 * Math.max(box.maxX - box.minX, box.maxY - box.minY, 500);
  let [wide, high] = [box.maxX - box.minX + 2 * margin, box.maxY - box.minY + 2 * margin];
  if (high / wide > tallest / width) wide = (high * width) / tallest;
  if (high / wide < lowest / width) high = (wide * lowest) / width;
  const [x, y] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  return { minX: x - wide / 2, maxX: x + wide / 2, minY: y - high / 2, maxY: y + high / 2 };
}

function meets(block: BlockShape, box: PlaneBox): boolean {
  const own = boxOf([block]);
  return own.minX < box.maxX && own.maxX > box.minX && own.minY < box.maxY && own.maxY > box.minY;
}

function middleOf(block: BlockShape): readonly [number, number] {
  const box = boxOf([{ ...block, polygons: block.polygons.slice(0, 1) }]);
  return [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
}

/** North-west corner of its largest polygon, a little inside: the middle belongs to the gaps. */
function cornerOf(block: BlockShape, metresPerMillimetre: number): readonly [number, number] {
  const box = boxOf([{ ...block, polygons: block.polygons.slice(0, 1) }]);
  return [box.minX + metresPerMillimetre, box.maxY - 3 * metresPerMillimetre];
}

function grow({ minX, minY, maxX, maxY }: PlaneBox, by: number): PlaneBox {
  return { minX: minX - by, minY: minY - by, maxX: maxX + by, maxY: maxY + by };
}

/** The longest of 1, 2, 5 × 10ⁿ metres that takes at most a quarter of the width. */
function barOf(metresPerMillimetre: number): TaskMap['bar'] {
  const most = (width / 4) * metresPerMillimetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { metres, millimetres: metres / metresPerMillimetre };
}
