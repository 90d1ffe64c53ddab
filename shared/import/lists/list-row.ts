import type { FileProblem } from '../../problems/problem.ts';
import type { ProblemCode } from '../../problems/problem-text.ts';
import type { ColumnMap } from './find-header.ts';
import type { ListField } from './list-kinds.ts';
import type { ListNames } from './list-names.ts';
import type { ListCell } from './read-workbook.ts';

/** What a cell gives: a value, null for an empty one, undefined without a column or with a problem. */
export type Given<Value> = Value | null | undefined;

/** One row of a list with its columns; what is wrong with a cell goes to the problems, with row and column. */
export class ListRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  private readonly cells: readonly ListCell[];
  private readonly columns: ColumnMap;
  private readonly file: string;
  private readonly problems: FileProblem[];
  private readonly names: ListNames;

  constructor(
    number: number,
    cells: readonly ListCell[],
    list: {
      readonly columns: ColumnMap;
      readonly file: string;
      readonly problems: FileProblem[];
      readonly names: ListNames;
    },
  ) {
    this.number = number;
    this.cells = cells;
    this.columns = list.columns;
    this.file = list.file;
    this.problems = list.problems;
    this.names = list.names;
  }

  text(field: ListField): Given<string> {
    const at = this.columns[field.name];
    if (at === undefined) return undefined;
    const cell = this.cells[at] ?? null;
    if (cell === null) {
      if (!field.isRequired) return null;
      return this.refuse(field, 'list-cell-missing', { field: field.head });
    }
    if (typeof cell === 'string') return cell;
    return 'lost' in cell
      ? this.refuse(field, 'list-number-lost', { value: cell.lost })
      : this.refuse(field, 'list-error-value', { value: cell.error });
  }

  choice(field: ListField): Given<string> {
    const given = this.text(field);
    if (given === null || given === undefined) return given;
    const choices = field.choices ?? {};
    if (Object.hasOwn(choices, given)) return choices[given];
    return this.refuse(field, 'list-choice-wrong', {
      value: given,
      field: field.head,
      choices: firstWords(choices).join('、'),
    });
  }

  day(field: ListField): Given<string> {
    const given = this.text(field);
    if (given === null || given === undefined) return given;
    return readDay(given) ?? this.refuse(field, 'list-day-wrong', { value: given });
  }

  unit(field: ListField): Given<string> {
    return this.find(field, (name) => this.names.units(name));
  }

  /** A person by name; of several, the one in the unit named. */
  person(field: ListField, unitId: string | null): Given<string> {
    return this.find(field, (name) => this.names.persons(name, unitId));
  }

  letter(field: ListField): Given<string> {
    return this.find(field, (number) => this.names.letters(number));
  }

  refuse(
    field: ListField,
    code: ProblemCode,
    data: Readonly<Record<string, string | number>>,
  ): undefined {
    const at = this.columns[field.name] ?? 0;
    this.problems.push({
      code,
      severity: 'refused',
      file: this.file,
      line: this.number,
      count: 1,
      data: { count: 1, row: this.number, column: columnName(at), ...data },
    });
    return undefined;
  }

  private find(field: ListField, look: (name: string) => readonly string[]): Given<string> {
    const given = this.text(field);
    if (given === null || given === undefined) return given;
    const found = look(given);
    if (found.length === 1) return found[0];
    return found.length === 0
      ? this.refuse(field, 'list-name-unknown', { value: given, field: field.head })
      : this.refuse(field, 'list-name-ambiguous', { value: given, count: found.length });
  }
}

/** First word of each value, in order: what is written and what is proposed. */
export function firstWords(choices: Readonly<Record<string, string>>): string[] {
  const seen = new Set<string>();
  return Object.entries(choices).flatMap(([word, value]) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [word];
  });
}

/** Letters of a column as spreadsheets name it: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** A day as people write it (2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305) as ISO; null when it is none. */
export function readDay(text: string): string | null {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.replaceAll(' ', '')) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (found === null) return null;
  const [year, month, date] = [found[1]!, found[2]!.padStart(2, '0'), found[3]!.padStart(2, '0')];
  const iso = `${year}-${month}-${date}`;
  const parsed = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== iso ? null : iso;
}
