import type { Run } from '../document/report-document.ts';
import type { Condition, TemplatePart } from './read-template.ts';

/** What a field says: its text, whether it is zero, and the figure behind it. Null: nothing has been recorded. */
export interface FieldValue {
  readonly text: string | null;
  readonly isZero: boolean;
  readonly figure: string | null;
}

/** Looks a field up by its name; undefined when there is no such field. */
export type Fields = (name: string) => FieldValue | undefined;

/** Whether all conditions of a line hold. */
export function holds(conditions: readonly Condition[], fields: Fields): boolean {
  return conditions.every(({ kind, field }) => {
    const value = fields(field);
    const isAbsent = value === undefined || value.text === null || value.text === '';
    if (kind === 'absent') return isAbsent;
    return !isAbsent && (kind === 'zero') === value.isZero;
  });
}

/** Runs of a line. A field without a value is named in print, and in `missing`. */
export function fillParts(
  parts: readonly TemplatePart[],
  fields: Fields,
  missing: Set<string>,
): Run[] {
  return parts.map((part): Run => {
    if ('text' in part) return { text: part.text };
    const value = fields(part.field);
    if (value?.text === undefined || value.text === null) {
      missing.add(part.field);
      return { text: `【缺：${part.field}】`, isMissing: true };
    }
    return value.figure === null
      ? { text: value.text }
      : { text: value.text, figure: value.figure };
  });
}
