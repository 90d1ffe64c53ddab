import type { BlockShape } from '../grid/block-shape.ts';
import type { Person, Team, Unit } from '../people/records.ts';
import type { Round } from '../tracks/records.ts';
import { ownerOf } from './block-owner.ts';
import { traitsOf } from './block-traits.ts';
import type { Assignment, BlockOwnerRecord, BlockTraits, TeamDetails } from './records.ts';
import { detailsOf, peopleOf } from './team-people.ts';

/** Tables a task is judged against. */
export interface PlanRows {
  readonly units: ReadonlyMap<string, Unit>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
  readonly blockTraits: ReadonlyMap<string, BlockTraits>;
  readonly teamDetails: ReadonlyMap<string, TeamDetails>;
  readonly assignments: ReadonlyMap<string, Assignment>;
}

/**
 * What stands against a task. `refused` never passes; `asked` passes when the planner names the code; `noted` is shown only.
 * - refused: the team has no leader; days outside the round; a block another task of the round holds on such a day
 * - asked: the team, one of its people or vehicles is on another task on such a day; a block is closed all the while
 * - noted: people of a unit that is neither the team's, nor above or below it; blocks of another station than the team's
 */
export interface Conflict {
  readonly code: ConflictCode;
  readonly weight: 'refused' | 'asked' | 'noted';
  /** Blocks, people or vehicles it is about, by code, id or name. */
  readonly subjects: readonly string[];
  /** The other task, where there is one. */
  readonly otherId: string | null;
}

const weights = {
  'team-without-leader': 'refused',
  'dates-outside-round': 'refused',
  'block-already-assigned': 'refused',
  'team-double-booked': 'asked',
  'person-double-booked': 'asked',
  'vehicle-double-booked': 'asked',
  'block-closed': 'asked',
  'person-of-other-unit': 'noted',
  'block-of-other-station': 'noted',
} as const;

export type ConflictCode = keyof typeof weights;
/** Conflicts a planner may accept by name. */
export const askedConflicts = [
  'team-double-booked',
  'person-double-booked',
  'vehicle-double-booked',
  'block-closed',
] as const satisfies readonly ConflictCode[];

/** A task before it is kept; `id` is that of the task it replaces, null for a new one. */
export type AssignmentDraft = Omit<Assignment, 'id'> & { readonly id: string | null };

/**
 * Everything that stands against a task, heaviest first. Team and round must be known. Two drag-nets may hold the same
 * block on the same day: massed teams are the point of them.
 */
export function findConflicts(
  draft: AssignmentDraft,
  blocks: readonly Pick<BlockShape, 'code' | 'stationId' | 'unitId'>[],
  rows: PlanRows,
): readonly Conflict[] {
  const team = rows.teams.get(draft.teamId);
  const round = rows.rounds.get(draft.roundId);
  if (team === undefined || round === undefined)
    throw new Error(`A task of team ${draft.teamId} in round ${draft.roundId} has no such record`);
  const conflicts: Conflict[] = [];
  const add = (code: ConflictCode, subjects: readonly string[], otherId: string | null = null) =>
    conflicts.push({ code, weight: weights[code], subjects, otherId });
  if (team.leaderId === null) add('team-without-leader', [team.id]);
  if (draft.from < round.openedOn || (round.deadline !== null && draft.to > round.deadline))
    add('dates-outside-round', []);
  addOverlaps(draft, team, rows, add);
  const closed = draft.blocks.filter((code) => {
    const { blockedUntil } = traitsOf(code, rows);
    return blockedUntil !== null && blockedUntil >= draft.to;
  });
  if (closed.length > 0) add('block-closed', closed);
  addStrangers(team, blocks, rows, add);
  const order = ['refused', 'asked', 'noted'];
  return conflicts.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}

type Add = (code: ConflictCode, subjects: readonly string[], otherId?: string | null) => void;

/** Conflicts with every other task that shares a day. */
function addOverlaps(draft: AssignmentDraft, team: Team, rows: PlanRows, add: Add): void {
  const wanted = new Set(draft.blocks);
  const people = new Set(peopleOf(team));
  const vehicles = new Set(detailsOf(team.id, rows).vehicles);
  for (const other of rows.assignments.values()) {
    if (other.id === draft.id || other.to < draft.from || other.from > draft.to) continue;
    const areBothNets = other.operation === 'drag-net' && draft.operation === 'drag-net';
    const shared = other.blocks.filter((code) => wanted.has(code));
    if (other.roundId === draft.roundId && shared.length > 0 && !areBothNets)
      add('block-already-assigned', shared, other.id);
    if (other.teamId === draft.teamId) {
      add('team-double-booked', [team.id], other.id);
      continue;
    }
    const otherTeam = rows.teams.get(other.teamId);
    if (otherTeam === undefined) continue;
    const both = peopleOf(otherTeam).filter((person) => people.has(person));
    if (both.length > 0) add('person-double-booked', both, other.id);
    const cars = detailsOf(otherTeam.id, rows).vehicles.filter((name) => vehicles.has(name));
    if (cars.length > 0) add('vehicle-double-booked', cars, other.id);
  }
}

function addStrangers(
  team: Team,
  blocks: readonly Pick<BlockShape, 'code' | 'stationId' | 'unitId'>[],
  rows: PlanRows,
  add: Add,
): void {
  const strangers = peopleOf(team).filter((id) => {
    const unitId = rows.persons.get(id)?.unitId ?? team.unitId;
    return !isAtOrAbove(unitId, team.unitId, rows) && !isAtOrAbove(team.unitId, unitId, rows);
  });
  if (strangers.length > 0) add('person-of-other-unit', strangers);
  const station = stationOf(team.unitId, rows);
  if (station === null) return;
  const elsewhere = blocks
    .filter((block) => (ownerOf(block, rows).stationId ?? station) !== station)
    .map(({ code }) => code);
  if (elsewhere.length > 0) add('block-of-other-station', elsewhere);
}

function isAtOrAbove(
  upper: string,
  lower: string,
  rows: { readonly units: ReadonlyMap<string, Unit> },
): boolean {
  return unitsUp(lower, rows).some(({ id }) => id === upper);
}

/** 派出所 a unit belongs to: itself or the nearest one above; null for units above the stations. */
export function stationOf(
  unitId: string | null,
  rows: { readonly units: ReadonlyMap<string, Unit> },
): string | null {
  return unitsUp(unitId, rows).find(({ kind }) => kind === 'station')?.id ?? null;
}

/** A unit and the units above it, nearest first. */
function unitsUp(
  unitId: string | null,
  rows: { readonly units: ReadonlyMap<string, Unit> },
): readonly Unit[] {
  const path: Unit[] = [];
  for (let at = rows.units.get(unitId ?? ''); at !== undefined && !path.includes(at); ) {
    path.push(at);
    at = rows.units.get(at.parentId ?? '');
  }
  return path;
}
