import {
  type BlockMeasure,
  gapsHash,
  lastDayIn,
} from '../../clearance/evidence/freeze-evidence.ts';
import { trackFingerprint } from '../../clearance/evidence/track-fingerprint.ts';
import { findStories } from '../../clearance/finds/find-state.ts';
import { lotPlaceOf, lotStates } from '../../clearance/lots/lot-state.ts';
import type { EvidenceInputs } from '../../clearance/records/signing-entries.ts';
import { checkedByBlock } from '../../clearance/sites/checked-of.ts';
import type { BlockFacts, BlockWalk, OpenFindState } from '../../clearance/states/block-facts.ts';
import { campaignOf } from '../../clearance/states/campaign-of.ts';
import { currentChain } from '../../clearance/states/signing-chain.ts';
import { type DatedWalk, walkDateOf } from '../../clearance/states/walk-date.ts';
import { type Walkers, walkersOf } from '../../clearance/states/walkers.ts';
import type { BlockFigures, BlockGaps, BlockInterval } from '../../coverage/figures.ts';
import { gapLimits } from '../../coverage/find-gaps.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import { type BlockOwner, ownerOf } from '../../plan/block-owner.ts';
import { isBlockedOn, traitsOf } from '../../plan/block-traits.ts';
import { isCovered, readLetterCover } from '../../plan/letter-cover.ts';
import { stageCalendar } from '../../tracks/growth-stage.ts';
import type { State } from '../rows.ts';

/** What walking came to in a block before it is known what was asked, by which its date is told and its gaps are compared. */
export type MeasuredWalk = Omit<BlockWalk, 'walkedOn' | 'gapsHash'> &
  DatedWalk & { readonly gaps: BlockGaps | null };

/** What walking came to in a block, and which tracks entered it: live figures or a measure of its own. */
export interface WalkedBlock {
  readonly walk: MeasuredWalk;
  readonly trackIds: readonly string[];
}

/** The walk of a block from the engine's figures; what was not computed is null. */
export function walkOf(
  figures: BlockFigures,
  interval: BlockInterval | null,
  gaps: BlockGaps | null,
): MeasuredWalk {
  return {
    isReached: figures.reached,
    freeSquareMetres: figures.maskSquareMetres - figures.excludedSquareMetres,
    seen: {
      pessimistic: interval?.pessimistic ?? null,
      nominal: interval?.nominal ?? figures.seenSquareMetres,
    },
    lastDay: lastDayIn(figures),
    since: interval?.since ?? null,
    gaps,
  };
}

export function walkedBlockOf(measure: BlockMeasure): WalkedBlock {
  const { figures, interval, gaps, inside } = measure;
  return { walk: walkOf(figures, interval, gaps), trackIds: inside };
}

/** Facts of any block of one round on one day. What is shared by all blocks is gathered once. */
export interface FactsReader {
  readonly factsOf: (block: BlockShape, walked: WalkedBlock) => BlockFacts;
  readonly ownerOf: (block: BlockShape) => BlockOwner;
  readonly walkersOf: (walked: WalkedBlock) => Walkers;
}

export function readFacts(state: State, roundId: string, day: string): FactsReader {
  const campaign = campaignOf(state, day);
  const calendar = stageCalendar(state.growthStages);
  const coverOf = readLetterCover(state, day);
  const mustHold = new Set([...state.letters.values()].map(({ holderUnitId }) => holderUnitId));
  const checked = checkedByBlock(state, roundId);
  const stories = groupBy(findStories(state), ({ find }) => find.blockCode);
  const openLeads = groupBy(
    [...state.leads.values()].filter(({ closedOn }) => closedOn === null),
    ({ blockCode }) => blockCode,
  );
  const lots = lotStates(state, roundId);
  const inRound = <Row extends { readonly roundId: string; readonly blockCode: string }>(
    rows: ReadonlyMap<string, Row>,
  ) =>
    groupBy(
      [...rows.values()].filter((row) => row.roundId === roundId),
      ({ blockCode }) => blockCode,
    );
  const signatures = inRound(state.signatures);
  const returns = inRound(state.signingReturns);
  const overrides = inRound(state.overrides);
  const fingerprints = fingerprintsOf(state, roundId);
  const allTracks = [...fingerprints.keys()];
  const excluded = [...state.excludedGround.values()].map(({ blob }) => blob).sort();

  const inputsOf = (block: BlockShape, trackIds: readonly string[]): EvidenceInputs => {
    const { risk } = traitsOf(block.code, state);
    return {
      blocks: state.blockPlan.get('blocks')?.blob ?? '0'.repeat(64),
      excluded,
      tracks: trackIds.map((id) => ({ id, fingerprint: fingerprints.get(id)! })),
      requirement: { ...campaign.requirements[risk], risk, gateLevel: campaign.gateLevel },
      owner: ownerOf(block, state),
      sites: (checked.get(block.code)?.sites ?? []).map(({ site, check }) => ({
        id: site.id,
        checkId: check?.id ?? null,
      })),
      finds: (stories.get(block.code) ?? []).map(({ find }) => find.id).sort(),
      gapLimits: { ...gapLimits },
    };
  };
  const factsOf = (block: BlockShape, { walk: measured, trackIds }: WalkedBlock): BlockFacts => {
    const { code } = block;
    const inputs = inputsOf(block, allTracks);
    const { since: _since, lastDay: _lastDay, gaps, ...walk } = measured;
    const allowed = overrides.get(code) ?? [];
    // Hashing every gap's outline is dear, and only an override is held against it.
    const hash = gaps === null || allowed.length === 0 ? null : gapsHash(gaps);
    const traits = traitsOf(code, state);
    const owner = ownerOf(block, state);
    const walkers = walkersOf(trackIds, state);
    const own = signatures.get(code) ?? [];
    const chain = currentChain(own, returns.get(code) ?? [], campaign.chain);
    return {
      code,
      roundId,
      day,
      campaign,
      calendar,
      risk: traits.risk,
      isBlocked: isBlockedOn(traits, day),
      owner,
      letter: isCovered(coverOf(block).cover) ? 'in-force' : missingLetter(owner, state, mustHold),
      walk: { ...walk, gapsHash: hash, walkedOn: walkDateOf(measured, inputs.requirement) },
      walkers: walkers.persons,
      namelessTracks: walkers.namelessTracks,
      sites: checked.get(code) ?? { done: 0, total: 0 },
      openFinds: (stories.get(code) ?? []).flatMap(({ state: at }) => openFind[at] ?? []),
      openLeads: openLeads.get(code)?.length ?? 0,
      signatures: own,
      returns: returns.get(code) ?? [],
      overrides: allowed,
      evidences: state.evidences,
      inputs,
      lot: lotPlaceOf(code, chain.signatures[0]?.at ?? null, lots),
    };
  };
  return {
    factsOf,
    ownerOf: (block) => ownerOf(block, state),
    walkersOf: ({ trackIds }) => walkersOf(trackIds, state),
  };
}

const openFind: Readonly<Record<string, OpenFindState>> = {
  found: 'found',
  eradicated: 'eradicating',
  disposed: 'awaiting-recheck',
  rechecked: 'awaiting-recheck',
};

/** Without a letter in force: a unit of county or section rank, and any that was ever to hold a letter, must have one. */
function missingLetter(
  owner: BlockOwner,
  state: State,
  mustHold: ReadonlySet<string>,
): BlockFacts['letter'] {
  const unit = state.units.get(owner.unitId ?? '');
  if (unit === undefined) return 'not-needed';
  const isRanked = unit.kind === 'county-level' || unit.kind === 'section-level';
  return isRanked || mustHold.has(unit.id) ? 'missing' : 'not-needed';
}

/** Fingerprints of a round's tracks with the settings that change how each counts, in the order of their ids. */
function fingerprintsOf(state: State, roundId: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const tracks = [...state.tracks.values()].filter((track) => track.roundId === roundId);
  for (const track of tracks.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const settings = [
      state.legUses.get(track.id) ?? null,
      state.secondPurposes.get(track.id) ?? null,
      state.trackLimits.get(track.id) ?? null,
      state.dragNets.get(track.id) ?? null,
      state.modeSettings.get(track.mode) ?? null,
      // Only where there is one, so that what was signed before tracks could have one still stands.
      ...(state.trackErrors.has(track.id) ? [state.trackErrors.get(track.id)] : []),
    ];
    found.set(track.id, trackFingerprint(track, settings));
  }
  return found;
}

function groupBy<Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => string | null,
): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const code = codeOf(row);
    if (code === null) continue;
    const known = groups.get(code);
    if (known === undefined) groups.set(code, [row]);
    else known.push(row);
  }
  return groups;
}
