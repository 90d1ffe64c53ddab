import { beijingDay } from '../../ledger/beijing-day.ts';
import { inputsStillHold } from '../evidence/inputs-hold.ts';
import type { Signature } from '../records/signing-entries.ts';
import type { BlockFacts } from './block-facts.ts';
import { awaiting, type ClearanceState } from './block-states.ts';
import { type Expiry, expiryOf } from './expiry.ts';
import { currentChain, nextLevel, type SigningChain } from './signing-chain.ts';
import { standingGates } from './standing-gates.ts';

/** Where a block stands, and the chain it stands on. */
export interface DerivedState {
  readonly state: ClearanceState;
  readonly chain: SigningChain;
  /** When the chain loses its force; null while nothing is signed. */
  readonly expiry: Expiry | null;
}

/** State of a block: a fold of its facts, nothing of it is stored. An open find outranks signatures, they outrank walks. */
export function deriveState(facts: BlockFacts): DerivedState {
  const { chain: levels } = facts.campaign;
  const chain = currentChain(facts.signatures, facts.returns, levels);
  const expiry = chainExpiry(facts, chain.signatures);
  const answer = (state: ClearanceState): DerivedState => ({ state, chain, expiry });
  if (facts.openFinds.includes('found')) return answer('found');
  if (facts.openFinds.includes('eradicating')) return answer('eradicating');
  if (facts.openFinds.length > 0) return answer('awaiting-recheck');
  if (chain.signatures.length === 0)
    return answer(chain.isDisputed ? 'review' : unsignedState(facts));
  if (isBroken(facts, chain)) return answer('review');
  if (expiry !== null && facts.day >= expiry.on) return answer('expired');
  if (!areGatesMet(facts, chain.signatures)) return answer('review');
  const next = nextLevel(chain, levels);
  return answer(next === null ? 'cleared' : awaiting(next));
}

function unsignedState(facts: BlockFacts): ClearanceState {
  if (facts.isBlocked) return 'blocked';
  const { walk, sites } = facts;
  const isTouched = walk.isReached || walk.seen.nominal > 0 || sites.done > 0;
  if (!isTouched) return 'unvisited';
  // 待自查签字 asks only for what the walkers themselves can bring about.
  const own = ['gate-not-reached', 'gate-seen-below', 'gate-sites-open', 'gate-stage-moved'];
  const isReady = standingGates(facts).every((gate) => gate.isMet || !own.includes(gate.code));
  return isReady ? awaiting(facts.campaign.chain[0]!) : 'walking';
}

/** Whether what was signed is no longer what there is, or the signatures contradict each other or the rules. */
function isBroken(facts: BlockFacts, chain: SigningChain): boolean {
  const { signatures } = chain;
  if (chain.isDisputed || facts.lot?.isFailed === true) return true;
  const signers = new Set(signatures.map(({ personId }) => personId));
  if (signers.size < signatures.length) return true;
  const hasWalked = signatures.some(
    ({ level, personId }) => level !== 'self' && facts.walkers.has(personId),
  );
  if (hasWalked) return true;
  return signatures.some(({ evidenceId }) => {
    const evidence = facts.evidences.get(evidenceId);
    return evidence === undefined || !inputsStillHold(evidence.inputs, facts.inputs);
  });
}

/** Gates at the figures that were signed, so that ground walked besides neither helps nor harms. */
function areGatesMet(facts: BlockFacts, signatures: readonly Signature[]): boolean {
  const overrideIds = new Set(signatures.map(({ overrideId }) => overrideId));
  const override = facts.overrides.findLast(({ id }) => overrideIds.has(id)) ?? null;
  const evidence = facts.evidences.get(signatures.at(-1)!.evidenceId);
  if (evidence === undefined) return false;
  const { figures } = evidence;
  const walk = {
    isReached: figures.isReached,
    freeSquareMetres: figures.maskSquareMetres - figures.excludedSquareMetres,
    seen: figures.seen,
    walkedOn: evidence.walkedOn,
    gapsHash: evidence.gaps.hash,
  };
  const gates = standingGates({ ...facts, walk }, override);
  // Loss of force by time has a state of its own.
  return gates.every(({ code, isMet }) => isMet || code === 'gate-stage-moved');
}

/** The chain holds as long as the walk its first signature rests on. */
function chainExpiry(facts: BlockFacts, signatures: readonly Signature[]): Expiry | null {
  const [first] = signatures;
  if (first === undefined) return null;
  const walkedOn =
    facts.evidences.get(first.evidenceId)?.walkedOn ?? beijingDay(Date.parse(first.at));
  return expiryOf(walkedOn, facts.campaign.validDays, facts.calendar);
}
