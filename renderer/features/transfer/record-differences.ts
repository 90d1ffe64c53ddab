import type { JsonValue } from '../../../shared/ledger/entry.ts';

/** One field two versions of a record differ in; null is not there. */
export interface Difference {
  readonly field: string;
  readonly kept: string | null;
  readonly other: string | null;
}

/** Fields in which two versions differ, in order of their names. */
export function recordDifferences(kept: JsonValue, other: JsonValue): readonly Difference[] {
  const [left, right] = [fieldsOf(kept), fieldsOf(other)];
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names.flatMap((field) => {
    const one = { field, kept: left.get(field) ?? null, other: right.get(field) ?? null };
    return one.kept === one.other ? [] : [one];
  });
}

function fieldsOf(record: JsonValue): Map<string, string> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return new Map();
  return new Map(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
