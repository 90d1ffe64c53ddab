/**
 * A PDF whose creation and change times are the given instant instead of the moment of printing, so that the same page gives
 * the same file. Dates are overwritten in place, character for character: no offset of the file moves.
 */
export function stampPdf(bytes: Uint8Array, time: string): Uint8Array<ArrayBuffer> {
  const digits = time.replace(/\D/g, '').slice(0, 14);
  const stamped = new Uint8Array(bytes);
  const text = Buffer.from(stamped.buffer).toString('latin1');
  for (const match of text.matchAll(/\/(?:CreationDate|ModDate)\s*\(D:(\d{14})/g)) {
    const at = match.index + match[0].length - 14;
    for (let i = 0; i < 14; i++) stamped[at + i] = digits.charCodeAt(i);
  }
  return stamped;
}
