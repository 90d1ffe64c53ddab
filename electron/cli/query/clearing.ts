import { findStories } from '../../../shared/clearance/finds/find-state.ts';
import { lawHint } from '../../../shared/clearance/finds/law-bands.ts';
import { isOverdue, leadState } from '../../../shared/clearance/leads/lead-state.ts';
import { lotStates } from '../../../shared/clearance/lots/lot-state.ts';
import { checkedByBlock } from '../../../shared/clearance/sites/checked-of.ts';
import { deriveState } from '../../../shared/clearance/states/derive-state.ts';
import { percentText } from '../../../shared/clearance/states/standing-gates.ts';
import { readFacts, walkOf } from '../../../shared/operations/clear/block-facts.ts';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { latestRound } from '../../../shared/tracks/latest-round.ts';
import type { OpenLedger } from '../open-ledger.ts';
import { openSeason } from '../open-season.ts';
import { uncancelled } from '../uncancelled.ts';

type Lines = Promise<Result<readonly object[]>>;

/** Where every block of a round stands today, by the sample's own day in the sample, with its signatures. */
export async function listClearance(ledger: OpenLedger, round: string | null): Lines {
  const { state } = ledger.session;
  const roundId = round ?? latestRound(state)?.id;
  if (roundId === undefined) return refuse('round-missing');
  const open = await openSeason(ledger, roundId);
  if (!open.ok) return open;
  const { season, ground } = open.value;
  const { blocks } = ground.blocks;
  const intervals = await uncancelled(season.intervals(blocks.map(({ code }) => code)));
  const figures = new Map(season.figures().blocks.map((own) => [own.code, own]));
  const tracks = new Map<string, string[]>();
  for (const { track, codes } of season.visits())
    for (const code of codes) tracks.set(code, [...(tracks.get(code) ?? []), track.id]);
  const reader = readFacts(state, roundId, readingDay(state, Date.now()));
  return ok(
    blocks.map((block) => {
      const { code } = block;
      const walk = walkOf(figures.get(code)!, intervals.get(code) ?? null, null);
      const facts = reader.factsOf(block, { walk, trackIds: tracks.get(code) ?? [] });
      const derived = deriveState(facts);
      const free = walk.freeSquareMetres;
      return {
        code,
        state: derived.state,
        risk: facts.risk,
        seenPercent: free === 0 ? null : percentText(walk.seen.nominal / free),
        sites: { done: facts.sites.done, total: facts.sites.total },
        signatures: derived.chain.signatures.map(({ level, personId, at, code: own }) => ({
          level,
          personId,
          at,
          code: own,
        })),
        endsOn: derived.expiry?.on ?? null,
      };
    }),
  );
}

/** Finds with how far each has come and the hint of the law on the day it was found. */
export function listFinds(state: State): object[] {
  return findStories(state).map(({ find, steps, state: at }) => ({
    id: find.id,
    number: find.number,
    block: find.blockCode,
    position: find.position,
    foundOn: find.foundOn,
    state: at,
    steps: steps.map(({ step, on }) => ({ step, on })),
    hint: lawHint(find),
  }));
}

/** Leads without their informers, who are in no list. */
export function listLeads(state: State): object[] {
  const day = readingDay(state, Date.now());
  return [...state.leads.values()].map((lead) => ({
    id: lead.id,
    number: lead.number,
    kind: lead.kind,
    block: lead.blockCode,
    state: leadState(lead),
    deadline: lead.deadline,
    isOverdue: isOverdue(lead, day),
    isSupervised: lead.isSupervised,
  }));
}

/** Must-check sites with the tick of the round. */
export function listSites(state: State, round: string | null): object[] {
  const roundId = round ?? latestRound(state)?.id ?? '';
  return [...checkedByBlock(state, roundId).values()].flatMap(({ sites }) =>
    sites.map(({ site, check }) => ({
      id: site.id,
      block: site.blockCode,
      kind: site.kind,
      name: site.name,
      checkedBy: check?.personId ?? null,
      checkedAt: check?.at ?? null,
    })),
  );
}

/** Re-check lots with what was drawn; walkers are not shown this list in the page. */
export function listRechecks(state: State, round: string | null): object[] {
  const roundId = round ?? latestRound(state)?.id ?? '';
  return lotStates(state, roundId).map(({ lot, codes, drawn, checks, isPassed, isFailed }) => ({
    id: lot.id,
    name: lot.name,
    blocks: codes.size,
    sampleSize: lot.sampleSize,
    seed: lot.seed,
    drawn,
    checked: checks.length,
    isPassed,
    isFailed,
  }));
}
