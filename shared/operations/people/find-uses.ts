import { countUses } from '../record-references.ts';
import type { State } from '../rows.ts';

/** What refers to a unit, as a refusal carries it: `childUnits 2, letters 1`; empty when nothing does. */
export function usesOfUnit(state: State, id: string, blocks: number): string {
  return listUses([...countUses(state, 'units', id), ['blocks', blocks]]);
}

/** What names a person; empty when nothing does. */
export function usesOfPerson(state: State, id: string): string {
  return listUses(countUses(state, 'persons', id));
}

/** What names a team; empty when nothing does. */
export function usesOfTeam(state: State, id: string): string {
  return listUses(countUses(state, 'teams', id));
}

function listUses(uses: readonly (readonly [use: string, count: number])[]): string {
  return uses
    .filter(([, found]) => found > 0)
    .map(([use, found]) => `${use} ${found}`)
    .join(', ');
}
