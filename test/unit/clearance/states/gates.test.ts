import { describe, expect, it } from 'vitest';
import type { BlockFacts, Signing } from '../../../../shared/clearance/states/block-facts.ts';
import { deriveState } from '../../../../shared/clearance/states/derive-state.ts';
import { signingGates } from '../../../../shared/clearance/states/signing-gates.ts';
import { readyFacts, readySigning, signedFacts } from '../../../builders/block-facts.ts';

interface Fault {
  readonly code: string;
  readonly facts?: (facts: BlockFacts) => BlockFacts;
  readonly signing?: Partial<Signing>;
}

const inWalk = (change: Partial<BlockFacts['walk']>) => (facts: BlockFacts) => ({
  ...facts,
  walk: { ...facts.walk, ...change },
});
const inSeen = (change: Partial<BlockFacts['walk']['seen']>) => (facts: BlockFacts) => ({
  ...facts,
  walk: { ...facts.walk, seen: { ...facts.walk.seen, ...change } },
});

/** One fault for each gate, independent of the others. */
const faults: readonly Fault[] = [
  { code: 'gate-not-reached', facts: inWalk({ isReached: false }) },
  { code: 'gate-seen-below', facts: inSeen({ nominal: 799 }) },
  { code: 'gate-sites-open', facts: (facts) => ({ ...facts, sites: { done: 1, total: 2 } }) },
  { code: 'gate-lead-open', facts: (facts) => ({ ...facts, openLeads: 1 }) },
  {
    code: 'gate-unowned',
    facts: (facts) => ({ ...facts, owner: { ...facts.owner, personId: null } }),
  },
  { code: 'gate-letter-missing', facts: (facts) => ({ ...facts, letter: 'missing' as const }) },
  { code: 'gate-stage-moved', facts: inWalk({ walkedOn: '2027-02-01' }) },
  { code: 'gate-walker-nameless', facts: (facts) => ({ ...facts, namelessTracks: 1 }) },
  { code: 'gate-find-open', facts: (facts) => ({ ...facts, openFinds: ['found' as const] }) },
  { code: 'gate-not-entitled', signing: { isEntitled: false } },
  { code: 'gate-pessimistic-unseen', facts: inSeen({ pessimistic: 700 }) },
  { code: 'confirmation-needed', signing: { isConfirmed: false } },
];

describe('the gates of a signature', () => {
  it('are unmet for exactly the faults there are, in each of 4,096 combinations', () => {
    for (let bits = 0; bits < 2 ** faults.length; bits++) {
      const chosen = faults.filter((_, index) => (bits >> index) & 1);
      const facts = chosen.reduce((sum, fault) => fault.facts?.(sum) ?? sum, readyFacts);
      const signing = Object.assign({}, readySigning, ...chosen.map((fault) => fault.signing));
      const unmet = signingGates(facts, signing).filter(({ isMet }) => !isMet);
      expect(unmet.map(({ code }) => code).sort()).toEqual(chosen.map(({ code }) => code).sort());
    }
  });

  it('ask the branch for a lot that passed, and a checker who neither walked nor signed', () => {
    const facts = signedFacts(3);
    const unmetOf = (change: Partial<Signing>, lot: BlockFacts['lot'] = facts.lot) =>
      signingGates(
        { ...facts, lot },
        { ...readySigning, level: 'branch', personId: 'planner', ...change },
      )
        .filter(({ isMet }) => !isMet)
        .map(({ code }) => code);
    expect(unmetOf({})).toEqual([]);
    expect(unmetOf({}, null)).toEqual(['gate-lot-open']);
    expect(unmetOf({ personId: 'officer' })).toEqual(['gate-signed-before']);
    expect(unmetOf({ personId: 'walker' })).toEqual(['gate-signer-walked', 'gate-signed-before']);
    expect(unmetOf({ personId: null })).toEqual(['gate-no-person']);
    expect(unmetOf({ level: 'unit' })).toEqual(['gate-out-of-turn']);
  });

  it('go by the pessimistic value where the campaign says so', () => {
    const campaign = { ...readyFacts.campaign, gateLevel: 'pessimistic' as const };
    const unmet = signingGates(
      { ...inSeen({ pessimistic: 790 })(readyFacts), campaign },
      readySigning,
    )
      .filter(({ isMet }) => !isMet)
      .map(({ code }) => code);
    expect(unmet).toEqual(['gate-seen-below', 'gate-pessimistic-unseen']);
  });
});

describe('a signed block', () => {
  it('stands at its next level, and is cleared after the last', () => {
    const states = [0, 1, 2, 3, 4].map((levels) => deriveState(signedFacts(levels)).state);
    expect(states).toEqual([
      'awaiting-self',
      'awaiting-unit',
      'awaiting-station',
      'awaiting-branch',
      'cleared',
    ]);
  });

  it('is never cleared with any one thing wrong under its signatures', () => {
    const cleared = signedFacts(4);
    const wrong: [string, BlockFacts][] = [
      ['a signer walked', { ...cleared, walkers: new Set(['walker', 'guard']) }],
      ['a track gone', { ...cleared, inputs: { ...cleared.inputs, tracks: [] } }],
      [
        'another owner',
        { ...cleared, inputs: { ...cleared.inputs, owner: { ...cleared.owner, personId: 'x' } } },
      ],
      ['a find closed since', { ...cleared, inputs: { ...cleared.inputs, finds: ['find-1'] } }],
      ['a find open', { ...cleared, openFinds: ['awaiting-recheck'] }],
      ['a lead open', { ...cleared, openLeads: 1 }],
      ['a letter run out', { ...cleared, letter: 'missing' }],
      ['a site unticked', { ...cleared, sites: { done: 1, total: 2 } }],
      ['a lot failed', { ...cleared, lot: { lotId: 'l', isPassed: false, isFailed: true } }],
      ['the stage moved on', { ...cleared, day: '2027-04-15' }],
      ['evidence lost', { ...cleared, evidences: new Map() }],
      [
        'one person twice',
        {
          ...cleared,
          signatures: cleared.signatures.map((one) => ({ ...one, personId: 'guard' })),
        },
      ],
    ];
    for (const [what, facts] of wrong)
      expect([what, deriveState(facts).state]).not.toEqual([what, 'cleared']);
    expect(deriveState({ ...cleared, day: '2027-04-14' }).state).toBe('cleared');
  });
});
