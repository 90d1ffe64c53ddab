import {
  type AssignmentDraft,
  askedConflicts,
  type Conflict,
  findConflicts,
} from '../../plan/conflicts.ts';
import { assignmentSchema } from '../../plan/plan-entries.ts';
import { ok, type Problem, type Result, refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { dayField, idField } from '../input-fields.ts';
import type { OperationContext } from '../operation.ts';
import { checkReferences } from '../references.ts';
import type { State } from '../rows.ts';
import { blockCodesField, findBlocks } from './block-codes.ts';

/** Fields of a task as they are given; `despite` names conflicts the planner has seen and accepts. */
export const assignmentFields = {
  teamId: idField,
  roundId: idField,
  blocks: blockCodesField,
  from: dayField,
  to: dayField,
  operation: assignmentSchema.shape.operation,
  people: assignmentSchema.shape.people,
  spacingMetres: assignmentSchema.shape.spacingMetres,
  purpose: assignmentSchema.shape.purpose,
  note: z.string().trim().max(2000),
};

export const despiteField = z.array(z.enum(askedConflicts)).default([]);

/** Refuses a task that cannot be, then the heaviest conflict that was not accepted. */
export async function checkAssignment(
  draft: AssignmentDraft,
  despite: readonly string[],
  state: State,
  context: Pick<OperationContext, 'readBlob'>,
): Promise<Result<null>> {
  const known = checkReferences(state, ['teams', draft.teamId], ['rounds', draft.roundId]);
  if (!known.ok) return known;
  if (draft.to < draft.from)
    return refuse('task-ends-before-start', { from: draft.from, to: draft.to });
  const isNet = draft.operation === 'drag-net';
  if (isNet && (draft.people === null || draft.spacingMetres === null))
    return refuse('drag-net-incomplete');
  if (!isNet && (draft.people !== null || draft.spacingMetres !== null))
    return refuse('drag-net-fields-unused');
  const blocks = await findBlocks(draft.blocks, state, context);
  if (!blocks.ok) return blocks;
  const against = findConflicts(draft, blocks.value, state).find(
    ({ weight, code }) => weight === 'refused' || (weight === 'asked' && !despite.includes(code)),
  );
  return against === undefined
    ? ok(null)
    : { ok: false, problem: describeConflict(against, draft, state) };
}

/** A conflict as a problem with the names its sentence needs. */
export function describeConflict(
  conflict: Conflict,
  draft: Pick<AssignmentDraft, 'teamId' | 'roundId' | 'from' | 'to'>,
  state: Pick<State, 'teams' | 'rounds' | 'persons' | 'assignments'>,
): Problem {
  const other = state.assignments.get(conflict.otherId ?? '');
  const round = state.rounds.get(draft.roundId);
  const names = conflict.subjects.map(
    (id) => state.persons.get(id)?.name ?? state.teams.get(id)?.name ?? id,
  );
  const shown = names.slice(0, 6).join('、');
  return {
    code: conflict.code,
    data: {
      team: state.teams.get(draft.teamId)?.name ?? draft.teamId,
      subjects: names.length > 6 ? `${shown}…` : shown,
      count: names.length,
      other: state.teams.get(other?.teamId ?? '')?.name ?? '',
      from: other?.from ?? draft.from,
      to: other?.to ?? draft.to,
      openedOn: round?.openedOn ?? '',
      deadline: round?.deadline ?? '—',
    },
  };
}
