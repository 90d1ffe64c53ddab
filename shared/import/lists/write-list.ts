import { letterDetailsOf } from '../../people/letter-details.ts';
import { type ListField, type ListKind, listFields } from './list-kinds.ts';
import type { KnownPeople } from './list-names.ts';

/** Cells of a list as text, its head first; a list without records is the empty template. Read back, nothing changes. */
export function writeList(kind: ListKind, known: KnownPeople): readonly (readonly string[])[] {
  const fields = listFields[kind];
  const rows = recordsOf(kind, known).map((record) =>
    fields.map((field) => wordOf(field, record[field.name] ?? null)),
  );
  return [fields.map(({ head }) => head), ...rows];
}

type Values = Readonly<Record<string, string | null>>;

function recordsOf(kind: ListKind, known: KnownPeople): Values[] {
  const unit = (id: string | null) => known.units.get(id ?? '')?.name ?? null;
  const person = (id: string | null) => known.persons.get(id ?? '')?.name ?? null;
  switch (kind) {
    case 'units':
      return [...known.units.values()].map((it) => ({
        name: it.name,
        kind: it.kind,
        parent: unit(it.parentId),
        line: it.line,
        person: person(it.responsiblePersonId),
      }));
    case 'persons':
      return [...known.persons.values()].map((it) => ({
        name: it.name,
        unit: unit(it.unitId),
        post: it.post,
        phone: it.phone,
        answers: known.units.get(it.unitId)?.responsiblePersonId === it.id ? 'yes' : 'no',
      }));
    case 'posts':
      return [...known.posts.values()].map((it) => ({
        person: person(it.personId),
        home: unit(known.persons.get(it.personId)?.unitId ?? null),
        unit: unit(it.unitId),
        title: it.title,
        category: it.category,
        since: it.since,
        until: it.until,
      }));
    case 'letters':
      return [...known.letters.values()].map((it) => ({
        number: it.number,
        type: letterDetailsOf(known, it.id).type,
        rank: it.rank,
        issuer: unit(it.issuerUnitId),
        holder: unit(it.holderUnitId),
        person: person(it.personId),
        signedOn: it.signedOn,
        validUntil: it.validUntil,
        parent: known.letters.get(it.parentLetterId ?? '')?.number ?? null,
      }));
  }
}

function wordOf(field: ListField, value: string | null): string {
  if (value === null || field.choices === undefined) return value ?? '';
  return Object.entries(field.choices).find(([, meant]) => meant === value)?.[0] ?? '';
}
