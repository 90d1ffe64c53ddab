import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import type { Assignment } from '../../../../shared/plan/records.ts';
import type { TaskProgress } from '../../../../shared/plan/task-progress.ts';
import { taskHours } from '../../../../shared/plan/team-load.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { formatNumber, noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { PlanAccount } from '../../../session/plan/plan-account.ts';
import { openTask } from '../../../session/plan/planning.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DenseTable } from '../../../ui/dense-table.tsx';

interface Row {
  readonly key: string;
  readonly task: Assignment;
  readonly team: string;
  readonly hours: number;
  readonly progress: TaskProgress | undefined;
  readonly isLate: boolean;
}

/** Tasks of the round with their progress. */
export function PlanTasks({ account }: { readonly account: PlanAccount }): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { teams, taskId } = useSessionState((state) => ({
    teams: state.rows.teams,
    taskId: state.plan.taskId,
  }));
  const data = useMemo(
    () =>
      account.tasks.map((task): Row => {
        const progress = account.progress.get(task.id);
        return {
          key: task.id,
          task,
          team: teams.get(task.teamId)?.name ?? noFigure,
          hours: taskHours(task, account.works, account.assumptions),
          progress,
          isLate: task.to < account.day && (progress?.open ?? 0) > 0,
        };
      }),
    [account, teams],
  );
  const columns = useMemo(() => makeColumns(words), [words]);
  const open = (id: string) => {
    const task = account.tasks.find((task) => task.id === id);
    if (task !== undefined) openTask(session, task);
    return task;
  };
  return (
    <DenseTable
      columns={columns}
      rows={data}
      selectedKeys={taskId === null ? [] : [taskId]}
      revision={0}
      emptyKey="plan.empty.tasks"
      onSelect={open}
      onOpen={(id) => map()?.zoomToBlocks(open(id)?.blocks ?? [])}
    />
  );
}

function makeColumns({ t, language }: Words): ColumnsType<Row> {
  return [
    { title: t('plan.team'), dataIndex: 'team', width: 130, ellipsis: true },
    {
      title: t('plan.days'),
      width: 120,
      sorter: (a, b) => a.task.from.localeCompare(b.task.from),
      render: (_, { task, isLate }) => (
        <span className={isLate ? 'bad' : undefined}>
          {t('plan.from.to', { from: task.from.slice(5), to: task.to.slice(5) })}
        </span>
      ),
    },
    {
      title: t('plan.operation'),
      width: 150,
      render: (_, { task }) =>
        task.operation === 'drag-net'
          ? t('plan.operation.net', { people: task.people ?? 0, spacing: task.spacingMetres ?? 0 })
          : t('plan.operation.dispersed'),
    },
    {
      title: t('plan.purpose'),
      width: 60,
      render: (_, { task }) => t(`plan.purpose.${task.purpose}`),
    },
    {
      title: t('plan.tab.blocks'),
      align: 'right',
      width: 60,
      sorter: (a, b) => a.task.blocks.length - b.task.blocks.length,
      render: (_, { task }) => task.blocks.length,
    },
    {
      title: t('plan.progress.columns'),
      align: 'right',
      width: 130,
      render: (_, { progress }) =>
        progress === undefined
          ? noFigure
          : `${progress.done} / ${progress.walked} / ${progress.open}`,
    },
    {
      title: t('plan.hours'),
      align: 'right',
      width: 72,
      sorter: (a, b) => a.hours - b.hours,
      render: (_, { hours }) => formatNumber(hours, 0, language),
    },
    {
      title: t('plan.note'),
      ellipsis: true,
      width: 128,
      render: (_, { task }) => task.note || noFigure,
    },
  ];
}
