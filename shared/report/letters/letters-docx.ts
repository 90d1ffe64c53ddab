import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterText } from './letter-text.ts';

const body = { ascii: 'FangSong', hAnsi: 'FangSong', eastAsia: '仿宋' };
const heading = { ascii: 'SimHei', hAnsi: 'SimHei', eastAsia: '黑体' };

/** Letters as one document, each on pages of its own, A4, 仿宋 16 pt with 29 pt lines. */
export async function writeLettersDocx(letters: readonly LetterText[]): Promise<Uint8Array> {
  const children = letters.flatMap((letter, index) => [
    ...(index === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
    ...letterParts(letter),
  ]);
  const document = new Document({
    creator: '',
    title: letters[0]?.title ?? '',
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, bottom: 1985, left: 1588, right: 1474 },
          },
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function letterParts(letter: LetterText): (Paragraph | Table)[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 400 },
      children: [new TextRun({ text: letter.title, font: heading, size: 44 })],
    }),
    ...letter.parties.map((text) => line(text, 0)),
    ...letter.paragraphs.map((text) => line(text, 640)),
    line('', 0),
    signatureTable(letter.signatures),
  ];
}

/** A line of text; what is missing stands out, so that nobody signs over it. */
function line(text: string, firstLine: number): Paragraph {
  const runs = text.split(/(【缺：[^】]*】)/).filter((part) => part !== '');
  return new Paragraph({
    spacing: { line: 580, lineRule: 'exact' },
    indent: { firstLine },
    children: runs.map(
      (part) =>
        new TextRun({
          text: part,
          font: body,
          size: 32,
          ...(part.startsWith('【缺') ? { bold: true, highlight: 'yellow' } : {}),
        }),
    ),
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

function signatureTable(rows: LetterText['signatures']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                borders: noBorders,
                width: { size: 50, type: WidthType.PERCENTAGE },
                children: [line(text, 0)],
              }),
          ),
        }),
    ),
  });
}
