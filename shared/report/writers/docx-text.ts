import { escapeXml } from '../escape-xml.ts';
import { pageGrid } from './page-style.ts';

/** Twentieths of a point of millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Fonts as they are named in a document; the reader's machine supplies them. */
export const wordFonts = {
  text: '仿宋_GB2312',
  song: '方正小标宋简体',
  black: '黑体',
  regular: '楷体_GB2312',
} as const;

export interface RunLook {
  readonly font?: string;
  readonly points?: number;
  readonly colour?: string;
  readonly isBold?: boolean;
}

/** A run of text. */
export function run(text: string, look: RunLook = {}): string {
  const { font, points, colour, isBold } = look;
  const properties = [
    font === undefined
      ? ''
      : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    isBold ? '<w:b/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    points === undefined
      ? ''
      : `<w:spacing w:val="0"/><w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`,
  ].join('');
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export interface ParagraphLook {
  readonly align?: 'left' | 'center' | 'right';
  /** Two characters in, as body text begins. */
  readonly isIndented?: boolean;
  readonly rightCharacters?: number;
  readonly keepsNext?: boolean;
  /** Not on the page's grid: pictures, captions, tables. */
  readonly isFree?: boolean;
  /** Exact line height in points. */
  readonly linePoints?: number;
  readonly after?: number;
  readonly rightTab?: boolean;
  readonly under?: { readonly colour: string; readonly eighths: number };
}

/** A paragraph around runs; its properties in the order the schema asks for. */
export function paragraph(content: string, look: ParagraphLook = {}): string {
  const { align, isIndented, rightCharacters, keepsNext, isFree, under, rightTab } = look;
  const right = twips(pageGrid.textWidth);
  const properties = [
    keepsNext ? '<w:keepNext/>' : '',
    under === undefined
      ? ''
      : `<w:pBdr><w:bottom w:val="single" w:sz="${under.eighths}" w:space="1" w:color="${under.colour}"/></w:pBdr>`,
    rightTab ? `<w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs>` : '',
    isFree ? '<w:snapToGrid w:val="0"/>' : '',
    writeSpacing(look),
    isIndented ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '',
    rightCharacters === undefined
      ? ''
      : `<w:ind w:rightChars="${100 * rightCharacters}" w:right="${320 * rightCharacters}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

function writeSpacing({ linePoints, after }: ParagraphLook): string {
  if (linePoints === undefined && after === undefined) return '';
  const line =
    linePoints === undefined ? '' : ` w:line="${Math.round(20 * linePoints)}" w:lineRule="exact"`;
  return `<w:spacing w:before="0" w:after="${20 * (after ?? 0)}"${line}/>`;
}
