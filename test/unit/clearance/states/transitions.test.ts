import { describe, expect, it } from 'vitest';
import type { BlockFacts } from '../../../../shared/clearance/states/block-facts.ts';
import {
  type ClearanceState,
  clearanceCommands,
  clearanceStates,
} from '../../../../shared/clearance/states/block-states.ts';
import { deriveState } from '../../../../shared/clearance/states/derive-state.ts';
import { signingGates } from '../../../../shared/clearance/states/signing-gates.ts';
import { transitions } from '../../../../shared/clearance/states/transitions.ts';
import { readyFacts, readySigning, signedFacts } from '../../../builders/block-facts.ts';

const unwalked: BlockFacts = {
  ...readyFacts,
  walk: {
    ...readyFacts.walk,
    isReached: false,
    seen: { pessimistic: 0, nominal: 0 },
    walkedOn: null,
  },
  sites: { done: 0, total: 0 },
};

/** Facts that stand in each state. */
const examples: Readonly<Record<ClearanceState, BlockFacts>> = {
  unvisited: unwalked,
  walking: { ...unwalked, walk: { ...unwalked.walk, isReached: true } },
  'awaiting-self': readyFacts,
  'awaiting-unit': signedFacts(1),
  'awaiting-station': signedFacts(2),
  'awaiting-branch': signedFacts(3),
  cleared: signedFacts(4),
  found: { ...readyFacts, openFinds: ['found'] },
  eradicating: { ...readyFacts, openFinds: ['eradicating'] },
  'awaiting-recheck': { ...readyFacts, openFinds: ['awaiting-recheck'] },
  blocked: { ...unwalked, isBlocked: true },
  review: { ...signedFacts(4), walkers: new Set(['walker', 'guard']) },
  expired: { ...signedFacts(4), day: '2027-04-20' },
};

describe('the machine of a block', () => {
  it('says for every state what every command makes of it', () => {
    for (const state of clearanceStates)
      expect(Object.keys(transitions[state]).sort()).toEqual([...clearanceCommands].sort());
  });

  it('has an example of every state', () => {
    for (const state of clearanceStates) expect(deriveState(examples[state]).state).toBe(state);
  });

  it('lets exactly the signatures through that the gates let through', () => {
    const people = {
      self: 'walker',
      unit: 'guard',
      station: 'officer',
      branch: 'planner',
    } as const;
    for (const state of clearanceStates)
      for (const level of ['self', 'unit', 'station', 'branch'] as const) {
        // After a break everything is as it should be again but the signatures.
        const facts =
          state === 'expired'
            ? { ...examples[state], walk: { ...readyFacts.walk, walkedOn: '2027-04-18' } }
            : examples[state];
        const gates = signingGates(facts, {
          ...readySigning,
          level,
          personId: people[level],
          isPessimisticAcknowledged: true,
        });
        const isThrough = gates.every(({ isMet }) => isMet);
        expect([state, level, isThrough]).toEqual([
          state,
          level,
          transitions[state][`sign-${level}`] !== 'refused',
        ]);
      }
  });

  it('goes where the table says when a level signs, a find comes, a change or the end of a stage', () => {
    for (const [levels, state] of (
      ['awaiting-self', 'awaiting-unit', 'awaiting-station', 'awaiting-branch', 'cleared'] as const
    ).entries()) {
      const facts = signedFacts(levels);
      const stateOf = (changed: BlockFacts) => deriveState(changed).state;
      const row = transitions[state];
      expect(stateOf({ ...facts, openFinds: ['found'] })).toBe(row.find);
      if (levels === 0) continue;
      expect(stateOf({ ...facts, inputs: { ...facts.inputs, tracks: [] } })).toBe(row.change);
      expect(stateOf({ ...facts, day: '2027-04-15' })).toBe(row.expire);
      const back = {
        id: 'r',
        blockCode: 'A01',
        roundId: 'round-1',
        personId: 'x',
        at: '2027-04-09T00:00:00.000Z',
        reason: 'x',
      };
      expect(stateOf({ ...facts, returns: [back] })).toBe(row.return);
    }
  });
});
