import { signingLevels } from '../../../shared/clearance/records/campaign-entries.ts';
import { isEntitled } from '../../../shared/clearance/states/entitled.ts';
import { nextLevel } from '../../../shared/clearance/states/signing-chain.ts';
import { walkersOf } from '../../../shared/clearance/states/walkers.ts';
import { addDays, beijingDayOf, daysBetween } from '../../../shared/ledger/beijing-day.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { peopleOf } from '../../../shared/plan/team-people.ts';
import { forecast, paceDays } from '../../../shared/report/model/forecast.ts';
import type { Board, BoardLine } from '../../session/clearance-board.ts';
import { expiringLines } from '../../session/clearance-board.ts';
import type { BoardView } from '../../session/session-state.ts';

/** What signing knows of who sits here; without a person behind the operator nothing can be signed. */
export interface Signer {
  readonly personId: string | null;
}

/** Whether the next signature of a block is this person's to give. */
export function isMine(
  { facts, derived }: BoardLine,
  { personId }: Signer,
  rows: State,
  trackIds: readonly string[],
): boolean {
  const level = nextLevel(derived.chain, facts.campaign.chain);
  if (personId === null || level === null || !isAwaiting(derived.state)) return false;
  if (level !== 'self' && facts.walkers.has(personId)) return false;
  if (derived.chain.signatures.some((signature) => signature.personId === personId)) return false;
  const { leaders } = walkersOf(trackIds, rows);
  return isEntitled(level, personId, { owner: facts.owner, leaders }, rows);
}

export function isAwaiting(state: BoardLine['derived']['state']): boolean {
  return signingLevels.some((level) => state === `awaiting-${level}`);
}

/** Lines of a view; those waiting for a signature come longest wait first. */
export function listLines(
  board: Board,
  view: BoardView,
  signer: Signer,
  rows: State,
  tracksByBlock: ReadonlyMap<string, readonly string[]> | null,
): readonly BoardLine[] {
  const tracks = (line: BoardLine) => tracksByBlock?.get(line.code) ?? [];
  const mine = (line: BoardLine) => isMine(line, signer, rows, tracks(line));
  if (view.kind !== 'today') return linesOf(board, view, mine).toSorted(byWait);
  const codes = codesOfToday(board, signer, rows);
  return board.lines
    .filter((line) => line.derived.state !== 'cleared' && (codes.has(line.code) || mine(line)))
    .toSorted(byWait);
}

/** Blocks of the tasks that run today: of the signer's teams, or of all teams where nobody is named. */
function codesOfToday(
  { day, roundId }: Board,
  { personId }: Signer,
  rows: State,
): ReadonlySet<string> {
  const own = [...rows.assignments.values()].filter(({ teamId, from, to, ...task }) => {
    if (task.roundId !== roundId || from > day || day > to) return false;
    const team = rows.teams.get(teamId);
    return personId === null || (team !== undefined && peopleOf(team).includes(personId));
  });
  return new Set(own.flatMap(({ blocks }) => blocks));
}

function linesOf(
  board: Board,
  view: Exclude<BoardView, { readonly kind: 'today' }>,
  mine: (line: BoardLine) => boolean,
): readonly BoardLine[] {
  switch (view.kind) {
    case 'all':
      return board.lines.filter(({ derived }) => isAwaiting(derived.state));
    case 'mine':
      return board.lines.filter(mine);
    case 'overdue':
      return board.lines.filter(({ group }) => group === 'overdue');
    case 'expiring':
      return expiringLines(board);
    case 'returned':
      return board.lines.filter(({ derived }) => derived.chain.returned !== null);
    case 'group':
      return board.lines.filter(({ group }) => group === view.group);
    case 'state':
      return board.lines.filter(({ derived }) => derived.state === view.state);
    case 'station':
      return board.lines.filter(({ facts }) => facts.owner.stationId === view.stationId);
  }
}

function byWait(a: BoardLine, b: BoardLine): number {
  const [left, right] = [a.waitsSince ?? '9', b.waitsSince ?? '9'];
  if (left !== right) return left < right ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

/** Days a block has waited for its signature. */
export function daysWaited(line: BoardLine, day: string): number | null {
  return line.waitsSince === null ? null : Math.max(0, daysBetween(line.waitsSince, day));
}

/** Blocks cleared a day of late, and those that must be cleared a day to meet the deadline, as reports reckon them. */
export function paceOf(board: Board): { readonly now: number; readonly needed: number | null } {
  const cleared = board.lines.filter(({ derived }) => derived.state === 'cleared');
  const before = addDays(board.day, -paceDays);
  const earlier = cleared.filter(({ derived }) => {
    const on = beijingDayOf(derived.chain.signatures.at(-1)?.at ?? null);
    return on !== null && on <= before;
  });
  const trend = [
    { day: before, done: earlier.length },
    { day: board.day, done: cleared.length },
  ];
  const { pace, needed } = forecast(trend, board.lines.length, board.day, board.deadline);
  return { now: pace, needed };
}
