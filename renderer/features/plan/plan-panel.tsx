import type { ReactNode } from 'react';
import { useSessionState } from '../../session/use-session.ts';
import { FeasibilityPanel } from './feasibility/feasibility-panel.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { TaskPanel } from './task/task-panel.tsx';
import { TeamPanel } from './team/team-panel.tsx';
import { usePlan } from './use-plan.ts';

/** The right panel while planning: an open task or team, else the selection, else the round as a whole. */
export function PlanPanel(): ReactNode {
  const account = usePlan();
  const { codes, plan, team } = useSessionState((state) => ({
    codes: state.selection.codes,
    plan: state.plan,
    team: state.rows.teams.get(state.plan.teamId ?? ''),
  }));
  const task = account.tasks.find((task) => task.id === plan.taskId);
  const isOpen = plan.shownCodes === codes && plan.editedTaskId === null;
  return (
    <div className="inspector" data-testid="plan-panel">
      {isOpen && task !== undefined ? (
        <TaskPanel account={account} task={task} />
      ) : isOpen && team !== undefined ? (
        <TeamPanel account={account} team={team} />
      ) : codes.length > 0 || plan.editedTaskId !== null ? (
        <SelectionPanel account={account} />
      ) : (
        <FeasibilityPanel account={account} />
      )}
    </div>
  );
}
