import { dashLines } from './dash-lines.ts';
import type { Drawing, DrawingPoint, Shape, Stroke } from './drawing.ts';
import { EmfRecords } from './emf-records.ts';

/** Device units a millimetre. */
const perMillimetre = 100;
const nullBrush = 0x80000005;
const nullPen = 0x80000008;

/**
 * The drawing as an enhanced metafile ([MS-EMF]), the vector picture word processors have read for thirty years: no raster,
 * so it prints sharp at any size and needs no program to be made.
 */
export function writeEmf(drawing: Drawing): Uint8Array<ArrayBuffer> {
  const records = new EmfRecords();
  records.add(18, [1]); // transparent background
  records.add(19, [1]); // alternate filling: holes stay open
  for (const shape of drawing.shapes) writeShape(shape, records);
  return records.finish(drawing.widthMillimetres, drawing.heightMillimetres, perMillimetre);
}

function writeShape(shape: Shape, records: EmfRecords): void {
  switch (shape.kind) {
    case 'polygon':
      withObjects(records, shape.stroke, shape.fill, () => addPoints(records, 8, shape.rings));
      break;
    case 'lines': {
      const { dash } = shape.stroke;
      const lines = dash === undefined ? shape.lines : dashLines(shape.lines, dash);
      withObjects(records, shape.stroke, null, () => addPoints(records, 7, lines));
      break;
    }
    case 'dots':
      withObjects(records, null, shape.fill, () => {
        for (const [x, y] of shape.points) {
          const box = [x - shape.radius, y - shape.radius, x + shape.radius, y + shape.radius];
          records.add(42, box.map(units)); // ellipse
        }
      });
      break;
    case 'text':
      writeText(shape, records);
  }
}

function withObjects(
  records: EmfRecords,
  stroke: Stroke | null,
  fill: string | null,
  draw: () => void,
): void {
  const pen = 1;
  const brush = 2;
  if (stroke !== null)
    records.add(38, [pen, 0, Math.max(1, units(stroke.width)), 0, colour(stroke.colour)]);
  if (fill !== null) records.add(39, [brush, 0, colour(fill), 0]);
  records.add(37, [stroke === null ? nullPen : pen]);
  records.add(37, [fill === null ? nullBrush : brush]);
  draw();
  records.add(37, [nullPen]);
  records.add(37, [nullBrush]);
  if (stroke !== null) records.add(40, [pen]);
  if (fill !== null) records.add(40, [brush]);
}

/** Polygons (8) or polylines (7) of 32-bit points; what has no two points is left out. */
function addPoints(
  records: EmfRecords,
  kind: number,
  parts: readonly (readonly DrawingPoint[])[],
): void {
  const drawn = parts.filter((part) => part.length > 1);
  if (drawn.length === 0) return;
  const points = drawn.flat();
  records.add(kind, [
    ...boundsOf(points),
    drawn.length,
    points.length,
    ...drawn.map((part) => part.length),
    ...points.flatMap(([x, y]) => [units(x), units(y)]),
  ]);
}

function boundsOf(points: readonly DrawingPoint[]): number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box.map(units);
}

const anchors = { start: 24, middle: 24 | 6, end: 24 | 2 } as const;

function writeText(shape: Extract<Shape, { kind: 'text' }>, records: EmfRecords): void {
  const font = 3;
  const size = units(shape.size);
  records.font(font, size, shape.isBold ? 700 : 400, 'Microsoft YaHei');
  records.add(37, [font]);
  records.add(22, [anchors[shape.anchor]]);
  records.add(24, [colour(shape.colour)]);
  // Chinese stands on a full square, Latin and digits on somewhat more than half of one.
  const advances = Array.from({ length: shape.text.length }, (_, at) =>
    Math.round(size * (shape.text.charCodeAt(at) < 0x2000 ? 0.56 : 1)),
  );
  records.text(shape.text, units(shape.at[0]), units(shape.at[1]), advances);
  records.add(37, [0x8000000d]); // system font, so that ours can go
  records.add(40, [font]);
}

function units(millimetres: number): number {
  return Math.round(millimetres * perMillimetre);
}

/** `#RRGGBB` as a COLORREF, 0x00BBGGRR. */
function colour(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}
