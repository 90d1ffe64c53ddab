import { printNumber } from '../model/figure.ts';
import type { MapPalette, PrintedState } from './block-looks.ts';
import { gapShapes } from './draw-gaps.ts';
import type { DrawingPoint, Shape } from './drawing.ts';
import { hatchDots, hatchLines } from './hatch.ts';

export interface Furniture {
  readonly width: number;
  readonly height: number;
  readonly legendWidth: number;
  /** Millimetres a metre. */
  readonly scale: number;
  readonly counts: readonly (readonly [PrintedState, number])[];
  /** Gaps drawn; they get a line of the legend where there are any. */
  readonly gaps: number;
  readonly title: string | null;
  readonly dataTime: string;
  readonly classification: string;
  readonly palette: MapPalette;
}

/** Title, legend, scale bar, north arrow, data time, frame name and classification of a map. */
export function drawFurniture(map: Furniture): Shape[] {
  const { width, height, title, palette } = map;
  const top = title === null ? 0 : 12;
  return [
    ...(title === null
      ? []
      : [
          writeText([width / 2, 10.5], title, {
            size: 6.5,
            anchor: 'middle',
            isBold: true,
            colour: palette.text,
          }),
        ]),
    ...[square(3, top + 2.4, 22, 9), square(3, height - 7.4, 20.5, 4.8)].map(
      // Ground of a single block or community reaches under the words.
      (ring): Shape => ({ kind: 'polygon', rings: [ring], fill: palette.paper, stroke: null }),
    ),
    writeText([4, top + 6], '数据截止', { size: 2.9, colour: palette.hint }),
    writeText([4, top + 10], map.dataTime, { size: 2.9, colour: palette.hint }),
    writeText([width - 4, top + 6], map.classification, {
      size: 2.9,
      anchor: 'end',
      isBold: true,
      colour: palette.text,
    }),
    writeText([4, height - 4], '国家大地 2000', { size: 2.7, colour: palette.hint }),
    ...northArrow(palette, [width - 4 - map.legendWidth / 2, top + 11]),
    ...legend(map),
    ...scaleBar(map),
  ];
}

function northArrow(palette: MapPalette, [x, y]: DrawingPoint): Shape[] {
  const ring: DrawingPoint[] = [
    [x, y],
    [x + 2.3, y + 6],
    [x, y + 4.6],
    [x - 2.3, y + 6],
  ];
  return [
    { kind: 'polygon', rings: [ring], fill: palette.text, stroke: null },
    writeText([x, y + 9.6], '北', { size: 3, anchor: 'middle', colour: palette.text }),
  ];
}

const legendRow = 5.4;

function legend({ width, height, legendWidth, counts, gaps, palette }: Furniture): Shape[] {
  const rows = counts.length + (gaps > 0 ? 1 : 0);
  const [left, boxHeight] = [width - legendWidth - 4, rows * legendRow + 3.4];
  const top = height - boxHeight - 16;
  return [
    {
      kind: 'polygon',
      rings: [square(left, top, legendWidth, boxHeight)],
      fill: palette.box,
      stroke: { colour: '#8A929A', width: 0.2 },
    },
    ...counts.flatMap(([state, count], row): Shape[] => {
      const y = top + 2 + row * legendRow;
      return [
        ...chip(palette, state, left + 2, y),
        writeText([left + 9, y + 3.5], palette.looks[state].name, {
          size: 3,
          colour: palette.text,
        }),
        writeText([left + legendWidth - 2, y + 3.5], printNumber(count, 0), {
          size: 3,
          anchor: 'end',
          colour: palette.text,
        }),
      ];
    }),
    ...(gaps > 0
      ? gapRow(left, top + 2 + counts.length * legendRow, gaps, legendWidth, palette)
      : []),
  ];
}

function gapRow(
  left: number,
  y: number,
  gaps: number,
  legendWidth: number,
  palette: MapPalette,
): Shape[] {
  const ring = square(left + 2, y, 5, 4.6);
  return [
    ...gapShapes([ring], 1.6),
    writeText([left + 9, y + 3.5], '空白区', { size: 3, colour: palette.text }),
    writeText([left + legendWidth - 2, y + 3.5], printNumber(gaps, 0), {
      size: 3,
      anchor: 'end',
      colour: palette.text,
    }),
  ];
}

function chip(palette: MapPalette, state: PrintedState, x: number, y: number): Shape[] {
  const look = palette.looks[state];
  const ring = square(x, y, 5, 4.6);
  const stroke = { colour: look.line, width: 0.16 };
  const lines = hatchLines([ring], look.hatch, 1.6);
  return [
    { kind: 'polygon', rings: [ring], fill: look.fill, stroke },
    ...(lines.length > 0 ? [{ kind: 'lines', lines, stroke } as const] : []),
    ...(look.hatch === 'dots'
      ? [{ kind: 'dots', points: hatchDots([ring], 1.6), radius: 0.16, fill: look.line } as const]
      : []),
    writeText([x + 2.5, y + 3.4], look.letter, { size: 3, anchor: 'middle', colour: look.ink }),
  ];
}

/** A bar of 1, 2 or 5 times a power of ten, near a seventh of the width. */
function scaleBar({ width, height, scale, legendWidth, palette }: Furniture): Shape[] {
  const wanted = Math.min(width / 7, legendWidth) / scale;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= wanted) ?? power;
  const length = metres * scale;
  const [right, y] = [width - 4 - (legendWidth - length) / 2, height - 5];
  const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const bar: DrawingPoint[] = [
    [right - length, y - 1.6],
    [right - length, y],
    [right, y],
    [right, y - 1.6],
  ];
  return [
    { kind: 'lines', lines: [bar], stroke: { colour: palette.text, width: 0.35 } },
    writeText([right - length / 2, y - 2.2], label, {
      size: 2.9,
      anchor: 'middle',
      colour: palette.text,
    }),
  ];
}

function square(x: number, y: number, width: number, height: number): DrawingPoint[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function writeText(
  at: DrawingPoint,
  text: string,
  look: {
    readonly size: number;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly colour: string;
    readonly isBold?: boolean;
  },
): Shape {
  return {
    kind: 'text',
    at,
    text,
    size: look.size,
    colour: look.colour,
    anchor: look.anchor ?? 'start',
    ...(look.isBold === undefined ? {} : { isBold: look.isBold }),
  };
}
