import { addDays } from '../../../../shared/ledger/beijing-day.ts';
import type { State } from '../../../../shared/operations/rows.ts';
import type { Assignment } from '../../../../shared/plan/records.ts';
import { blockAdjacency } from '../../../../shared/plan/split/block-adjacency.ts';
import { type SplitPart, splitWork } from '../../../../shared/plan/split/split-work.ts';
import { peopleOf } from '../../../../shared/plan/team-people.ts';
import type { PlanAccount, PlanBlock } from '../../../session/plan/plan-account.ts';

/** What the form holds; several teams share the selection out among them. */
export interface AssignDraft {
  readonly teamIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly operation: Assignment['operation'];
  readonly people: number | null;
  readonly spacingMetres: number | null;
  readonly purpose: Assignment['purpose'];
  readonly note: string;
  readonly despite: readonly string[];
}

/** First values: today or the round's first day, three days, no later than its deadline; of a task, its own. */
export function firstDraft(account: PlanAccount, edited: Assignment | null): AssignDraft {
  if (edited !== null) {
    const { id: _id, teamId, roundId: _round, blocks: _blocks, ...rest } = edited;
    return { ...rest, teamIds: [teamId], despite: [] };
  }
  const { day, round } = account;
  const from = round !== null && round.openedOn > day ? round.openedOn : day;
  const third = addDays(from, 2);
  const last = round?.deadline ?? third;
  return {
    teamIds: [],
    from,
    to: last < from ? from : last < third ? last : third,
    operation: 'dispersed',
    people: null,
    spacingMetres: null,
    purpose: 'survey',
    note: '',
    despite: [],
  };
}

/** What each chosen team would get: everything for one, equal work for several, in proportion to their people. */
export function shareOut(
  blocks: readonly PlanBlock[],
  teamIds: readonly string[],
  teams: State['teams'],
): readonly SplitPart[] {
  if (teamIds.length === 0 || blocks.length === 0) return [];
  const weights = teamIds.map((id) => {
    const team = teams.get(id);
    return Math.max(1, team === undefined ? 0 : peopleOf(team).length);
  });
  const shapes = blocks.map(({ block }) => block.shape);
  return splitWork(
    blocks.map(({ code, block, work }) => ({
      code,
      personHours: work?.personHours ?? 0,
      ...middleOf(block.bounds),
    })),
    blockAdjacency(shapes),
    weights,
  );
}

/** Middle of a box in degrees, its width shortened to the parallel: near enough to tell near from far. */
function middleOf([west, south, east, north]: readonly [number, number, number, number]) {
  const y = (south + north) / 2;
  return { x: ((west + east) / 2) * Math.cos((y * Math.PI) / 180), y };
}

/** The task of one part, as the operation takes it. */
export function taskOf(
  draft: AssignDraft,
  roundId: string,
  teamId: string,
  blocks: readonly string[],
): Omit<Assignment, 'id'> {
  const { teamIds: _teams, despite: _despite, ...rest } = draft;
  const isNet = draft.operation === 'drag-net';
  return {
    ...rest,
    teamId,
    roundId,
    blocks,
    people: isNet ? draft.people : null,
    spacingMetres: isNet ? draft.spacingMetres : null,
  };
}
