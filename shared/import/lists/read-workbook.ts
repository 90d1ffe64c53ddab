import readXlsxFile from 'read-excel-file/universal';
import { ok, type Problem, type Result, refuse } from '../../problems/problem.ts';
import { type Inflate, storeZip } from './store-zip.ts';

/** A cell as read: text, nothing, a number whose last digits the spreadsheet has lost, or the error of a formula. */
export type ListCell = string | null | { readonly lost: string } | { readonly error: string };

/** 工作表: its name and rows from the first, empty ones included so that row numbers are those of the spreadsheet. */
export interface ListSheet {
  readonly name: string;
  readonly rows: readonly (readonly ListCell[])[];
}

export const listLimitMegabytes = 20;
const unpackedLimitBytes = 200_000_000;
/** A spreadsheet keeps 15 digits of a number; the rest reads as zeros. */
const exactDigits = 15;

/** Sheets of an .xlsx file. Formulas are never computed: the value saved with them is read. Refuses with a `list-…` code. */
export async function readWorkbook(
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  inflate: Inflate,
): Promise<Result<readonly ListSheet[]>> {
  const { name, bytes } = file;
  const refused = refuseBytes(name, bytes);
  if (refused !== null) return { ok: false, problem: refused };
  const stored = await storeZip(bytes, inflate, unpackedLimitBytes);
  if (stored === 'too-big') return { ok: false, problem: tooBig(name, unpackedLimitBytes) };
  if (stored === 'broken') return refuse('list-broken', { file: name });
  try {
    const sheets = await readXlsxFile(stored.buffer, {
      trim: false,
      parseNumber: (text: string) => ({ number: text }),
    });
    return ok(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => readCell(cell))),
      })),
    );
  } catch {
    // The reader throws errors of many kinds for files that are archives but no spreadsheets.
    return refuse('list-broken', { file: name });
  }
}

function refuseBytes(file: string, bytes: Uint8Array): Problem | null {
  const starts = (...wanted: number[]) => wanted.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) return { code: 'list-empty-file', data: { file } };
  if (bytes.length > listLimitMegabytes * 1_000_000) return tooBig(file, bytes.length);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { code: 'list-is-xls', data: { file } };
  if (!starts(0x50, 0x4b)) return { code: 'list-not-xlsx', data: { file } };
  return null;
}

function tooBig(file: string, bytes: number): Problem {
  const megabytes = Math.ceil(bytes / 1_000_000);
  return { code: 'list-too-big', data: { file, megabytes, limit: listLimitMegabytes } };
}

function readCell(cell: unknown): ListCell {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'object' && 'number' in cell) return readNumber(String(cell.number));
  const text = plainText(String(cell));
  if (/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!)$/.test(text)) return { error: text };
  return text === '' ? null : text;
}

function readNumber(text: string): ListCell {
  const value = Number(text);
  if (!Number.isFinite(value)) return { error: text };
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  if (Math.abs(value) >= 10 ** exactDigits && Number.isInteger(value))
    return { lost: String(value) };
  // What was computed carries noise past the fifteenth digit: 1.1 is saved as 1.1000000000000001.
  return String(digits.length > exactDigits ? Number(value.toPrecision(exactDigits)) : value);
}

/** Text as a person means it: full-width digits, letters and spaces become plain ones, line breaks a space. */
export function plainText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}
