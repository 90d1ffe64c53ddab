import type { Drawing } from '../drawing/drawing.ts';

/** A piece of text; one that prints a figure names its code, so that a reader can open it. */
export interface Run {
  readonly text: string;
  readonly figure?: string;
  readonly isBold?: boolean;
  /** 缺: a field of the template that had nothing to say, named in print. */
  readonly isMissing?: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** Head above several neighbouring columns. */
  readonly group?: string;
  /** Unit in the head, not in the cells. */
  readonly unit?: string;
  readonly align: 'left' | 'right' | 'centre';
  /** Share of the width. */
  readonly width: number;
  readonly isBold?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** The same as a number, where the cell is one; as printed. */
  readonly value: number | null;
  readonly decimals?: number;
  readonly figure?: string;
}

/** A table as it is printed and as it stands in the workbook. */
export interface ReportTable {
  /** Name of its sheet, and of its place in templates. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly total: readonly TableCell[] | null;
  readonly notes: readonly string[];
  /** Rows printed on paper; all of them stand in the workbook. Null prints all. */
  readonly printedRows: number | null;
}

/** Rows of a table that stand on paper. */
export function printedRows({ rows, printedRows: most }: ReportTable): ReportTable['rows'] {
  return most === null ? rows : rows.slice(0, most);
}

/** Whether a table is short enough to stand on one page in every format. */
export function staysWhole(table: ReportTable): boolean {
  return printedRows(table).length <= 8;
}

export type ReportBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'masthead'; readonly left: string; readonly right: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly isFlush?: boolean }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly caption: string }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'page' };

/** A report ready to be written in any format. */
export interface ReportDocument {
  readonly title: string;
  /** 内部资料 or 公开. */
  readonly classification: string;
  readonly hasRedHead: boolean;
  /** Printed at the foot of every page: code and ledger head. */
  readonly footer: string;
  /** Instant every file carries as its time: the end of the as-of day. */
  readonly time: string;
  readonly author: string;
  readonly blocks: readonly ReportBlock[];
  /** Every table, printed or not, in the order of the workbook's sheets. */
  readonly tables: readonly ReportTable[];
}

/** Text of a document's block as a reader sees it, for search and for tests. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
