import type { Letter, LetterDetails, Person, Team, Unit } from '../people/records.ts';
import { buildChildLetters, buildLetters, childDetails } from './letters.ts';
import { createPersonNames } from './person-names.ts';
import { createSeededRandom } from './seeded-random.ts';
import {
  branchName,
  countyUnitNames,
  departmentNames,
  type StationNames,
  stationNames,
} from './unit-names.ts';

export interface Organisation {
  readonly units: readonly Unit[];
  readonly persons: readonly Person[];
  readonly teams: readonly Team[];
  readonly letters: readonly Letter[];
  readonly letterDetails: readonly { readonly id: string; readonly type: LetterDetails['type'] }[];
}

interface Draft {
  readonly units: Unit[];
  readonly persons: Person[];
  readonly teams: Team[];
  readonly nextName: () => string;
}

export const branchId = 'branch';
export const stationId = (key: string): string => `station-${key}`;
export const sectionId = (stationKey: string, index: number): string =>
  `section-${stationKey}-${String(index + 1).padStart(2, '0')}`;
const countyId = (name: string): string => `county-${countyUnitNames.indexOf(name) + 1}`;

function addPerson(draft: Draft, post: string, unitId: string): string {
  const id = `person-${String(draft.persons.length + 1).padStart(3, '0')}`;
  draft.persons.push({ id, name: draft.nextName(), post, unitId, phone: '' });
  return id;
}

/** Adds a unit and the person who answers for it. */
function addUnit(draft: Draft, unit: Omit<Unit, 'responsiblePersonId'>, post: string): void {
  draft.units.push({ ...unit, responsiblePersonId: addPerson(draft, post, unit.id) });
}

function addStation(draft: Draft, station: StationNames): void {
  const parentId = stationId(station.key);
  const line = null;
  addUnit(
    draft,
    { id: parentId, name: station.name, kind: 'station', parentId: branchId, line },
    '所长',
  );
  station.securityOrganisations.forEach((name, index) => {
    const id = `security-${station.key}-${index + 1}`;
    const own = name.includes('社区') ? 'community' : 'oilfield';
    addUnit(
      draft,
      { id, name, kind: 'security-organisation', parentId, line: own },
      own === 'community' ? '治保主任' : '治保组长',
    );
  });
}

function addSections(draft: Draft, station: StationNames): void {
  const names = station.sections.flatMap(([county, sections]) =>
    sections.map((section) => ({ county, section })),
  );
  names.forEach(({ county, section }, index) => {
    addUnit(
      draft,
      {
        id: sectionId(station.key, index),
        name: county === null ? section : `${county}${section}`,
        kind: 'section-level',
        parentId: county === null ? branchId : countyId(county),
        line: county === null ? 'community' : 'oilfield',
      },
      county === null ? '居委会主任' : '经理',
    );
  });
}

/** Departments of the first section-level unit at each station, which signed on inside the unit. */
function addDepartments(draft: Draft): readonly Unit[] {
  const before = draft.units.length;
  for (const station of stationNames) {
    const parentId = sectionId(station.key, 0);
    const parent = draft.units.find(({ id }) => id === parentId)!;
    departmentNames.forEach((name, index) => {
      const id = `department-${station.key}-${index + 1}`;
      const rest = { kind: 'department', parentId, line: parent.line } as const;
      addUnit(draft, { id, name: `${parent.name}${name}`, ...rest }, '组长');
    });
  }
  return draft.units.slice(before);
}

/** Two teams a station: one led by the police, one by the security organisations; ten people each. */
function addTeams(draft: Draft, station: StationNames): void {
  const unitId = stationId(station.key);
  const short = station.name.replace('派出所', '');
  const posts = [
    '民警',
    '辅警',
    '辅警',
    '保卫干部',
    '治保员',
    '治保员',
    '护线工',
    '护线工',
    '群众',
  ];
  ['踏查一组', '踏查二组'].forEach((name, index) => {
    const leaderId = addPerson(draft, index === 0 ? '副所长' : '综治专干', unitId);
    const members = posts.map((post) => addPerson(draft, post, unitId));
    draft.teams.push({
      id: `team-${station.key}-${index + 1}`,
      name: `${short}${name}`,
      unitId,
      leaderId,
      memberIds: [leaderId, ...members],
      category: index === 0 ? 'police' : 'governance',
    });
  });
}

/**
 * The invented branch: 4 stations, 31 security organisations, 6 county-level and 47 section-level units, each with its
 * person; 8 teams of ten; 53 letters, and 12 child letters of departments apart from them.
 */
export function buildOrganisation(): Organisation {
  const nextName = createPersonNames(createSeededRandom(53).fork('names'));
  const draft: Draft = { units: [], persons: [], teams: [], nextName };
  // Teams come first so that the everyman names go to those whose names are seen most.
  const branch = { id: branchId, name: branchName, kind: 'branch', parentId: null, line: null };
  for (const station of stationNames) addTeams(draft, station);
  addUnit(draft, { ...branch, kind: 'branch' }, '分局长');
  for (const station of stationNames) addStation(draft, station);
  countyUnitNames.forEach((name) => {
    const rest = { kind: 'county-level', parentId: branchId, line: 'oilfield' } as const;
    addUnit(draft, { id: countyId(name), name, ...rest }, '副总经理');
  });
  for (const station of stationNames) addSections(draft, station);
  const letters = buildLetters(draft.units, (unitId) => addPerson(draft, '经理（已调离）', unitId));
  // Last of all, so that what was there before keeps its names.
  const departments = addDepartments(draft);
  const children = buildChildLetters(departments, letters);
  return {
    units: draft.units,
    persons: draft.persons,
    teams: draft.teams,
    letters: [...letters, ...children],
    letterDetails: children.map(({ id }) => childDetails(id)),
  };
}
