import { type SheetWords, sheetWords } from './sheet-words.ts';
import type { TaskMap } from './task-map.ts';
import type { SheetBlock, TaskSheet } from './task-sheet.ts';

/** Sheets with their maps as one page of HTML that needs nothing else: A4, one sheet a page. */
export function writeTasksHtml(
  sheets: readonly { readonly sheet: TaskSheet; readonly map: TaskMap }[],
  language: 'zh' | 'en',
): string {
  const words = sheetWords[language];
  const pages = sheets.map(({ sheet, map }, index) => writeSheet(sheet, map, index, words));
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<title>${words.title}</title><style>${style}</style></head><body>`,
    ...pages,
    '</body></html>',
    '',
  ].join('\n');
}

const style = `@page{size:A4;margin:12mm}body{margin:0;font:10pt/14pt "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b232b}
article{max-width:186mm;margin:0 auto;break-after:page}article:last-child{break-after:auto}h1{margin:0;font-size:16pt;line-height:22pt;border-bottom:.6mm solid}
h2{margin:4mm 0 1mm;font-size:11pt;break-after:avoid}p{margin:1mm 0}table{width:100%;border-collapse:collapse;font-size:9pt;line-height:12pt}
th,td{padding:.6mm 1.2mm;border-bottom:.1mm solid #cbd0d6;text-align:left;vertical-align:top}tr{break-inside:avoid}.n{text-align:right}
svg{display:block;width:100%;break-inside:avoid}.excluded{stroke:#b4bac0;stroke-width:.1}.gap{stroke:#c2410c;stroke-width:.12}
.neighbour{stroke:#8a929a;stroke-width:.12}.block{stroke:#1b232b;stroke-width:.55}.boundary{stroke:#3b4550;stroke-width:.9;stroke-dasharray:3 1}
.t-neighbour{fill:#8a929a;font-size:2.4px}.t-block{font-size:3.2px;font-weight:700;paint-order:stroke;stroke:#fff;stroke-width:.7}
.t-gap{fill:#fff;font-size:2.5px}.sign{display:grid;grid-template-columns:repeat(3,1fr);gap:8mm;margin-top:10mm;break-inside:avoid}.sign i{display:block;height:12mm;border-bottom:.2mm solid}`;

function writeSheet(sheet: TaskSheet, map: TaskMap, index: number, words: SheetWords): string {
  const { task } = sheet;
  const facts = [
    [words.days, `${task.from} – ${task.to}`],
    [words.round, sheet.round],
    [words.operation, operationOf(sheet, words)],
    [words.purpose, words.purposes[task.purpose]],
    [words.phone, sheet.phone || '—'],
    [words.means, [...sheet.vehicles, ...sheet.drones, ...sheet.boats].join('、') || '—'],
    [words.left, `${mu(sheet.leftSquareMetres)} ${words.mu}`],
    [
      words.hours,
      `${Math.round(sheet.personHours)} (${sheet.assumptions.speedKilometresPerHour} km/h, ${task.spacingMetres ?? sheet.assumptions.sweepWidthMetres} m)`,
    ],
    [words.note, task.note || '—'],
  ];
  return [
    `<article><h1>${words.title} · ${text(sheet.team)}</h1><table>`,
    ...facts.map(([label, value]) => row([text(label!), text(value!)])),
    `</table>${writeMap(map, index, words)}<p>${words.legend}</p>`,
    `<h2>${words.blocks}</h2><table>`,
    row(
      [words.block, words.unit, words.person, words.area, words.left, words.gaps, words.mind],
      'th',
    ),
    ...sheet.blocks.map((block) => row(blockCells(block, words))),
    `</table><h2>${words.gapList}</h2><table>`,
    ...sheet.gaps.map(({ number, gap }) =>
      row([
        String(number),
        text(gap.blockCode),
        `${mu(gap.areaSquareMetres)} ${words.mu}`,
        gap.position.map((degrees) => degrees.toFixed(5)).join(', '),
      ]),
    ),
    `</table><h2>${words.people} ${sheet.people.length}</h2><table>`,
    ...sheet.people.map((person) =>
      row([
        text(person.name),
        text(person.isLeader ? words.leader : person.post),
        words.categories[person.category],
        text(person.phone || '__________'),
      ]),
    ),
    `</table><div class="sign">${words.signatures.map((one) => `<div>${one}<i></i>${words.date}</div>`).join('')}</div></article>`,
  ].join('\n');
}

function operationOf({ task }: TaskSheet, words: SheetWords): string {
  const name = words.operations[task.operation];
  return task.operation === 'drag-net' ? `${name} ${task.people} × ${task.spacingMetres} m` : name;
}

function blockCells(block: SheetBlock, words: SheetWords): string[] {
  return [
    text(block.code),
    text(block.unit ?? '—'),
    text([block.person ?? '—', block.phone].filter(Boolean).join(' ')),
    mu(block.areaSquareMetres),
    block.work === null ? '—' : mu(block.work.leftSquareMetres),
    String(block.gaps ?? '—'),
    text(mindOf(block, words)),
  ];
}

function mindOf({ traits }: SheetBlock, words: SheetWords): string {
  const { risk, tags, access, blockedUntil, blockedReason } = traits;
  const parts = [
    risk === 'low' ? '' : words.risks[risk],
    ...tags.map((tag) => words.tags[tag]),
    access.difficulty > 1 ? `${words.difficulty} ${access.difficulty}` : '',
    ...access.aids.map((aid) => words.aids[aid]),
    blockedUntil === null ? '' : `${words.closed} ${blockedUntil} ${blockedReason}`,
  ];
  return parts.filter(Boolean).join('；') || '—';
}

function writeMap(map: TaskMap, index: number, words: SheetWords): string {
  const { widthMillimetres: width, heightMillimetres: height, bar } = map;
  const hatch = (kind: string, angle: number, colour: string) =>
    `<pattern id="${kind}-${index}" width="1.2" height="1.2" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect width=".25" height="1.2" fill="${colour}"/></pattern>`;
  const length = bar.metres >= 1000 ? `${bar.metres / 1000} km` : `${bar.metres} m`;
  return [
    `<svg viewBox="0 0 ${width} ${height.toFixed(2)}" role="img" aria-label="${words.blocks}"><defs>`,
    hatch('excluded', 45, '#b4bac0'),
    hatch('gap', -45, '#c2410c'),
    '</defs>',
    ...map.shapes.map(({ kind, path }) => {
      const fill = kind === 'excluded' || kind === 'gap' ? `url(#${kind}-${index})` : 'none';
      return `<path class="${kind}" d="${path}" fill="${fill}" fill-rule="evenodd"/>`;
    }),
    ...map.labels.map(({ kind, text: name, x, y }) => {
      const circle = kind === 'gap' ? `<circle cx="${x}" cy="${y}" r="2" fill="#c2410c"/>` : '';
      const anchor = kind === 'block' ? 'start' : 'middle';
      return `${circle}<text class="t-${kind}" x="${x}" y="${(y + 0.85).toFixed(2)}" text-anchor="${anchor}">${text(name)}</text>`;
    }),
    `<rect width="${width}" height="${height.toFixed(2)}" fill="none" stroke="#4d5862" stroke-width=".25"/>`,
    `<g transform="translate(4 ${(height - 4).toFixed(2)})" font-size="2.6"><path d="M0-1.5V0H${bar.millimetres.toFixed(2)}V-1.5" fill="none" stroke="#1b232b" stroke-width=".3"/><text x="${(bar.millimetres + 1.5).toFixed(2)}" y=".3">${length}</text><text y="-2.4">1:${map.scale}</text></g>`,
    `<g transform="translate(${width - 6} 5)" font-size="2.6"><path d="M0-3 2 3 0 1.8-2 3Z"/><text y="6.6" text-anchor="middle">${words.north}</text></g></svg>`,
  ].join('');
}

function row(cells: readonly string[], tag: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

/** Whole 亩: 1 km² is 1,500 of them. */
function mu(squareMetres: number): string {
  return String(Math.round((squareMetres * 1500) / 1_000_000));
}

function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
