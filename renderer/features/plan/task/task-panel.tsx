import { Button, Popconfirm } from 'antd';
import { FileDown, Pencil, Printer, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Assignment } from '../../../../shared/plan/records.ts';
import { taskHours } from '../../../../shared/plan/team-load.ts';
import { detailsOf, peopleOf } from '../../../../shared/plan/team-people.ts';
import { formatNumber, noFigure } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { PlanAccount } from '../../../session/plan/plan-account.ts';
import { changePlan, closeAccount } from '../../../session/plan/planning.ts';
import { exportTasks } from '../../../session/plan/task-exports.ts';
import { selectBlock } from '../../../session/selecting.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { ProgressBar } from './progress-bar.tsx';

/** One task: whose, when, how far it has come, and its sheet. */
export function TaskPanel(properties: {
  readonly account: PlanAccount;
  readonly task: Assignment;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const isMine = useMay('change-assignment');
  const reason = isMine ? null : t('reason.not-your-role');
  const { account, task } = properties;
  const { team } = useSessionState((state) => ({ team: state.rows.teams.get(task.teamId) }));
  const cancel = async () => {
    const done = await perform(session, 'cancel-assignment', { ids: [task.id] });
    if (done.ok) closeAccount(session);
  };
  return (
    <>
      <header className="inspector-head">
        <h2 data-testid="task-team">{team?.name ?? noFigure}</h2>
        <span className="inspector-subtitle">{t(`plan.purpose.${task.purpose}`)}</span>
        <span className="bar-space" />
        <Button
          type="text"
          size="small"
          icon={<X size={14} />}
          aria-label={t('plan.close')}
          title={t('plan.close')}
          onClick={() => closeAccount(session)}
        />
      </header>
      <div className="inspector-body">
        <TaskFacts account={account} task={task} />
        <TaskBlocks account={account} task={task} />
      </div>
      <footer className="inspector-foot plan-foot">
        <Button
          type="primary"
          icon={<Printer size={14} />}
          data-testid="task-sheet"
          onClick={() => changePlan(session, { sheetTaskIds: [task.id] })}
        >
          {t('plan.sheet')}
        </Button>
        <Button
          icon={<FileDown size={14} />}
          data-testid="task-gpx"
          onClick={() => void exportTasks(session, [task.id])}
        >
          GPX
        </Button>
        <Button
          icon={<Pencil size={14} />}
          disabled={!isMine}
          title={reason ?? t('plan.task.edit')}
          aria-label={t('plan.task.edit')}
          data-testid="task-edit"
          onClick={() => changePlan(session, { editedTaskId: task.id })}
        />
        <Popconfirm
          title={t('plan.task.cancel.ask', { count: task.blocks.length })}
          okText={t('plan.task.cancel')}
          cancelText={t('action.cancel')}
          onConfirm={cancel}
        >
          <Button
            icon={<Undo2 size={14} />}
            disabled={!isMine}
            title={reason ?? t('plan.task.cancel')}
            aria-label={t('plan.task.cancel')}
            data-testid="task-cancel"
          />
        </Popconfirm>
      </footer>
    </>
  );
}

function TaskFacts(properties: { readonly account: PlanAccount; readonly task: Assignment }) {
  const { t, language } = useWords();
  const { account, task } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const team = rows.teams.get(task.teamId);
  const leader = rows.persons.get(team?.leaderId ?? '');
  const details = detailsOf(task.teamId, rows);
  const phone = details.phone || leader?.phone || t('plan.phone.none');
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('plan.days'), t('plan.from.to', { from: task.from, to: task.to })],
    [
      t('plan.operation'),
      task.operation === 'drag-net'
        ? t('plan.operation.net', { people: task.people ?? 0, spacing: task.spacingMetres ?? 0 })
        : t('plan.operation.dispersed'),
    ],
    [t('plan.leader'), leader === undefined ? noFigure : `${leader.name} · ${phone}`],
    [t('plan.staff'), team === undefined ? noFigure : peopleOf(team).length],
    [
      t('plan.hours'),
      formatNumber(taskHours(task, account.works, account.assumptions), 0, language),
    ],
    [t('plan.note'), task.note || noFigure],
  ];
  return (
    <section className="panel-section">
      <dl className="responsible">
        {facts.map(([label, value]) => (
          <div key={label} className="plan-fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TaskBlocks(properties: { readonly account: PlanAccount; readonly task: Assignment }) {
  const { t } = useWords();
  const session = useSession();
  const { account, task } = properties;
  const progress = account.progress.get(task.id);
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('plan.progress')}</h3>
        <span className="hint">{t('plan.blocks', { count: task.blocks.length })}</span>
      </div>
      {progress === undefined ? null : <ProgressBar progress={progress} />}
      <ul className="plan-codes">
        {task.blocks.map((code) => {
          const state = progress?.states.get(code) ?? 'open';
          return (
            <li key={code}>
              <button
                type="button"
                className="code-link"
                onClick={() => selectBlock(session, code)}
              >
                {code}
              </button>
              <span className={`plan-state plan-state-${state}`}>{t(`plan.state.${state}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
