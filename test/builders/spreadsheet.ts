import { inflateRawSync } from 'node:zlib';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { Inflate } from '../../shared/import/lists/store-zip.ts';

/** An .xlsx file with the sheets given, written by a real writer. */
export async function makeSpreadsheet(
  sheets: readonly { readonly name: string; readonly rows: SheetData }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const written = writeXlsxFile(sheets.map(({ name, rows }) => ({ sheet: name, data: rows })));
  const blob = await written.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

export const inflate: Inflate = async (packed) => inflateRawSync(packed);
