import type { StyleImageMetadata } from 'maplibre-gl';
import { letterCovers } from '../../shared/plan/letter-cover.ts';
import {
  blockStates,
  type Hatch,
  letterLooks,
  mapColours,
  type StateLook,
  stateLooks,
  type Theme,
} from './map-colours.ts';
import type { BlockState } from './map-props.ts';

export interface MapImage {
  readonly image: ImageData;
  readonly options: Partial<StyleImageMetadata>;
}

/** Images are drawn at twice the size, so they stay sharp on fine screens. */
const pixelRatio = 2;
/** MapLibre stretches a pattern up to twofold between whole zooms: cells start small and stay near 6 pixels. */
const hatchCell = 5;
const fontStack = "'Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

type Draw = (context: OffscreenCanvasRenderingContext2D, size: number) => void;

/** Image the style asks for by name, drawn on the spot; null for a name that is none of ours. */
export function drawMapImage(name: string, theme: Theme): MapImage | null {
  const colours = mapColours[theme];
  const state = blockStates.find((known) => name.endsWith(`-${known}`));
  if (state !== undefined && name.startsWith('hatch-'))
    return paint(hatchCell, (context) => drawHatch(context, stateLooks[state], theme));
  if (state !== undefined && name.startsWith('chip-'))
    return paint(18, (context) => drawStateChip(context, state, theme));
  const cover = letterCovers.find((known) => name === `letter-${known}`);
  if (cover !== undefined)
    return paint(hatchCell, (context) => drawHatch(context, letterLooks[cover], theme));
  const mark = /^mark-([a-z]+)-(.+)$/.exec(name);
  const markState = blockStates.find((known) => known === mark?.[1]);
  if (markState !== undefined)
    return paint(20, (context) => drawMark(context, markState, mark?.[2] ?? '', theme));
  switch (name) {
    case 'excluded-hatch':
      return paint(4, (context, size) => {
        strokeDiagonals(context, size, colours.excludedHatch, 0.55, 0.55);
      });
    case 'gap-hatch':
      return paint(5, (context, size) => strokeDiagonals(context, size, colours.gap, 0.75, 0.7));
    case 'label-box':
      return paintBox(colours.panel, colours.panelLine, 1, 3);
    case 'label-box-selected':
      return paintBox(colours.panel, colours.accent, 1.5, 3);
    case 'station-pill':
      return paintBox(colours.panel, colours.jurisdiction, 1.2, 9);
    case 'gap-badge':
      return paint(22, (context) => {
        context.beginPath();
        context.arc(11, 11, 10, 0, 2 * Math.PI);
        context.fillStyle = '#C2410C';
        context.fill();
        context.lineWidth = 1;
        context.strokeStyle = '#FFFFFF';
        context.stroke();
      });
    case 'station-site':
      return paint(10, (context) => {
        context.fillStyle = colours.landIn;
        context.strokeStyle = colours.well;
        context.fillRect(2, 2, 6, 6);
        context.strokeRect(2, 2, 6, 6);
      });
    default:
      return null;
  }
}

function paint(
  sizePixels: number,
  draw: Draw,
  options: Partial<StyleImageMetadata> = {},
): MapImage {
  const side = sizePixels * pixelRatio;
  const context = new OffscreenCanvas(side, side).getContext('2d')!;
  context.scale(pixelRatio, pixelRatio);
  draw(context, sizePixels);
  return { image: context.getImageData(0, 0, side, side), options: { pixelRatio, ...options } };
}

/** A box that stretches round its text. */
function paintBox(fill: string, line: string, lineWidth: number, radius: number): MapImage {
  const size = 24;
  const draw: Draw = (context) => {
    context.beginPath();
    context.roundRect(1, 1, size - 2, size - 2, radius);
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = lineWidth;
    context.strokeStyle = line;
    context.stroke();
  };
  const from = (radius + 1) * pixelRatio;
  const until = (size - radius - 1) * pixelRatio;
  const edge = 3 * pixelRatio;
  return paint(size, draw, {
    stretchX: [[from, until]],
    stretchY: [[from, until]],
    content: [edge, edge, size * pixelRatio - edge, size * pixelRatio - edge],
  });
}

function drawHatch(context: OffscreenCanvasRenderingContext2D, look: StateLook, theme: Theme) {
  const colours = look[theme];
  context.fillStyle = colours.fill;
  context.fillRect(0, 0, hatchCell, hatchCell);
  context.globalAlpha = theme === 'dark' ? 1 : 0.55;
  hatch(context, look.hatch, colours.hatchLine, hatchCell);
}

function hatch(
  context: OffscreenCanvasRenderingContext2D,
  kind: Hatch,
  colour: string,
  cell: number,
): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 0.85;
  const middle = cell / 2;
  context.beginPath();
  if (kind === 'diagonal' || kind === 'cross') addDiagonals(context, cell, 1);
  if (kind === 'cross') addDiagonals(context, cell, -1);
  if (kind === 'horizontal') addLine(context, 0, middle, cell, middle);
  if (kind === 'vertical') addLine(context, middle, 0, middle, cell);
  if (kind === 'dots') {
    context.arc(middle, middle, 0.8, 0, 2 * Math.PI);
    context.fill();
  } else context.stroke();
}

/** Lines that meet themselves in the next cell: one through the middle and the two cut corners. */
function addDiagonals(
  context: OffscreenCanvasRenderingContext2D,
  cell: number,
  slope: 1 | -1,
): void {
  for (const shift of [-cell, 0, cell])
    if (slope === 1) addLine(context, shift - 1, cell + 1, shift + cell + 1, -1);
    else addLine(context, shift - 1, -1, shift + cell + 1, cell + 1);
}

function addLine(
  context: OffscreenCanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
}

function strokeDiagonals(
  context: OffscreenCanvasRenderingContext2D,
  cell: number,
  colour: string,
  width: number,
  opacity: number,
): void {
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  addDiagonals(context, cell, 1);
  context.stroke();
}

/** A disc in a state's colours with a letter of its own. */
function drawMark(
  context: OffscreenCanvasRenderingContext2D,
  state: BlockState,
  letter: string,
  theme: Theme,
): void {
  const colours = stateLooks[state][theme];
  context.beginPath();
  context.arc(10, 10, 9, 0, 2 * Math.PI);
  context.fillStyle = colours.fill;
  context.fill();
  context.strokeStyle = theme === 'light' ? colours.line : mapColours.dark.seam;
  context.lineWidth = 1.2;
  context.stroke();
  writeLetter(context, letter, colours.ink, `700 12px ${fontStack}`, 10);
}

function writeLetter(
  context: OffscreenCanvasRenderingContext2D,
  letter: string,
  ink: string,
  font: string,
  middle: number,
): void {
  context.fillStyle = ink;
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(letter, middle, middle + 0.5);
}

function drawStateChip(
  context: OffscreenCanvasRenderingContext2D,
  state: BlockState,
  theme: Theme,
): void {
  const look = stateLooks[state];
  const colours = look[theme];
  context.beginPath();
  context.roundRect(0.5, 0.5, 17, 17, 3);
  context.fillStyle = colours.fill;
  context.fill();
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  context.stroke();
  const weight = state === 'overdue' ? 700 : 500;
  writeLetter(context, look.letter, colours.ink, `${weight} 12px ${fontStack}`, 9);
}
