import { type ListField, type ListKind, listFields } from './list-kinds.ts';

/** A field of a list by its name, which the caller takes from the table itself. */
export function fieldOf(kind: ListKind, name: string): ListField {
  const field = listFields[kind].find((one) => one.name === name);
  if (field === undefined) throw new Error(`The list of ${kind} has no field ${name}`);
  return field;
}
