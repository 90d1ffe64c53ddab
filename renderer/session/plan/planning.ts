import type { Assignment } from '../../../shared/plan/records.ts';
import { selectBlocks } from '../selecting.ts';
import { addNotice, type Session } from '../session.ts';
import type { PlanView } from './plan-view.ts';

export function changePlan(session: Session, change: Partial<PlanView>): void {
  session.store.setState(({ plan }) => ({ plan: { ...plan, ...change } }));
}

/** Opens a task's account and shows its blocks on the map. */
export function openTask(session: Session, task: Assignment): void {
  selectBlocks(session, task.blocks);
  changePlan(session, {
    taskId: task.id,
    teamId: null,
    shownCodes: task.blocks,
    editedTaskId: null,
  });
}

/** Opens a team's account with the blocks of its tasks. */
export function openTeam(session: Session, teamId: string, tasks: readonly Assignment[]): void {
  const codes = [
    ...new Set(tasks.filter((task) => task.teamId === teamId).flatMap((task) => task.blocks)),
  ];
  selectBlocks(session, codes);
  changePlan(session, { teamId, taskId: null, shownCodes: codes, editedTaskId: null });
}

/** Goes on to planning with the selection as it is, to give it to a team. */
export function planSelection(session: Session): void {
  changePlan(session, { form: 'task', taskId: null, teamId: null, editedTaskId: null });
  session.store.setState({ workspace: 'plan', tool: 'select' });
}

/** Puts away what is open and selects nothing. */
export function closeAccount(session: Session): void {
  selectBlocks(session, []);
  changePlan(session, { teamId: null, taskId: null, shownCodes: null, editedTaskId: null });
}

/** Asks what every track did in the blocks; progress of tasks follows from it. */
export async function fillReaches(session: Session): Promise<void> {
  const { coverageRevision } = session.store.getState();
  if (coverageRevision === 0) return;
  try {
    const reaches = await session.ports.coverage.reaches();
    if (reaches !== null) session.store.setState({ reaches });
  } catch {
    addNotice(session, { kind: 'coverage-failed' });
  }
}
