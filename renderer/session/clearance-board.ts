import type { BlockFacts } from '../../shared/clearance/states/block-facts.ts';
import {
  type ClearanceState,
  clearanceStates,
} from '../../shared/clearance/states/block-states.ts';
import {
  type BoardGroup,
  boardGroupOf,
  boardGroups,
  dueWithinDays,
} from '../../shared/clearance/states/board-group.ts';
import { campaignOf } from '../../shared/clearance/states/campaign-of.ts';
import { type DerivedState, deriveState } from '../../shared/clearance/states/derive-state.ts';
import { addDays, beijingDay } from '../../shared/ledger/beijing-day.ts';
import { readFacts, walkOf } from '../../shared/operations/clear/block-facts.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import type { GroundBlock } from './ground.ts';
import type { Session } from './session.ts';
import type { SessionState } from './session-state.ts';

/** One block on the board. */
export interface BoardLine {
  readonly code: string;
  readonly block: GroundBlock;
  readonly facts: BlockFacts;
  readonly derived: DerivedState;
  readonly group: BoardGroup;
  /** Day since which it waits for its next signature; null where it waits for none. */
  readonly waitsSince: string | null;
}

export interface BoardLook {
  readonly state: BoardGroup;
  readonly seenShare: number | null;
}

/** The clearing of a round on a day: every block once, in exactly one group and one state. */
export interface Board {
  readonly day: string;
  readonly roundId: string;
  /** Last day of the round, or of the campaign. */
  readonly deadline: string;
  readonly lines: readonly BoardLine[];
  readonly byCode: ReadonlyMap<string, BoardLine>;
  readonly looks: ReadonlyMap<string, BoardLook>;
  readonly groups: Readonly<Record<BoardGroup, number>>;
  readonly states: Readonly<Record<ClearanceState, number>>;
}

type BoardInput = Pick<
  SessionState,
  | 'rows'
  | 'ground'
  | 'figures'
  | 'figuresByCode'
  | 'intervals'
  | 'gaps'
  | 'tracksByBlock'
  | 'filter'
>;

/** The board from what the session holds; null while figures or tracks are still being worked out. */
export function makeBoard(input: BoardInput, day: string): Board | null {
  const { rows, ground, figures, tracksByBlock } = input;
  const round = rows.rounds.get(input.filter.roundId ?? '') ?? latestRound(rows);
  if (ground === null || figures === null || tracksByBlock === null || round === null) return null;
  const campaign = campaignOf(rows, day);
  const deadline = round.deadline ?? campaign.deadline;
  const reader = readFacts(rows, round.id, day);
  const lines = ground.blocks.flatMap((block): BoardLine[] => {
    const { code } = block.shape;
    const own = input.figuresByCode.get(code);
    if (own === undefined) return [];
    const walk = walkOf(own, input.intervals.get(code) ?? null, input.gaps.get(code) ?? null);
    const facts = reader.factsOf(block.shape, { walk, trackIds: tracksByBlock.get(code) ?? [] });
    const derived = deriveState(facts);
    const group = boardGroupOf(derived.state, day, deadline);
    return [{ code, block, facts, derived, group, waitsSince: waitsSince(facts, derived) }];
  });
  return {
    day,
    roundId: round.id,
    deadline,
    lines,
    byCode: new Map(lines.map((line) => [line.code, line])),
    looks: new Map(lines.map((line) => [line.code, lookOf(line)])),
    groups: countBy(boardGroups, lines, ({ group }) => group),
    states: countBy(clearanceStates, lines, ({ derived }) => derived.state),
  };
}

function lookOf({ facts, group }: BoardLine): BoardLook {
  const { seen, freeSquareMetres } = facts.walk;
  return { state: group, seenShare: freeSquareMetres > 0 ? seen.nominal / freeSquareMetres : null };
}

function waitsSince(facts: BlockFacts, { state, chain }: DerivedState): string | null {
  if (!state.startsWith('awaiting-') || state === 'awaiting-recheck') return null;
  const last = chain.signatures.at(-1);
  return last === undefined ? facts.walk.walkedOn : beijingDay(Date.parse(last.at));
}

function countBy<Name extends string>(
  names: readonly Name[],
  lines: readonly BoardLine[],
  nameOf: (line: BoardLine) => Name,
): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const line of lines) counts[nameOf(line)]++;
  return counts;
}

/** Clearances that end within a week of the day, soonest first. */
export function expiringLines(board: Board): BoardLine[] {
  const until = addDays(board.day, dueWithinDays);
  return board.lines
    .filter(({ derived }) => derived.state === 'cleared' && (derived.expiry?.on ?? '9') <= until)
    .sort((a, b) => (a.derived.expiry!.on < b.derived.expiry!.on ? -1 : 1));
}

/** Asks which tracks are inside each block whenever tracks changed. */
export function followTracksByBlock(session: Session): () => void {
  return session.store.subscribe((state, before) => {
    if (state.coverageRevision === before.coverageRevision) return;
    void ask(session, state.coverageRevision);
  });
}

async function ask(session: Session, revision: number): Promise<void> {
  const found = await session.ports.coverage.reaches();
  const { coverageRevision, rows, filter } = session.store.getState();
  if (found === null || coverageRevision !== revision) return;
  const roundId = filter.roundId ?? latestRound(rows)?.id;
  const tracksByBlock = new Map<string, string[]>();
  for (const { trackId, code, fixes } of found) {
    if (fixes === 0 || rows.tracks.get(trackId)?.roundId !== roundId) continue;
    const ids = tracksByBlock.get(code);
    if (ids === undefined) tracksByBlock.set(code, [trackId]);
    else ids.push(trackId);
  }
  session.store.setState({ tracksByBlock });
}
