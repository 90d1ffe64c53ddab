import { ListTally } from './compare-record.ts';
import { fieldOf } from './field-of.ts';
import type { ListOutcome, ListWork } from './read-list.ts';

const fields = {
  name: fieldOf('units', 'name'),
  kind: fieldOf('units', 'kind'),
  parent: fieldOf('units', 'parent'),
  line: fieldOf('units', 'line'),
  person: fieldOf('units', 'person'),
};

/** Units by their names; a unit may hang from one that the list itself brings, in whatever order. */
export function readUnits({ rows, known, names, newId }: ListWork): ListOutcome {
  const firstRows = new Map<string, number>();
  const named = rows.flatMap((row) => {
    const name = row.text(fields.name);
    const refused = { row, name: '', id: '', isNew: false };
    if (typeof name !== 'string') return [refused];
    const first = firstRows.get(name);
    if (first !== undefined) {
      row.refuse(fields.name, 'list-key-twice', { value: name, first });
      return [refused];
    }
    firstRows.set(name, row.number);
    const standing = names.units(name);
    if (standing.length > 1) {
      row.refuse(fields.name, 'list-name-ambiguous', { value: name, count: standing.length });
      return [refused];
    }
    return [{ row, name, id: standing[0] ?? newId(), isNew: standing.length === 0 }];
  });
  for (const { name, id, isNew } of named) if (isNew) names.addUnit(name, id);
  const tally = new ListTally();
  for (const { row, name, id } of named) {
    const kept = known.units.get(id);
    const record = {
      id,
      name,
      kind: row.choice(fields.kind),
      parentId: row.unit(fields.parent),
      line: row.choice(fields.line),
      responsiblePersonId: row.person(fields.person, id),
    };
    // A row without a name of its own is read all the same: the list of problems is complete.
    if (id !== '') tally.add(record, kept);
  }
  return { records: { units: tally.records }, ...tally.counts() };
}
