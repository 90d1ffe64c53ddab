import { Button } from 'antd';
import { FileDown, Pencil, Printer, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Team } from '../../../../shared/people/records.ts';
import { countEffort, sumEffort } from '../../../../shared/plan/effort.ts';
import { categoriesOf, detailsOf } from '../../../../shared/plan/team-people.ts';
import { formatNumber, noFigure } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { PlanAccount } from '../../../session/plan/plan-account.ts';
import { changePlan, closeAccount, openTask } from '../../../session/plan/planning.ts';
import { exportTasks } from '../../../session/plan/task-exports.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { LoadBar } from '../load-bar.tsx';
import { TeamDialog } from './team-dialog.tsx';

/** One team: its people and means, its tasks and what it has turned out. */
export function TeamPanel(properties: {
  readonly account: PlanAccount;
  readonly team: Team;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [isEditing, setEditing] = useState(false);
  const { account, team } = properties;
  const tasks = account.tasks.filter((task) => task.teamId === team.id);
  const ids = tasks.map((task) => task.id);
  return (
    <>
      <header className="inspector-head">
        <h2>{team.name}</h2>
        <span className="inspector-subtitle">{t(`plan.category.${team.category}`)}</span>
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
        <TeamLoadSection account={account} team={team} />
        <section className="panel-section">
          <div className="section-head">
            <h3>{t('plan.tab.tasks')}</h3>
            <span className="hint">{tasks.length}</span>
          </div>
          {tasks.length === 0 ? <p className="hint">{t('plan.team.noTask')}</p> : null}
          {tasks.map((task) => (
            <button
              key={task.id}
              type="button"
              className="plan-task-row"
              onClick={() => openTask(session, task)}
            >
              <span>{t('plan.from.to', { from: task.from.slice(5), to: task.to.slice(5) })}</span>
              <span>{t('plan.blocks', { count: task.blocks.length })}</span>
            </button>
          ))}
        </section>
        <TeamPeople team={team} />
      </div>
      <footer className="inspector-foot plan-foot">
        <Button
          type="primary"
          icon={<Printer size={14} />}
          disabled={ids.length === 0}
          onClick={() => changePlan(session, { sheetTaskIds: ids })}
        >
          {t('plan.sheet')}
        </Button>
        <Button
          icon={<FileDown size={14} />}
          disabled={ids.length === 0}
          onClick={() => void exportTasks(session, ids)}
        >
          GPX
        </Button>
        <Button
          icon={<Pencil size={14} />}
          data-testid="team-edit"
          onClick={() => setEditing(true)}
        >
          {t('plan.team.edit')}
        </Button>
      </footer>
      {isEditing ? <TeamDialog team={team} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function TeamLoadSection(properties: { readonly account: PlanAccount; readonly team: Team }) {
  const { t, language } = useWords();
  const { account, team } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const load = account.loads.get(team.id);
  const tracks = [...rows.tracks.values()].filter(
    (track) => track.teamId === team.id && track.roundId === account.round?.id,
  );
  const effort = sumEffort(countEffort(tracks, rows));
  const number = (value: number) => formatNumber(value, 0, language);
  const dayCapacity = (load?.people ?? 0) * account.assumptions.hoursPerDay;
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('plan.load')}</h3>
        <span className={load?.isOverloaded ? 'bad' : 'hint'}>
          {load === undefined
            ? noFigure
            : t('plan.load.hours', {
                needed: number(load.personHours),
                capacity: number(load.capacityHours),
              })}
        </span>
      </div>
      {load?.days.map(({ day, personHours }) => (
        <div key={day} className="plan-day">
          <span>{day.slice(5)}</span>
          <LoadBar needed={personHours} capacity={dayCapacity} label={day} />
          <span>{`${number(personHours)} / ${number(dayCapacity)}`}</span>
        </div>
      ))}
      <p className="hint">
        {t('plan.effort', {
          people: effort.personTimes,
          vehicles: effort.vehicleTimes,
          sorties: effort.sorties,
        })}
      </p>
    </section>
  );
}

function TeamPeople({ team }: { readonly team: Team }): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const details = detailsOf(team.id, rows);
  const people = [...categoriesOf(team, details)];
  const means = [
    ['plan.vehicles', details.vehicles],
    ['plan.drones', details.drones],
    ['plan.boats', details.boats],
  ] as const;
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('plan.members')}</h3>
        <span className="hint">{details.phone || people.length}</span>
      </div>
      {team.leaderId === null ? <p className="bad">{t('plan.leader.none')}</p> : null}
      {people.map(([id, category]) => {
        const person = rows.persons.get(id);
        return (
          <div key={id} className="plan-person">
            <span>{person?.name ?? id}</span>
            <span className="hint">
              {id === team.leaderId ? t('plan.leader') : (person?.post ?? '')}
            </span>
            <span className="hint">{t(`plan.category.${category}`)}</span>
            <span>{person?.phone || noFigure}</span>
          </div>
        );
      })}
      {means
        .filter(([, names]) => names.length > 0)
        .map(([key, names]) => (
          <p key={key} className="hint">
            {t(key)} {names.join('、')}
          </p>
        ))}
    </section>
  );
}
