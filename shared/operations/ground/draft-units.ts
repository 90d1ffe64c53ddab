import type { BlockArea } from '../../grid/build-blocks.ts';
import type { NamedArea } from '../../import/geojson/read-boundary.ts';
import type { EntryDraft } from '../../ledger/entry.ts';
import type { Person, Unit } from '../../people/records.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { draftPut } from '../entry-kinds.ts';
import { nameField } from '../input-fields.ts';

/** One line of the new project's unit table: who answers for an area of the boundary file. */
export const unitLine = z.strictObject({
  /** Name of an area of the boundary file; null is the whole jurisdiction. */
  area: nameField.nullable().default(null),
  station: nameField,
  /** Responsible unit below the station; the station itself when left out. */
  unit: nameField.nullable().default(null),
  person: nameField.nullable().default(null),
});

type UnitLine = z.output<typeof unitLine>;

interface UnitDrafts {
  readonly entries: readonly EntryDraft[];
  readonly areas: readonly BlockArea[];
}

/** Units, persons and areas of the table. The root is one branch called `branchName`; equal names are one unit. */
export function draftUnits(
  lines: readonly UnitLine[],
  ground: { readonly boundary: GeoJSON.MultiPolygon; readonly areas: readonly NamedArea[] },
  branchName: string,
  newId: () => string,
): Result<UnitDrafts> {
  if (lines.length === 0) return ok({ entries: [], areas: [] });
  const tree = makeTree(newId);
  const branch = tree.unit('branch', branchName, null);
  const areas: BlockArea[] = [];
  for (const line of lines) {
    const polygon = line.area === null ? ground.boundary : findArea(ground.areas, line.area);
    if (polygon === null) return refuse('area-unknown', { area: line.area ?? '' });
    const station = tree.unit('station', line.station, branch.id);
    const unit =
      line.unit === null ? station : tree.unit('security-organisation', line.unit, station.id);
    if (line.person !== null) tree.makeResponsible(unit, line.person);
    areas.push({ stationId: station.id, unitId: unit.id, polygon });
  }
  return ok({ entries: tree.entries(), areas });
}

function makeTree(newId: () => string) {
  const units = new Map<string, Unit>();
  const persons = new Map<string, Person>();
  return {
    unit(kind: Unit['kind'], name: string, parentId: string | null): Unit {
      const key = unitKey({ name, parentId });
      const known = units.get(key);
      if (known !== undefined) return known;
      const blank = { parentId, line: null, responsiblePersonId: null };
      const unit = { id: newId(), name, kind, ...blank };
      units.set(key, unit);
      return unit;
    },
    makeResponsible(unit: Unit, name: string): void {
      const key = JSON.stringify([unit.id, name]);
      const person = persons.get(key) ?? {
        id: newId(),
        name,
        post: '',
        unitId: unit.id,
        phone: '',
      };
      persons.set(key, person);
      units.set(unitKey(unit), { ...unit, responsiblePersonId: person.id });
    },
    entries: (): EntryDraft[] => [
      ...[...units.values()].map((unit) => draftPut('units', unit)),
      ...[...persons.values()].map((person) => draftPut('persons', person)),
    ],
  };
}

function unitKey(unit: Pick<Unit, 'name' | 'parentId'>): string {
  return JSON.stringify([unit.parentId, unit.name]);
}

function findArea(areas: readonly NamedArea[], name: string): GeoJSON.MultiPolygon | null {
  return areas.find((area) => area.name === name)?.polygon ?? null;
}
