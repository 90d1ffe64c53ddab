import type { Letter, LetterDetails, Person, Post, Unit } from '../../people/records.ts';

/** The rows of the ledger a list is compared with. */
export interface KnownPeople {
  readonly units: ReadonlyMap<string, Unit>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly letters: ReadonlyMap<string, Letter>;
  readonly letterDetails: ReadonlyMap<string, LetterDetails>;
}

/** Records by what people call them: those of the ledger and those a list brings itself. */
export class ListNames {
  private readonly byUnitName = new Map<string, string[]>();
  private readonly byPersonName = new Map<string, { id: string; unitId: string }[]>();
  private readonly byNumber = new Map<string, string[]>();

  constructor(known: KnownPeople) {
    for (const unit of known.units.values()) this.addUnit(unit.name, unit.id);
    for (const person of known.persons.values()) this.addPerson(person.name, person);
    for (const letter of known.letters.values()) this.addLetter(letter.number, letter.id);
  }

  addUnit(name: string, id: string): void {
    push(this.byUnitName, name, id);
  }

  addPerson(name: string, person: { readonly id: string; readonly unitId: string }): void {
    push(this.byPersonName, name, { id: person.id, unitId: person.unitId });
  }

  addLetter(number: string, id: string): void {
    push(this.byNumber, number, id);
  }

  units(name: string): readonly string[] {
    return this.byUnitName.get(name) ?? [];
  }

  letters(number: string): readonly string[] {
    return this.byNumber.get(number) ?? [];
  }

  /** Ids of people called so; when some are in the unit, only those. */
  persons(name: string, unitId: string | null): readonly string[] {
    const all = this.byPersonName.get(name) ?? [];
    const own = all.filter((person) => person.unitId === unitId);
    return (own.length > 0 ? own : all).map(({ id }) => id);
  }

  personsIn(name: string, unitId: string): readonly string[] {
    const all = this.byPersonName.get(name) ?? [];
    return all.filter((person) => person.unitId === unitId).map(({ id }) => id);
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
