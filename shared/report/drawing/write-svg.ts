import { escapeXml } from '../escape-xml.ts';
import type { Drawing, DrawingPoint, Shape, Stroke } from './drawing.ts';

/** The drawing as a stand-alone SVG in millimetres; presentation attributes only, no style. */
export function writeSvg(drawing: Drawing): string {
  const { widthMillimetres: width, heightMillimetres: height, label } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(label)}" font-family="'Noto Sans CJK SC','Microsoft YaHei','微软雅黑',sans-serif">`,
    ...drawing.shapes.map(writeShape),
    '</svg>',
  ].join('\n');
}

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'polygon': {
      const path = shape.rings.map((ring) => `${writePath(ring)}Z`).join('');
      return `<path d="${path}" fill="${shape.fill ?? 'none'}" fill-rule="evenodd"${writeStroke(shape.stroke)}/>`;
    }
    case 'lines':
      return `<path d="${shape.lines.map(writePath).join('')}" fill="none"${writeStroke(shape.stroke)}/>`;
    case 'dots': {
      const { radius } = shape;
      const arc = `a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
      const path = shape.points.map(([x, y]) => `M${number(x - radius)} ${number(y)}${arc}`);
      return `<path d="${path.join('')}" fill="${shape.fill}"/>`;
    }
    case 'text': {
      const weight = shape.isBold ? ' font-weight="700"' : '';
      const [x, y] = shape.at;
      return `<text x="${number(x)}" y="${number(y)}" font-size="${shape.size}" fill="${shape.colour}" text-anchor="${shape.anchor}"${weight}>${escapeXml(shape.text)}</text>`;
    }
  }
}

function writePath(points: readonly DrawingPoint[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`)
    .join('');
}

function writeStroke(stroke: Stroke | null): string {
  if (stroke === null) return '';
  const dash = stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.join(' ')}"`;
  return ` stroke="${stroke.colour}" stroke-width="${stroke.width}" stroke-linejoin="round"${dash}`;
}

/** A hundredth of a millimetre is finer than any printer. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
