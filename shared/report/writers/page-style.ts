import type { ReportDocument } from '../document/report-document.ts';

/** Millimetres of GB/T 9704-2012: A4, head margin, binding margin, and the text block. */
export const pageGrid = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  textWidth: 156,
  textHeight: 225,
  charactersPerLine: 28,
  linesPerPage: 22,
} as const;

/** Points of 3号, and the line pitch by which 22 lines fill the text block. */
export const bodyPoints = 16;
export const linePoints = 28.95;

/** Fonts by their habitual names, then what free systems have. */
export const fonts = {
  song: "'方正小标宋简体','小标宋','FZXiaoBiaoSong-B05S','SimSun','宋体','Noto Serif CJK SC','Source Han Serif SC',serif",
  imitation:
    "'仿宋_GB2312','仿宋','FangSong','STFangsong','Noto Serif CJK SC','Source Han Serif SC',serif",
  black: "'黑体','SimHei','STHeiti','Noto Sans CJK SC','Source Han Sans SC',sans-serif",
  regular: "'楷体_GB2312','楷体','KaiTi','STKaiti','Noto Serif CJK SC',serif",
} as const;

/** Style of the printed pages. Page number and code stand in the margin, the number on the outer side. */
export function pageStyle({ footer, hasRedHead }: Pick<ReportDocument, 'footer' | 'hasRedHead'>) {
  const bottom = pageGrid.height - pageGrid.top - pageGrid.textHeight;
  const right = pageGrid.width - pageGrid.left - pageGrid.textWidth;
  const number = `content:'— ' counter(page) ' —';font:14pt 'SimSun','宋体','Noto Serif CJK SC',serif;vertical-align:top;padding-top:4mm`;
  const code = `content:'${footer.replace(/['\\\n]/g, '')}';font:7.5pt ${fonts.black};color:#4d5862;vertical-align:top;padding-top:6mm;white-space:nowrap`;
  return `
@page{size:A4;margin:${pageGrid.top}mm ${right}mm ${bottom}mm ${pageGrid.left}mm;@bottom-right{${number};text-align:right;width:26mm}@bottom-left{${code};text-align:left;width:130mm}}
@page :first{margin-top:26mm;margin-bottom:${bottom}mm}
@page :left{@bottom-left{${number};text-align:left;width:26mm}@bottom-right{${code};text-align:right;width:130mm}}
*{box-sizing:border-box;margin:0;padding:0}
.paper{width:${pageGrid.textWidth}mm;font:${bodyPoints}pt/${linePoints}pt ${fonts.imitation};color:#000;text-align:justify;font-variant-numeric:lining-nums tabular-nums}
h1{font:400 ${hasRedHead ? 40 : 26}pt/1.2 ${fonts.song};letter-spacing:.12em;text-align:center;color:${hasRedHead ? '#C8102E' : '#000'};padding:0 0 4mm}
.subtitle{text-align:center}
.masthead{display:flex;justify-content:space-between;font-size:15pt;border-bottom:${hasRedHead ? '3px solid #C8102E' : '1px solid #000'};padding-bottom:1mm;margin-bottom:2mm}
h2{font:400 ${bodyPoints}pt/${linePoints}pt ${fonts.black};text-indent:2em;break-after:avoid}
h3{font:400 ${bodyPoints}pt/${linePoints}pt ${fonts.regular};text-indent:2em;break-after:avoid}
.text{text-indent:2em;orphans:2;widows:2}
.signature{text-align:right;padding-right:4em;margin-top:${linePoints}pt}
figure{break-inside:avoid;margin:1mm 0}
figure svg{display:block;width:100%;height:auto}
figcaption,.caption{font:10.5pt/1.5 ${fonts.black};text-align:center}
.caption{break-after:avoid}
.table{margin:1mm 0 2mm}
.whole{break-inside:avoid}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:10.5pt;line-height:15pt;border-top:1.5pt solid #000;border-bottom:1.5pt solid #000}
thead{display:table-header-group}
thead tr:last-child th{border-bottom:.75pt solid #000}
th{font-weight:700;padding:1pt 3pt;vertical-align:bottom;line-height:12.5pt}
th[rowspan]{border-bottom:.75pt solid #000}
th.group{border-bottom:.5pt solid #000}
td{padding:.4pt 3pt;overflow-wrap:anywhere;vertical-align:top}
tr{break-inside:avoid}
tfoot{display:table-row-group}
tfoot td{border-top:.75pt solid #000;font-weight:700}
.left{text-align:left}.right{text-align:right}.centre{text-align:center}.bold{font-weight:700}
.note{font-size:9pt;line-height:13pt;color:#333}
.page-break{break-after:page;height:0}
mark{background:none;color:#b3261e;font-weight:700}
`;
}
