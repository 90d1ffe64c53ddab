import type { BlockFigures, BlockGaps, Gap } from '../../coverage/figures.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import type { Person, Team, Unit } from '../../people/records.ts';
import { assumptionsOf } from '../../plan/assumptions.ts';
import { ownerOf } from '../../plan/block-owner.ts';
import { traitsOf } from '../../plan/block-traits.ts';
import type {
  Assignment,
  BlockOwnerRecord,
  BlockTraits,
  Category,
  PlanAssumptions,
  TeamDetails,
} from '../../plan/records.ts';
import { taskHours } from '../../plan/team-load.ts';
import { categoriesOf, detailsOf } from '../../plan/team-people.ts';
import { type BlockWork, blockWork } from '../../plan/workload.ts';
import type { Round } from '../../tracks/records.ts';

export interface SheetPerson {
  readonly name: string;
  readonly post: string;
  readonly phone: string;
  readonly category: Category;
  readonly isLeader: boolean;
}

export interface SheetBlock {
  readonly code: string;
  readonly unit: string | null;
  readonly person: string | null;
  readonly phone: string;
  readonly areaSquareMetres: number;
  readonly traits: BlockTraits;
  /** Null where nothing was computed. */
  readonly work: BlockWork | null;
  readonly gaps: number | null;
  readonly gapSquareMetres: number | null;
}

export interface SheetGap {
  /** Number on the sheet's map and in its list; 1 is the largest of the whole task. */
  readonly number: number;
  readonly gap: Gap;
}

/** 任务单: what a team takes along. Areas in square metres. */
export interface TaskSheet {
  readonly task: Assignment;
  readonly team: string;
  readonly unit: string | null;
  readonly phone: string;
  readonly round: string;
  readonly people: readonly SheetPerson[];
  readonly vehicles: readonly string[];
  readonly drones: readonly string[];
  readonly boats: readonly string[];
  readonly blocks: readonly SheetBlock[];
  readonly areaSquareMetres: number;
  readonly leftSquareMetres: number;
  readonly personHours: number;
  /** The largest gaps of all blocks. */
  readonly gaps: readonly SheetGap[];
  readonly assumptions: PlanAssumptions;
}

/** Tables a sheet is made from. */
export interface SheetRows {
  readonly units: ReadonlyMap<string, Unit>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
  readonly blockTraits: ReadonlyMap<string, BlockTraits>;
  readonly teamDetails: ReadonlyMap<string, TeamDetails>;
  readonly planAssumptions: ReadonlyMap<string, PlanAssumptions>;
}

/** Gaps listed on a sheet: what a team can look for in a day; all of them are in its GPX. */
export const mostSheetGaps = 30;

/** Makes the sheet of a task; blocks that are no longer cut are left out. */
export function makeTaskSheet(
  task: Assignment,
  rows: SheetRows,
  blocks: ReadonlyMap<string, BlockShape>,
  season: {
    readonly figures: ReadonlyMap<string, BlockFigures>;
    readonly gaps: ReadonlyMap<string, BlockGaps>;
  },
): TaskSheet {
  const assumptions = assumptionsOf(rows);
  const lines = task.blocks.flatMap((code) => {
    const shape = blocks.get(code);
    return shape === undefined ? [] : [makeBlock(shape, rows, season, assumptions)];
  });
  const works = new Map(lines.flatMap(({ code, work }) => (work ? [[code, work] as const] : [])));
  const team = rows.teams.get(task.teamId);
  const details = detailsOf(task.teamId, rows);
  const leader = rows.persons.get(team?.leaderId ?? '');
  return {
    task,
    team: team?.name ?? task.teamId,
    unit: rows.units.get(team?.unitId ?? '')?.name ?? null,
    phone: details.phone || leader?.phone || '',
    round: rows.rounds.get(task.roundId)?.name ?? task.roundId,
    people: team === undefined ? [] : listPeople(team, details, rows),
    vehicles: details.vehicles,
    drones: details.drones,
    boats: details.boats,
    blocks: lines,
    areaSquareMetres: lines.reduce((sum, line) => sum + line.areaSquareMetres, 0),
    leftSquareMetres: lines.reduce((sum, { work }) => sum + (work?.leftSquareMetres ?? 0), 0),
    personHours: taskHours(task, works, assumptions),
    gaps: largestGaps(task.blocks.flatMap((code) => season.gaps.get(code)?.gaps ?? [])),
    assumptions,
  };
}

function makeBlock(
  shape: BlockShape,
  rows: SheetRows,
  season: Parameters<typeof makeTaskSheet>[3],
  assumptions: PlanAssumptions,
): SheetBlock {
  const owner = ownerOf(shape, rows);
  const person = rows.persons.get(owner.personId ?? '');
  const traits = traitsOf(shape.code, rows);
  const figures = season.figures.get(shape.code);
  const gaps = season.gaps.get(shape.code)?.gaps;
  return {
    code: shape.code,
    unit: rows.units.get(owner.unitId ?? '')?.name ?? null,
    person: person?.name ?? null,
    phone: person?.phone ?? '',
    areaSquareMetres: shape.areaSquareMetres,
    traits,
    work: figures === undefined ? null : blockWork(figures, traits, assumptions),
    gaps: gaps?.length ?? null,
    gapSquareMetres: gaps?.reduce((sum, gap) => sum + gap.areaSquareMetres, 0) ?? null,
  };
}

function listPeople(team: Team, details: TeamDetails, rows: SheetRows): SheetPerson[] {
  return [...categoriesOf(team, details)].map(([id, category]) => {
    const person = rows.persons.get(id);
    return {
      name: person?.name ?? id,
      post: person?.post ?? '',
      phone: person?.phone ?? '',
      category,
      isLeader: id === team.leaderId,
    };
  });
}

/** The largest gaps, numbered from 1. */
export function largestGaps(gaps: readonly Gap[]): SheetGap[] {
  return [...gaps]
    .sort((a, b) => b.areaSquareMetres - a.areaSquareMetres || (a.id < b.id ? -1 : 1))
    .slice(0, mostSheetGaps)
    .map((gap, index) => ({ number: index + 1, gap }));
}
