import { ListTally } from './compare-record.ts';
import { fieldOf } from './field-of.ts';
import type { ListOutcome, ListRecord, ListWork } from './read-list.ts';

const fields = {
  name: fieldOf('persons', 'name'),
  unit: fieldOf('persons', 'unit'),
  post: fieldOf('persons', 'post'),
  phone: fieldOf('persons', 'phone'),
  answers: fieldOf('persons', 'answers'),
};

/** People by name and unit. “是责任人” makes the person answer for the unit; “否” takes that away again. */
export function readPersons({ rows, known, names, newId }: ListWork): ListOutcome {
  const firstRows = new Map<string, number>();
  const answering = new Map<string, { readonly row: number; readonly personId: string | null }>();
  const tally = new ListTally();
  for (const row of rows) {
    const name = row.text(fields.name);
    const unitId = row.unit(fields.unit);
    const post = row.text(fields.post);
    const phone = row.text(fields.phone);
    const answers = row.choice(fields.answers);
    if (typeof name !== 'string' || typeof unitId !== 'string') continue;
    const first = firstRows.get(`${unitId} ${name}`);
    if (first !== undefined) {
      row.refuse(fields.name, 'list-key-twice', { value: name, first });
      continue;
    }
    firstRows.set(`${unitId} ${name}`, row.number);
    const standing = names.personsIn(name, unitId);
    if (standing.length > 1) {
      row.refuse(fields.name, 'list-name-ambiguous', { value: name, count: standing.length });
      continue;
    }
    const id = standing[0] ?? newId();
    const before = known.units.get(unitId)?.responsiblePersonId ?? null;
    const makes = answers === 'yes' && before !== id;
    const takes = answers === 'no' && before === id;
    if (answers === 'yes') {
      const other = answering.get(unitId);
      if (typeof other?.personId === 'string')
        row.refuse(fields.answers, 'list-key-twice', { value: '是', first: other.row });
      answering.set(unitId, { row: row.number, personId: id });
    } else if (takes && !answering.has(unitId))
      answering.set(unitId, { row: row.number, personId: null });
    const record = { id, name, unitId, post: textOrNone(post), phone: textOrNone(phone) };
    tally.add(record, known.persons.get(id), makes || takes);
  }
  const units: ListRecord[] = [...answering].flatMap(([unitId, { personId }]) => {
    const unit = known.units.get(unitId);
    if (unit === undefined || unit.responsiblePersonId === personId) return [];
    return [{ id: unitId, name: unit.name, kind: unit.kind, responsiblePersonId: personId }];
  });
  return { records: { persons: tally.records, units }, ...tally.counts() };
}

function textOrNone(text: string | null | undefined): string | undefined {
  return text === null ? '' : text;
}
