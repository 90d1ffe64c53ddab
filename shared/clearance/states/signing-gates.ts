import type { ProblemCode } from '../../problems/problem-text.ts';
import type { BlockFacts, Signing } from './block-facts.ts';
import { deriveState } from './derive-state.ts';
import { currentChain, nextLevel } from './signing-chain.ts';
import { type Gate, isPessimisticBelow, standingGates } from './standing-gates.ts';

/**
 * Every condition of one signature, met or not, in the order they are listed. The signature may be given when all are met.
 * A chain that was broken (需复核, 已失效) begins anew with the first level.
 */
export function signingGates(facts: BlockFacts, signing: Signing): Gate[] {
  const { chain: levels } = facts.campaign;
  const { state } = deriveState(facts);
  const isBroken = state === 'review' || state === 'expired';
  const chain = currentChain(
    isBroken ? [] : facts.signatures,
    isBroken ? [] : facts.returns,
    levels,
  );
  const expected = nextLevel(chain, levels);
  const { personId, level } = signing;
  const gate = (code: ProblemCode, isMet: boolean, data: Gate['data'] = {}): Gate => ({
    code,
    isMet,
    data: { block: facts.code, ...data },
  });
  const hasSigned = chain.signatures.some((signature) => signature.personId === personId);
  const mustCheckLot = level === 'branch';
  return [
    ...standingGates(facts),
    gate('gate-blocked', !facts.isBlocked || facts.walk.isReached),
    gate('gate-out-of-turn', level === expected, { level, expected: expected ?? '—' }),
    gate('gate-no-person', personId !== null),
    gate('gate-not-entitled', signing.isEntitled, { level }),
    gate(
      'gate-signer-walked',
      level === 'self' || personId === null || !facts.walkers.has(personId),
    ),
    gate('gate-signed-before', personId === null || !hasSigned),
    gate(
      'gate-pessimistic-unseen',
      signing.isPessimisticAcknowledged || !isPessimisticBelow(facts),
    ),
    gate('gate-lot-open', !mustCheckLot || (facts.lot?.isPassed ?? false)),
    // Last, so that the password is asked for only where nothing else stands in the way.
    gate('confirmation-needed', signing.isConfirmed),
  ];
}
