import type { SigningLevel } from '../../../shared/clearance/records/campaign-entries.ts';
import { nextLevel } from '../../../shared/clearance/states/signing-chain.ts';
import { signingGates } from '../../../shared/clearance/states/signing-gates.ts';
import type { Gate } from '../../../shared/clearance/states/standing-gates.ts';
import type { State } from '../../../shared/operations/rows.ts';
import type { BoardLine } from '../../session/clearance-board.ts';
import { isMine, type Signer } from './clear-lists.ts';

/** The next signature of a block and what stands before it; no level where none is to be given. */
export interface Signing {
  readonly level: SigningLevel | null;
  readonly gates: readonly Gate[];
}

/** What the next signature of a block asks of who sits here; the password is asked when it is given. */
export function signingOf(
  line: BoardLine,
  signer: Signer,
  rows: State,
  trackIds: readonly string[],
  isPessimisticAcknowledged: boolean,
): Signing {
  const { facts, derived } = line;
  const isBroken = derived.state === 'review' || derived.state === 'expired';
  const level = isBroken
    ? facts.campaign.chain[0]!
    : (nextLevel(derived.chain, facts.campaign.chain) ?? null);
  if (level === null) return { level, gates: [] };
  const gates = signingGates(facts, {
    level,
    personId: signer.personId,
    isConfirmed: true,
    isPessimisticAcknowledged,
    isEntitled: isMine(line, signer, rows, trackIds) || signer.personId === null,
  });
  return { level, gates };
}
