import { useMemo } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import { standingLetters } from '../../../shared/people/letter-details.ts';
import { type LetterAccount, reconcileLetters } from '../../../shared/people/letter-status.ts';
import type { GroundBlock } from '../../session/ground.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { makeRegister, type RegisterLine, uncoveredBlocks } from './letter-register.ts';

export interface Register {
  /** Day everything is read at, ISO. */
  readonly day: string;
  readonly lines: readonly RegisterLine[];
  readonly account: LetterAccount;
  readonly blocks: readonly GroundBlock[];
  readonly uncovered: readonly GroundBlock[];
}

const noBlocks: readonly GroundBlock[] = [];

/** The register of letters as of its day, kept in step with the ledger. */
export function useRegister(): Register {
  const session = useSession();
  const { rows, ground, chosen } = useSessionState((state) => ({
    rows: state.rows,
    ground: state.ground,
    chosen: state.registerOn,
  }));
  const blocks = ground?.blocks ?? noBlocks;
  const day = chosen ?? readingDay(rows, session.ports.now());
  return useMemo(
    () => ({
      day,
      lines: makeRegister(rows, blocks, day),
      account: reconcileLetters(standingLetters(rows), rows.units, day),
      blocks,
      uncovered: uncoveredBlocks(rows, blocks, day),
    }),
    [rows, blocks, day],
  );
}
