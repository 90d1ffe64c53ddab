import type { FileProblem, Problem } from '../../problems/problem.ts';
import type { ProblemCode } from '../../problems/problem-text.ts';
import type { ColumnMap, ListHeader } from './find-header.ts';
import { type ListKind, listFields } from './list-kinds.ts';
import { type KnownPeople, ListNames } from './list-names.ts';
import { ListRow } from './list-row.ts';
import { readLetters } from './read-letters.ts';
import { readPersons } from './read-persons.ts';
import { readPosts } from './read-posts.ts';
import { readUnits } from './read-units.ts';
import type { ListSheet } from './read-workbook.ts';

/** A record a list asks for: `id` and the fields its columns give; what is left out keeps its value. */
export type ListRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Records per part of `record-organisation`. */
export type ListRecords = Partial<
  Record<'units' | 'persons' | 'posts' | 'letters' | 'letterDetails', readonly ListRecord[]>
>;

/** What a list comes to against the ledger as it is. */
export interface ListReading {
  /** Complete; a list with any is not taken, not even in part. */
  readonly problems: readonly FileProblem[];
  /** Input of `record-organisation`: only what is new or differs. */
  readonly records: ListRecords;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What the readers of the single lists work with. */
export interface ListWork {
  readonly rows: readonly ListRow[];
  readonly known: KnownPeople;
  readonly names: ListNames;
  newId(): string;
}

/** Records by part, with how many rows were new, changed or as they stand. */
export interface ListOutcome {
  readonly records: ListRecords;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export const listLimitRows = 20_000;

const readers: Readonly<Record<ListKind, (work: ListWork) => ListOutcome>> = {
  units: readUnits,
  persons: readPersons,
  posts: readPosts,
  letters: readLetters,
};

/** Compares the rows of a sheet with the ledger. Nothing is changed; ids of new records come from `newId`. */
export function readList(
  list: {
    readonly file: string;
    readonly kind: ListKind;
    readonly sheet: ListSheet;
    readonly header: ListHeader;
    readonly columns: ColumnMap;
  },
  known: KnownPeople,
  newId: () => string,
): ListReading {
  const { file, kind, sheet, header, columns } = list;
  const problems: FileProblem[] = [];
  const wrong = (code: ProblemCode, data: Problem['data']) =>
    problems.push({
      code,
      severity: 'refused',
      file,
      count: 1,
      ...(data === undefined ? {} : { data }),
    });
  for (const field of listFields[kind])
    if (field.isRequired && columns[field.name] === undefined)
      wrong('list-column-missing', { field: field.head });
  const names = new ListNames(known);
  const used = Object.values(columns);
  const rows = sheet.rows.flatMap((cells, index) =>
    index < header.firstRow || used.every((at) => (cells[at] ?? null) === null)
      ? []
      : [new ListRow(index + 1, cells, { columns, file, problems, names })],
  );
  if (rows.length === 0) wrong('list-no-rows', undefined);
  if (rows.length > listLimitRows)
    wrong('list-too-many-rows', { rows: rows.length, limit: listLimitRows });
  const none = { records: {}, rows: rows.length, added: 0, changed: 0, same: 0 };
  if (problems.length > 0) return { problems, ...none };
  const outcome = readers[kind]({ rows, known, names, newId });
  return { problems, rows: rows.length, ...outcome };
}
