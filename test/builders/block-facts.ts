import type { Evidence, Signature } from '../../shared/clearance/records/signing-entries.ts';
import type { BlockFacts, Signing } from '../../shared/clearance/states/block-facts.ts';
import { defaultCampaign } from '../../shared/clearance/states/campaign-of.ts';
import { defaultStageCalendar } from '../../shared/tracks/growth-stage.ts';

const hash = 'a'.repeat(64);

/** Facts of a block that could be signed: walked enough by `walker`, everything in order. */
export const readyFacts: BlockFacts = {
  code: 'A01',
  roundId: 'round-1',
  day: '2027-04-05',
  campaign: defaultCampaign(2027),
  calendar: defaultStageCalendar,
  risk: 'high',
  isBlocked: false,
  owner: { stationId: 'station', unitId: 'unit', personId: 'guard' },
  letter: 'in-force',
  walk: {
    isReached: true,
    freeSquareMetres: 1000,
    seen: { pessimistic: 820, nominal: 900 },
    walkedOn: '2027-04-01',
    gapsHash: hash,
  },
  walkers: new Set(['walker']),
  namelessTracks: 0,
  sites: { done: 2, total: 2 },
  openFinds: [],
  openLeads: 0,
  signatures: [],
  returns: [],
  overrides: [],
  evidences: new Map(),
  inputs: {
    blocks: hash,
    excluded: [],
    tracks: [{ id: 'track-1', fingerprint: hash }],
    requirement: {
      isReachNeeded: true,
      seenShare: 0.8,
      isSiteNeeded: false,
      risk: 'high',
      gateLevel: 'nominal',
    },
    owner: { stationId: 'station', unitId: 'unit', personId: 'guard' },
    sites: [],
    finds: [],
    gapLimits: { squareMetres: 100, widthMetres: 2 },
  },
  lot: { lotId: 'lot-1', isPassed: true, isFailed: false },
};

/** The first signature, by the walkers' leader. */
export const readySigning: Signing = {
  level: 'self',
  personId: 'walker',
  isConfirmed: true,
  isPessimisticAcknowledged: false,
  isEntitled: true,
};

const people = { self: 'walker', unit: 'guard', station: 'officer', branch: 'planner' } as const;
const order = ['self', 'unit', 'station', 'branch'] as const;

/** The same facts signed up to a number of levels. */
export function signedFacts(levels: number, facts: BlockFacts = readyFacts): BlockFacts {
  const evidence = evidenceFor(facts);
  const signatures = order.slice(0, levels).map(
    (level, index): Signature => ({
      id: `signature-${level}`,
      blockCode: facts.code,
      roundId: facts.roundId,
      level,
      personId: people[level],
      at: `2027-04-0${index + 2}T01:00:00.000Z`,
      evidenceId: evidence.id,
      isPessimisticAcknowledged: false,
      overrideId: null,
      lotId: null,
      turf: null,
      stage: 'seedling',
      validUntil: '2027-04-14',
      code: 'A'.repeat(16),
    }),
  );
  return { ...facts, signatures, evidences: new Map([[evidence.id, evidence]]) };
}

function evidenceFor({ code, roundId, inputs, walk, walkers }: BlockFacts): Evidence {
  return {
    id: 'b'.repeat(64),
    blockCode: code,
    roundId,
    inputs,
    figures: {
      maskSquareMetres: walk.freeSquareMetres,
      excludedSquareMetres: 0,
      seen: {
        pessimistic: walk.seen.pessimistic ?? 0,
        nominal: walk.seen.nominal,
        optimistic: 950,
      },
      uncoveredSquareMetres: walk.freeSquareMetres - walk.seen.nominal,
      isReached: walk.isReached,
      metresInside: 500,
      tracksInside: 1,
      personTimes: 2,
      resolutionMetres: [1, 0.5],
    },
    gaps: { count: 1, areaSquareMetres: 100, sliverSquareMetres: 0, hash },
    walkers: [...walkers],
    walkedOn: walk.walkedOn,
  };
}
