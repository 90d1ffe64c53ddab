import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../escape-xml.ts';

export interface OfficeFacts {
  readonly title: string;
  readonly author: string;
  /** ISO instant, the only time the file carries. */
  readonly time: string;
  readonly mainPart: string;
  /** Content types by part. */
  readonly overrides: readonly (readonly [part: string, type: string])[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** An Office file (Open Packaging Conventions) of XML parts and pictures. Its only time is the one given. */
export function packOffice(
  parts: ReadonlyMap<string, string>,
  pictures: ReadonlyMap<string, Uint8Array>,
  facts: OfficeFacts,
): Uint8Array<ArrayBuffer> {
  const entries: [string, string | Uint8Array][] = [
    ['[Content_Types].xml', writeContentTypes(facts.overrides)],
    ['_rels/.rels', writeRootRelations(facts.mainPart)],
    ['docProps/core.xml', writeCore(facts)],
    [
      'docProps/app.xml',
      `<Properties xmlns="${officeSpace}/extended-properties"><Application>Lawang</Application></Properties>`,
    ],
    ...parts,
    ...pictures,
  ];
  return packArchive(
    entries.map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(head + content) : content,
    ]),
    facts.time,
  );
}

/** A zip whose bytes depend on nothing but its content, names in order and one time. */
export function packArchive(
  entries: readonly (readonly [name: string, bytes: Uint8Array])[],
  time: string,
): Uint8Array<ArrayBuffer> {
  // Archives keep the clock on the wall: fields of Beijing time, so that every time zone writes the same bytes.
  const beijing = new Date(Date.parse(time) + 8 * 3_600_000);
  const mtime = new Date(
    beijing.getUTCFullYear(),
    beijing.getUTCMonth(),
    beijing.getUTCDate(),
    beijing.getUTCHours(),
    beijing.getUTCMinutes(),
  );
  const files = Object.fromEntries(entries.map(([name, bytes]) => [name, bytes]));
  return new Uint8Array(zipSync(files, { level: 9, mtime }));
}

function writeContentTypes(overrides: OfficeFacts['overrides']): string {
  const own = overrides.map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  return [
    `<Types xmlns="${packageSpace}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/>',
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    `<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>`,
    ...own,
    '</Types>',
  ].join('');
}

function writeRootRelations(mainPart: string): string {
  const relations: [string, string][] = [
    [`${officeSpace}/relationships/officeDocument`, mainPart],
    [`${packageSpace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${officeSpace}/relationships/extended-properties`, 'docProps/app.xml'],
  ];
  const lines = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageSpace}/relationships">${lines.join('')}</Relationships>`;
}

function writeCore({ title, author, time }: OfficeFacts): string {
  const instant = `${time.slice(0, 19)}Z`;
  return [
    `<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
