import type { BlockFigures, SeenInterval } from '../../shared/coverage/figures.ts';
import type { State } from '../../shared/operations/rows.ts';
import { letterDetailsOf, standingLetters } from '../../shared/people/letter-details.ts';
import type { Letter, Person, Unit } from '../../shared/people/records.ts';
import { ownerOf } from '../../shared/plan/block-owner.ts';
import type { GroundBlock } from './ground.ts';

/** Where a block stands, as far as walking alone can tell. */
export type WalkedState = 'unvisited' | 'ongoing';

/** 未踏查 while nobody entered it and nothing of it was seen, else 进行中; later states belong to clearing. */
export function walkedState(figures: BlockFigures | undefined): WalkedState {
  const isTouched = figures !== undefined && (figures.reached || figures.seenSquareMetres > 0);
  return isTouched ? 'ongoing' : 'unvisited';
}

/** Ground of a block that can be planted, square metres. */
export function plantableOf(figures: {
  readonly maskSquareMetres: number;
  readonly excludedSquareMetres: number;
}): number {
  return figures.maskSquareMetres - figures.excludedSquareMetres;
}

/** A seen area as a share of the plantable ground; null where there is none. */
export function shareOf(squareMetres: number, plantableSquareMetres: number): number | null {
  return plantableSquareMetres > 0 ? squareMetres / plantableSquareMetres : null;
}

/** Shares of an interval, null until it is worked out. */
export function intervalShares(
  interval: SeenInterval | undefined,
  plantableSquareMetres: number,
): SeenInterval | null {
  if (interval === undefined || plantableSquareMetres <= 0) return null;
  return {
    pessimistic: interval.pessimistic / plantableSquareMetres,
    nominal: interval.nominal / plantableSquareMetres,
    optimistic: interval.optimistic / plantableSquareMetres,
  };
}

/** The interval of the whole jurisdiction; null until every block has one. */
export function totalInterval(
  codes: readonly string[],
  intervals: ReadonlyMap<string, SeenInterval>,
): SeenInterval | null {
  if (codes.length === 0) return null;
  let [pessimistic, nominal, optimistic] = [0, 0, 0];
  for (const code of codes) {
    const interval = intervals.get(code);
    if (interval === undefined) return null;
    pessimistic += interval.pessimistic;
    nominal += interval.nominal;
    optimistic += interval.optimistic;
  }
  return { pessimistic, nominal, optimistic };
}

export interface Responsible {
  readonly station: Unit | null;
  readonly unit: Unit | null;
  readonly person: Person | null;
  readonly letter: Letter | null;
}

/** Who answers for a block, and under which letter of its unit. */
export function responsibleFor(block: GroundBlock, rows: State): Responsible {
  const owner = ownerOf(block.shape, rows);
  const unit = rows.units.get(owner.unitId ?? '') ?? null;
  const person = rows.persons.get(owner.personId ?? '') ?? null;
  let letter: Letter | null = null;
  for (const candidate of standingLetters(rows)) {
    if (unit === null || candidate.holderUnitId !== unit.id) continue;
    const { blockCodes } = letterDetailsOf(rows, candidate.id);
    if (blockCodes === null || blockCodes.includes(block.shape.code))
      letter = newerLetter(letter, candidate);
  }
  return { station: rows.units.get(owner.stationId ?? '') ?? null, unit, person, letter };
}

function newerLetter(known: Letter | null, other: Letter): Letter {
  return known === null || (other.signedOn ?? '') > (known.signedOn ?? '') ? other : known;
}
