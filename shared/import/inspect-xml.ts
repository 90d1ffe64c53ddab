/** What stands at the start of a text taken for XML; `unfinished` when more of it must be read to tell. */
export type XmlStart =
  | { readonly kind: 'root'; readonly name: string }
  | { readonly kind: 'doctype' | 'not-xml' | 'blank' | 'unfinished' };

const nameStart = /[\p{L}_:]/u;
const wholeName = /^<([^\s/>]+)[\s/>]/u;

/** Walks declaration, comments and instructions up to the root element, and stops at any DOCTYPE or ENTITY. */
export function inspectXmlStart(text: string): XmlStart {
  let rest = text.trimStart();
  for (;;) {
    if (rest === '') return { kind: 'blank' };
    if (rest[0] !== '<') return { kind: 'not-xml' };
    if (rest.length < 10 && !rest.includes('>')) return { kind: 'unfinished' };
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    if (close === null) break;
    const end = rest.indexOf(close, 2);
    if (end < 0) return { kind: 'unfinished' };
    rest = rest.slice(end + close.length).trimStart();
  }
  if (rest.startsWith('<!'))
    return { kind: /^<!(doctype|entity)/i.test(rest) ? 'doctype' : 'not-xml' };
  if (!nameStart.test(rest[1] ?? '')) return { kind: 'not-xml' };
  const name = wholeName.exec(rest)?.[1];
  return name === undefined ? { kind: 'unfinished' } : { kind: 'root', name };
}
