import type { BlockShape, BlockShapes, PlanePolygon } from '../../grid/block-shape.ts';
import {
  type MapPalette,
  type PrintedLook,
  type PrintedState,
  printedLooks,
  printPalette,
} from './block-looks.ts';
import { borderLines } from './border-lines.ts';
import { drawGaps } from './draw-gaps.ts';
import type { Drawing, DrawingPoint, Shape } from './drawing.ts';
import { grow } from './grow.ts';
import { hatchDots, hatchLines } from './hatch.ts';
import { fitMap, type MapFrame, middleOf } from './map-frame.ts';
import { drawFurniture } from './map-furniture.ts';

export interface OperationsMap {
  readonly blocks: BlockShapes;
  readonly stateOf: (code: string) => PrintedState;
  /** Uncovered ground drawn over the blocks, the largest first: the first of them are numbered. */
  readonly gaps?: readonly PlanePolygon[];
  /** Name of the station or other area a block belongs to, null for none; borders and labels follow it. */
  readonly areaOf: (block: BlockShape) => string | null;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  readonly title: string | null;
  /** 数据截止, as printed. */
  readonly dataTime: string;
  /** 密级 or 内部资料, as printed. */
  readonly classification: string;
  /** Codes of blocks are written where there is room; never on public maps. */
  readonly hasCodes: boolean;
  /** For paper when left out. */
  readonly palette?: MapPalette;
  /** Legend, scale bar and title are drawn when not left out. */
  readonly isBare?: boolean;
}

const legendWidth = 34;

/** 作战图: blocks by state with hatch and letter, borders of stations, legend, scale, north, data time and classification. */
export function drawOperationsMap(map: OperationsMap): Drawing {
  const { widthMillimetres: width, heightMillimetres: height } = map;
  // Legend and words grow with the sheet, so that a wall map reads from as far as it is large.
  const growth = Math.max(1, width / 210);
  const palette = map.palette ?? printPalette;
  const box = mapBox(map, growth);
  const { blocks } = map.blocks;
  const frame = fitMap(blocks, box);
  const counts = countStates(map);
  return {
    widthMillimetres: width,
    heightMillimetres: height,
    label: `${map.title ?? '作战图'}：${counts.map(([state, count]) => `${printedLooks[state].name}${count}块`).join('，')}`,
    shapes: [
      paper(width, height, palette),
      ...drawBlocks(map, frame, palette),
      ...drawGaps(map.gaps ?? [], frame),
      ...drawBorders(map, frame, palette),
      ...drawAreaNames(map, frame, palette, growth),
      ...(map.isBare ? [] : grow(furnish(map, frame.scale, counts, growth), growth)),
    ],
  };
}

function mapBox(
  { widthMillimetres: width, heightMillimetres: height, title, isBare, gaps = [] }: OperationsMap,
  growth: number,
) {
  if (isBare) return { x: 3, y: 3, width: width - 6, height: height - 6 };
  const top = growth * (title === null ? 4 : 16);
  const legend = growth * (legendWidth + 10);
  // One block fills its box to the edge, where words stand beside jurisdictions of any other form.
  const left = gaps.length > 0 ? 26 * growth : 4;
  return { x: left, y: top, width: width - legend - left + 4, height: height - top - 4 };
}

function furnish(
  map: OperationsMap,
  scale: number,
  counts: readonly (readonly [PrintedState, number])[],
  growth: number,
): Shape[] {
  const { title, dataTime, classification } = map;
  return drawFurniture({
    width: map.widthMillimetres / growth,
    height: map.heightMillimetres / growth,
    legendWidth,
    scale: scale / growth,
    counts,
    gaps: map.gaps?.length ?? 0,
    title,
    dataTime,
    classification,
    palette: map.palette ?? printPalette,
  });
}

function paper(width: number, height: number, palette: MapPalette): Shape {
  const ring: DrawingPoint[] = [
    [0.2, 0.2],
    [width - 0.2, 0.2],
    [width - 0.2, height - 0.2],
    [0.2, height - 0.2],
  ];
  return {
    kind: 'polygon',
    rings: [ring],
    fill: palette.paper,
    stroke: { colour: palette.frame, width: 0.3 },
  };
}

/** States that occur, in the order of the legend, with their number of blocks. */
function countStates(map: OperationsMap): [PrintedState, number][] {
  const counts = new Map<PrintedState, number>();
  for (const { code } of map.blocks.blocks) {
    const state = map.stateOf(code);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const order = Object.keys(printedLooks) as PrintedState[];
  return order.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [[state, count] as [PrintedState, number]];
  });
}

/** Hatch cell of 6 px and letters of at least 8 px, as on the screen (96 px an inch). */
const pixel = 25.4 / 96;

function drawBlocks(map: OperationsMap, frame: MapFrame, palette: MapPalette): Shape[] {
  const byState = new Map<PrintedState, BlockShape[]>();
  for (const block of map.blocks.blocks) {
    const state = map.stateOf(block.code);
    byState.set(state, [...(byState.get(state) ?? []), block]);
  }
  const fills: Shape[] = [];
  const letters: Shape[] = [];
  for (const [state, blocks] of byState) {
    const look = palette.looks[state];
    const ink = palette === printPalette ? paler(look.line) : look.line;
    const rings = blocks.map((block) => frame.ringsOf(block));
    fills.push({
      kind: 'polygon',
      rings: rings.flat(),
      fill: look.fill,
      stroke: { colour: palette.seam, width: 0.18 },
    });
    const lines = rings.flatMap((own) => hatchLines(own, look.hatch, 6 * pixel));
    if (lines.length > 0)
      fills.push({ kind: 'lines', lines, stroke: { colour: ink, width: 0.14 } });
    if (look.hatch === 'dots')
      fills.push({
        kind: 'dots',
        points: rings.flatMap((own) => hatchDots(own, 6 * pixel)),
        radius: 0.17,
        fill: ink,
      });
    for (const [place, block] of blocks.entries())
      letters.push(...writeLetters(block, rings[place]!, look, map.hasCodes));
  }
  return [...fills, ...letters];
}

function writeLetters(
  block: BlockShape,
  rings: readonly (readonly DrawingPoint[])[],
  look: PrintedLook,
  hasCodes: boolean,
): Shape[] {
  const { at, width, height } = middleOf(rings);
  const room = Math.min(width, height);
  if (room < 13 * pixel) return [];
  const size = Math.min(5, Math.max(8 * pixel, room / 2.6));
  const hasCode = hasCodes && width >= 8;
  const text = { kind: 'text', colour: look.ink, anchor: 'middle' } as const;
  const y = at[1] + size * (hasCode ? 0.1 : 0.36);
  const letter: Shape = { ...text, at: [at[0], y], text: look.letter, size };
  return hasCode
    ? [letter, { ...text, at: [at[0], y + size * 0.85], text: block.code, size: size * 0.6 }]
    : [letter];
}

function drawBorders(map: OperationsMap, frame: MapFrame, palette: MapPalette): Shape[] {
  const { blocks } = map.blocks;
  const onPaper = (lines: ReturnType<typeof borderLines>) =>
    lines.map((line) => line.map(([x, y]) => frame.at(x, y)));
  const areas = onPaper(borderLines(blocks, map.areaOf));
  // Every block is of one group, so its outer edges are those no other block shares.
  const outline = onPaper(outerLines(blocks));
  return [
    {
      kind: 'lines',
      lines: areas,
      stroke: { colour: palette.areaLine, width: 0.42, dash: [2.1, 0.8, 0.5, 0.8] },
    },
    { kind: 'lines', lines: outline, stroke: { colour: palette.outline, width: 0.5 } },
  ];
}

function outerLines(blocks: readonly BlockShape[]): (readonly (readonly [number, number])[])[] {
  const edges = new Set<string>();
  const all: [number[], number[]][] = [];
  for (const ring of blocks.flatMap((block) => block.polygons.flat()))
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length;
      const [from, to] = [ring.slice(at, at + 2), ring.slice(next, next + 2)];
      edges.add(`${from}|${to}`);
      all.push([from, to]);
    }
  return all
    .filter(([from, to]) => !edges.has(`${to}|${from}`))
    .map((edge) => edge.map(([x = 0, y = 0]) => [x / 1000, y / 1000] as const));
}

function drawAreaNames(
  map: OperationsMap,
  frame: MapFrame,
  palette: MapPalette,
  growth: number,
): Shape[] {
  const rings = new Map<string, DrawingPoint[][]>();
  for (const block of map.blocks.blocks) {
    const name = map.areaOf(block);
    if (name !== null) rings.set(name, [...(rings.get(name) ?? []), ...frame.ringsOf(block)]);
  }
  if (rings.size < 2) return [];
  return [...rings].flatMap(([name, own]) =>
    nameBox(name.replace(/派出所$/, ''), middleOf(own).at, palette, map.isBare ? 1.2 : growth),
  );
}

function nameBox(name: string, [x, y]: DrawingPoint, palette: MapPalette, growth: number): Shape[] {
  const size = 3.6 * growth;
  const [halfWidth, halfHeight] = [(name.length * size) / 2 + 0.45 * size, 0.8 * size];
  const ring: DrawingPoint[] = [
    [x - halfWidth, y - halfHeight],
    [x + halfWidth, y - halfHeight],
    [x + halfWidth, y + halfHeight],
    [x - halfWidth, y + halfHeight],
  ];
  const stroke = { colour: palette.frame, width: 0.2 };
  const text = { text: name, size, colour: palette.text, anchor: 'middle', isBold: true } as const;
  return [
    { kind: 'polygon', rings: [ring], fill: palette.box, stroke },
    { kind: 'text', at: [x, y + 0.36 * size], ...text },
  ];
}

/** Hatch lines stand at 60 % of their colour; mixed with white, for metafiles know no transparency. */
function paler(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const mix = (channel: number) => Math.round(255 - (255 - channel) * 0.62);
  const channels = [value >> 16, (value >> 8) & 0xff, value & 0xff].map(mix);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
