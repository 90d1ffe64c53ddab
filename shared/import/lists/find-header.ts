import { ok, type Result, refuse } from '../../problems/problem.ts';
import { type ListField, type ListKind, listFields } from './list-kinds.ts';
import type { ListCell, ListSheet } from './read-workbook.ts';

/** Where the rows begin and what stands over each column. */
export interface ListHeader {
  /** Index of the first row under the header. */
  readonly firstRow: number;
  /** Head of each column; a head over several columns is put before theirs: `责任人/姓名`. Empty where none stands. */
  readonly heads: readonly string[];
}

/** Column of each field by its name; a field without a column is left out. */
export type ColumnMap = Readonly<Record<string, number>>;

const searchedRows = 12;

/**
 * The header of a sheet: the row, or the two rows of a merged head, that names most of the list's columns. Titles above it are
 * passed over. Refuses `list-header-missing`.
 */
export function findHeader(sheet: ListSheet, kind: ListKind): Result<ListHeader> {
  let best: { header: ListHeader; score: number } | null = null;
  for (let index = 0; index < Math.min(searchedRows, sheet.rows.length); index++) {
    const upper = textsOf(sheet.rows[index]!);
    const lower = textsOf(sheet.rows[index + 1] ?? []);
    const candidates: ListHeader[] = [{ firstRow: index + 1, heads: upper }];
    if (index + 1 < sheet.rows.length)
      candidates.push({ firstRow: index + 2, heads: joinHeads(upper, lower) });
    for (const header of candidates) {
      const score = Object.keys(guessColumns(header.heads, kind)).length;
      if (score > 0 && score > (best?.score ?? 0)) best = { header, score };
    }
  }
  const required = listFields[kind].filter(({ isRequired }) => isRequired).length;
  return best === null || best.score < Math.min(2, required)
    ? refuse('list-header-missing', { rows: searchedRows })
    : ok(best.header);
}

/** Columns by their heads: a head that is one of a field's names, each column and each field once, first come. */
export function guessColumns(heads: readonly string[], kind: ListKind): ColumnMap {
  const taken = new Set<number>();
  const columns: Record<string, number> = {};
  const names = (field: ListField) => [field.head, ...field.aliases];
  // A field's own head outranks what another field is also known by.
  for (const take of [(field: ListField) => [field.head], names])
    for (const field of listFields[kind]) {
      if (columns[field.name] !== undefined) continue;
      const at = heads.findIndex((head, index) => !taken.has(index) && fits(head, take(field)));
      if (at === -1) continue;
      taken.add(at);
      columns[field.name] = at;
    }
  return columns;
}

/** Heads as one text, by which a mapping is remembered for the next list of the same make. */
export function headerKey(kind: ListKind, heads: readonly string[]): string {
  return `${kind}:${heads.join('|')}`;
}

function fits(head: string, names: readonly string[]): boolean {
  if (head === '') return false;
  const whole = bare(head.replaceAll('/', ''));
  const last = bare(head.slice(head.lastIndexOf('/') + 1));
  return names.some((name) => name === whole || name === last);
}

/** Without brackets, asterisks, colons and spaces: “*姓 名（必填）” is 姓名. */
function bare(head: string): string {
  return head.replace(/[（(【[].*?[）)】\]]/g, '').replace(/[*＊:：\s]/g, '');
}

/** A merged head leaves the cells beside it empty: it goes on to the right as long as something stands below. */
function joinHeads(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above, below] = [upper[index] ?? '', lower[index] ?? ''];
    over = above === '' && below !== '' ? over : above;
    return over === '' || below === '' ? over || below : `${over}/${below}`;
  });
}

function textsOf(row: readonly ListCell[]): string[] {
  return row.map((cell) => (typeof cell === 'string' ? cell : ''));
}
