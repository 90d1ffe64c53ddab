import type { Person, Unit } from '../../people/records.ts';
import type { BlockOwner } from '../../plan/block-owner.ts';
import type { SigningLevel } from '../records/campaign-entries.ts';

/** Whose post a level asks for: the walkers' leader, the owner's unit, its police station, the branch. */
export function isEntitled(
  level: SigningLevel,
  personId: string | null,
  block: { readonly owner: BlockOwner; readonly leaders: ReadonlySet<string> },
  rows: {
    readonly units: ReadonlyMap<string, Unit>;
    readonly persons: ReadonlyMap<string, Person>;
  },
): boolean {
  const person = rows.persons.get(personId ?? '');
  if (person === undefined) return false;
  const holds = (unit: Unit | undefined) =>
    unit !== undefined && (person.unitId === unit.id || unit.responsiblePersonId === person.id);
  switch (level) {
    case 'self':
      // Residential ground is covered by its checklist; there the owner's own person checks first.
      return block.leaders.size === 0
        ? person.id === block.owner.personId
        : block.leaders.has(person.id);
    case 'unit':
      return person.id === block.owner.personId || ownUnits(block.owner, rows.units).some(holds);
    case 'station':
      return holds(rows.units.get(block.owner.stationId ?? ''));
    case 'branch':
      return [...rows.units.values()].some((unit) => unit.kind === 'branch' && holds(unit));
  }
}

/** The owner's unit and those above it, up to where the police begin. */
function ownUnits(owner: BlockOwner, units: ReadonlyMap<string, Unit>): Unit[] {
  const found: Unit[] = [];
  const seen = new Set<string>();
  for (
    let unit = units.get(owner.unitId ?? '');
    unit !== undefined;
    unit = units.get(unit.parentId ?? '')
  ) {
    if (unit.kind === 'station' || unit.kind === 'branch' || seen.has(unit.id)) break;
    seen.add(unit.id);
    found.push(unit);
  }
  return found;
}
