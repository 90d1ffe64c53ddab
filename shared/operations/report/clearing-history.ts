import { signingEntries } from '../../clearance/records/signing-entries.ts';
import { campaignOf } from '../../clearance/states/campaign-of.ts';
import { deriveState } from '../../clearance/states/derive-state.ts';
import { currentChain, nextLevel } from '../../clearance/states/signing-chain.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import { addDays, beijingDayOf, listDays } from '../../ledger/beijing-day.ts';
import type { ClearedDay } from '../../report/model/report-facts.ts';
import { type MeasuredWalk, readFacts } from '../clear/block-facts.ts';
import { judgeLedger } from '../fold-ledger.ts';
import type { State } from '../rows.ts';
import type { KnownLedger } from '../state-as-of.ts';

/**
 * Blocks cleared at the end of every day up to `asOf` on which their set was another than the day before, in order. Each day is
 * judged by the ledger as it was known at its end: a clearance that was lost later still counts for the days it stood, and one
 * that ran out by the calendar ends on its day although no entry says so. `visits` are the tracks that entered each block.
 */
export function clearedByDay(
  known: Pick<KnownLedger, 'entries' | 'blocks'>,
  blocks: readonly BlockShape[],
  visits: ReadonlyMap<string, readonly string[]>,
  roundId: string,
  asOf: string,
): readonly ClearedDay[] {
  // Ledgers without signatures, which are most in March, are not folded a second time.
  if (!known.entries.some(({ kind }) => kind === signingEntries.signatures.put)) return [];
  const history: ClearedDay[] = [];
  let last = '';
  let open: string | null = null;
  const close = (state: State, until: string) => {
    for (const day of open === null ? [] : listDays(open, until)) {
      const codes = clearedOn(state, blocks, visits, roundId, day);
      const text = codes.join('\n');
      if (text !== last) history.push({ day, codes });
      last = text;
    }
  };
  const { state } = judgeLedger(known.entries, known.blocks, (entry, before) => {
    const day = beijingDayOf(entry.hlc);
    if (day === null || day > asOf || day === open) return;
    // A clock never runs backwards in this order; days without an entry still bring the calendar on.
    close(before, addDays(day, -1));
    open = day;
  });
  close(state, asOf);
  return history;
}

/** Codes of the blocks cleared at the end of a day by the rows of that day, in the order of the blocks. */
function clearedOn(
  state: State,
  blocks: readonly BlockShape[],
  visits: ReadonlyMap<string, readonly string[]>,
  roundId: string,
  day: string,
): readonly string[] {
  const signed = fullySigned(state, roundId, day);
  const candidates = blocks.filter(({ code }) => signed.has(code));
  if (candidates.length === 0) return [];
  const reader = readFacts(state, roundId, day);
  const isCleared = (block: BlockShape) => {
    const trackIds = (visits.get(block.code) ?? []).filter((id) => state.tracks.has(id));
    return deriveState(reader.factsOf(block, { walk: signedWalk, trackIds })).state === 'cleared';
  };
  return candidates.filter(isCleared).map(({ code }) => code);
}

/** A signed block is judged at the figures that were signed; what was walked besides neither helps nor harms. */
const signedWalk: MeasuredWalk = {
  isReached: false,
  freeSquareMetres: 0,
  seen: { pessimistic: null, nominal: 0 },
  lastDay: null,
  since: null,
  gaps: null,
};

/** Blocks with a signature of every level, which are few: nothing else can be cleared. */
function fullySigned(state: State, roundId: string, day: string): ReadonlySet<string> {
  const { chain: levels } = campaignOf(state, day);
  const returns = ofRound(state.signingReturns, roundId);
  const complete = new Set<string>();
  for (const [code, signatures] of ofRound(state.signatures, roundId)) {
    const returned = returns.get(code) ?? [];
    if (nextLevel(currentChain(signatures, returned, levels), levels) === null) complete.add(code);
  }
  return complete;
}

function ofRound<Row extends { readonly roundId: string; readonly blockCode: string }>(
  rows: ReadonlyMap<string, Row>,
  roundId: string,
): ReadonlyMap<string, Row[]> {
  const byBlock = new Map<string, Row[]>();
  for (const row of rows.values()) {
    if (row.roundId !== roundId) continue;
    const known = byBlock.get(row.blockCode);
    if (known === undefined) byBlock.set(row.blockCode, [row]);
    else known.push(row);
  }
  return byBlock;
}
