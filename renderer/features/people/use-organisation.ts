import { useMemo } from 'react';
import type { BlockShape } from '../../../shared/grid/block-shape.ts';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { standingLetters } from '../../../shared/people/letter-details.ts';
import { type LetterStatus, letterStatus } from '../../../shared/people/letter-status.ts';
import type { Letter } from '../../../shared/people/records.ts';
import { listUnitTree, type UnitNode } from '../../../shared/people/unit-tree.ts';
import { accountGround, type GroundAccount } from '../../../shared/plan/unit-account.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

export interface HeldLetter {
  readonly letter: Letter;
  readonly status: LetterStatus;
}

export interface Organisation {
  readonly rows: State;
  readonly nodes: readonly UnitNode[];
  readonly blocks: readonly BlockShape[];
  readonly ground: GroundAccount;
  readonly letters: ReadonlyMap<string, readonly HeldLetter[]>;
  /** How many people belong to each unit, further posts included. */
  readonly people: ReadonlyMap<string, number>;
}

/** The unit tree with what each unit answers for, kept in step with the ledger. */
export function useOrganisation(): Organisation {
  const session = useSession();
  const { rows, ground, chosen } = useSessionState((state) => ({
    rows: state.rows,
    ground: state.ground,
    chosen: state.registerOn,
  }));
  const day = chosen ?? readingDay(rows, session.ports.now());
  return useMemo(() => {
    const letters = new Map<string, HeldLetter[]>();
    for (const letter of standingLetters(rows)) {
      const status = letterStatus(letter, rows.units.get(letter.holderUnitId), day);
      const known = letters.get(letter.holderUnitId);
      if (known === undefined) letters.set(letter.holderUnitId, [{ letter, status }]);
      else known.push({ letter, status });
    }
    const members = new Map<string, Set<string>>();
    const join = (unitId: string, personId: string) =>
      members.set(unitId, (members.get(unitId) ?? new Set()).add(personId));
    for (const person of rows.persons.values()) join(person.unitId, person.id);
    for (const post of rows.posts.values()) join(post.unitId, post.personId);
    return {
      rows,
      nodes: listUnitTree(rows.units),
      blocks: ground?.input.blocks.blocks ?? [],
      ground: accountGround(ground?.input.blocks.blocks ?? [], rows),
      letters,
      people: new Map([...members].map(([unitId, ids]) => [unitId, ids.size])),
    };
  }, [rows, ground, day]);
}
