import type { ReportBlock, ReportDocument } from '../document/report-document.ts';
import { writeEmf } from '../drawing/write-emf.ts';
import { writeDocxTable } from './docx-table.ts';
import { paragraph, run, twips, wordFonts } from './docx-text.ts';
import { packOffice } from './pack-office.ts';
import { bodyPoints, pageGrid } from './page-style.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * The document as WordprocessingML ([ECMA-376]) on the page grid of GB/T 9704-2012: 22 lines of 28 characters. Fonts are
 * named, not carried. Maps are vector metafiles. Same document, same bytes.
 */
export function writeDocx(document: ReportDocument): Uint8Array<ArrayBuffer> {
  const pictures = new Map<string, Uint8Array>();
  const body = document.blocks.map((block) => writeBlock(block, document, pictures));
  const parts = new Map<string, string>([
    ['word/document.xml', writeBody(body.join(''))],
    ['word/styles.xml', styles],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable],
    ['word/footer1.xml', writeFooter(document.footer, 'odd')],
    ['word/footer2.xml', writeFooter(document.footer, 'even')],
    ['word/_rels/document.xml.rels', writeRelations(pictures.size)],
  ]);
  return packOffice(parts, pictures, {
    ...document,
    mainPart: 'word/document.xml',
    overrides: [
      ['word/document.xml', `${wordType}.document.main+xml`],
      ['word/styles.xml', `${wordType}.styles+xml`],
      ['word/settings.xml', `${wordType}.settings+xml`],
      ['word/fontTable.xml', `${wordType}.fontTable+xml`],
      ['word/footer1.xml', `${wordType}.footer+xml`],
      ['word/footer2.xml', `${wordType}.footer+xml`],
    ],
  });
}

function writeBody(content: string): string {
  const spaces = `xmlns:w="${word}" xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
  return `<w:document ${spaces}><w:body>${content}${section}</w:body></w:document>`;
}

/**
 * Pitches of characters and lines in which the text block holds 28 × 22. The lines are the section's grid; the characters
 * are set closer by the default run, for a grid of cells narrower than the font is doubled by some programs.
 */
const characterPoints = (pageGrid.textWidth / 25.4) * (72 / pageGrid.charactersPerLine);
const closerTwips = Math.floor(20 * (characterPoints - bodyPoints));
const linePitch = Math.floor(twips(pageGrid.textHeight) / pageGrid.linesPerPage);
const bottom = pageGrid.height - pageGrid.top - pageGrid.textHeight;
const right = pageGrid.width - pageGrid.left - pageGrid.textWidth;
const section = [
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>',
  `<w:pgSz w:w="${twips(pageGrid.width)}" w:h="${twips(pageGrid.height)}"/>`,
  `<w:pgMar w:top="${twips(pageGrid.top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(pageGrid.left)}" w:header="${twips(15)}" w:footer="${twips(bottom - 12)}" w:gutter="0"/>`,
  `<w:docGrid w:type="lines" w:linePitch="${linePitch}"/></w:sectPr>`,
].join('');

function writeBlock(
  block: ReportBlock,
  document: ReportDocument,
  pictures: Map<string, Uint8Array>,
): string {
  const red = document.hasRedHead ? 'C8102E' : '000000';
  switch (block.kind) {
    case 'title': {
      const look = { font: wordFonts.song, points: document.hasRedHead ? 40 : 26, colour: red };
      return paragraph(run(block.text, look), { align: 'center', isFree: true, after: 8 });
    }
    case 'subtitle':
      return paragraph(run(block.text), { align: 'center' });
    case 'masthead':
      return paragraph(
        `${run(block.left, { points: 15 })}${tab}${run(block.right, { points: 15 })}`,
        {
          rightTab: true,
          under: { colour: red, eighths: document.hasRedHead ? 18 : 6 },
        },
      );
    case 'heading': {
      const font = block.level === 1 ? wordFonts.black : wordFonts.regular;
      return paragraph(run(block.text, { font }), { isIndented: true, keepsNext: true });
    }
    case 'paragraph': {
      const runs = block.runs.map(({ text, isBold, isMissing }) =>
        run(text, {
          ...(isBold ? { isBold } : {}),
          ...(isMissing ? { colour: 'B3261E', isBold: true } : {}),
        }),
      );
      return paragraph(runs.join(''), { isIndented: !block.isFlush });
    }
    case 'signature':
      return block.lines
        .map((line) => paragraph(run(line), { align: 'right', rightCharacters: 4 }))
        .join('');
    case 'drawing':
      return writePicture(block, pictures);
    case 'table':
      return writeDocxTable(block.table);
    case 'page':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

const tab = '<w:r><w:tab/></w:r>';
const emuPerMillimetre = 36_000;

function writePicture(
  { drawing, caption }: Extract<ReportBlock, { kind: 'drawing' }>,
  pictures: Map<string, Uint8Array>,
): string {
  const number = pictures.size + 1;
  pictures.set(`word/media/map${number}.emf`, writeEmf(drawing));
  const size = `cx="${Math.round(drawing.widthMillimetres * emuPerMillimetre)}" cy="${Math.round(drawing.heightMillimetres * emuPerMillimetre)}"`;
  const picture = [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${number}" name="map${number}" descr="${attribute(drawing.label)}"/>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="map${number}.emf"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="rIdMap${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
  const look = { font: wordFonts.black, points: 10.5 };
  return (
    paragraph(picture, { isFree: true, keepsNext: true }) +
    paragraph(run(caption, look), { align: 'center', isFree: true })
  );
}

function attribute(text: string): string {
  return run(text).replace(/^.*<w:t[^>]*>|<\/w:t>.*$/g, '');
}

function writeFooter(text: string, side: 'odd' | 'even'): string {
  const code = run(text, { font: wordFonts.black, points: 7.5, colour: '4D5862' });
  const field =
    '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>';
  const look = { font: wordFonts.text, points: 14 };
  const number = `${run('— ', look)}${field}${run(' —', look)}`;
  const content = side === 'odd' ? `${code}${tab}${number}` : `${number}${tab}${code}`;
  return `<w:ftr xmlns:w="${word}">${paragraph(content, { rightTab: true, isFree: true })}</w:ftr>`;
}

function writeRelations(pictures: number): string {
  const fixed: [string, string, string][] = [
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'settings', 'settings.xml'],
    ['rId3', 'footer', 'footer1.xml'],
    ['rId4', 'footer', 'footer2.xml'],
    ['rId5', 'fontTable', 'fontTable.xml'],
  ];
  const maps = Array.from({ length: pictures }, (_, at): [string, string, string] => [
    `rIdMap${at + 1}`,
    'image',
    `media/map${at + 1}.emf`,
  ]);
  const lines = [...fixed, ...maps].map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

const { text } = wordFonts;
const styles = `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${text}" w:hAnsi="${text}" w:eastAsia="${text}" w:cs="${text}"/><w:spacing w:val="${closerTwips}"/><w:sz w:val="${2 * bodyPoints}"/><w:szCs w:val="${2 * bodyPoints}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="${2 * bodyPoints}"/><w:szCs w:val="${2 * bodyPoints}"/></w:rPr></w:style></w:styles>`;
const settings = `<w:settings xmlns:w="${word}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
/** What a machine without the named font may take instead. */
const substitutes: readonly (readonly [string, string, string])[] = [
  [wordFonts.text, 'FangSong', 'roman'],
  [wordFonts.song, 'Noto Serif CJK SC', 'roman'],
  [wordFonts.black, 'SimHei', 'swiss'],
  [wordFonts.regular, 'KaiTi', 'roman'],
];
const fontTable = `<w:fonts xmlns:w="${word}">${substitutes.map(([name, other, family]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`).join('')}</w:fonts>`;
