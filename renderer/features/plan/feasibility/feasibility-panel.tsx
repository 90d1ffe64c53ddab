import { Button, Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import {
  type FeasibilityLine,
  judgeParts,
  judgeRound,
} from '../../../../shared/plan/feasibility-lines.ts';
import {
  formatArea,
  formatDay,
  formatNumber,
  formatShare,
  noFigure,
} from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { PlanAccount } from '../../../session/plan/plan-account.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { AssumptionsDialog } from './assumptions-dialog.tsx';

/** “Can we finish in time?”, for the round and for every station or unit, with what the answer rests on. */
export function FeasibilityPanel({ account }: { readonly account: PlanAccount }): ReactNode {
  const { t, language } = useWords();
  const [isSetting, setSetting] = useState(false);
  const { rows, hasFigures } = useSessionState((state) => ({
    rows: state.rows,
    hasFigures: state.figures !== null,
  }));
  const whole = useMemo(() => judgeRound(account, rows), [account, rows]);
  const { round, day } = account;
  return (
    <>
      <header className="inspector-head">
        <h2>{round?.name ?? t('plan.noRound')}</h2>
        <span className="inspector-subtitle">
          {round?.deadline
            ? t('plan.until', {
                deadline: formatDay(round.deadline, language),
                days: whole.answer.days ?? 0,
              })
            : t('plan.noDeadline')}
        </span>
      </header>
      <div className="inspector-body">
        <section className="panel-section">
          <div className="section-head">
            <h3>{t('plan.feasible')}</h3>
            <span className="hint">{t('plan.asOf', { day: formatDay(day, language) })}</span>
          </div>
          {hasFigures ? (
            <Answer whole={whole} account={account} />
          ) : (
            <p className="hint">{t('plan.computing')}</p>
          )}
          <Button
            size="small"
            className="section-button"
            data-testid="assumptions"
            onClick={() => setSetting(true)}
          >
            {t('plan.assumptions')}
          </Button>
        </section>
        <Parts account={account} />
        <section className="panel-section">
          <p className="hint">{t('plan.howto')}</p>
        </section>
      </div>
      {isSetting ? (
        <AssumptionsDialog assumptions={account.assumptions} onClose={() => setSetting(false)} />
      ) : null}
    </>
  );
}

function Answer(properties: {
  readonly whole: FeasibilityLine;
  readonly account: PlanAccount;
}): ReactNode {
  const { t, language } = useWords();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const { work, answer } = properties.whole;
  const { assumptions, round } = properties.account;
  const number = (value: number | null) =>
    value === null ? noFigure : formatNumber(value, 0, language);
  const isFine = answer.isFeasible === true;
  return (
    <>
      <div className="plan-answer">
        <span className={isFine ? 'figure-big good' : 'figure-big bad'} data-testid="reachable">
          {formatShare(answer.reachableShare)}
        </span>
        <span>
          {answer.isFeasible === null
            ? t('plan.answer.open')
            : t(isFine ? 'plan.answer.yes' : 'plan.answer.no')}
        </span>
      </div>
      <p>
        {t('plan.sentence', {
          speed: assumptions.speedKilometresPerHour,
          width: assumptions.sweepWidthMetres,
          area: formatArea(work.leftSquareMetres, unit, language),
          unit: t(`unit.${unit}`),
          needed: number(work.personHours),
          people: answer.people,
          hours: assumptions.hoursPerDay,
        })}
        {answer.availableHours === null
          ? ''
          : t('plan.sentence.days', {
              days: answer.days ?? 0,
              available: number(answer.availableHours),
            })}
      </p>
      {isFine || answer.isFeasible === null ? null : (
        <p>
          {t('plan.sentence.no', {
            deadline: round?.deadline ? formatDay(round.deadline, language) : '',
            people: number(answer.peopleNeeded),
            days: number(answer.daysNeeded),
          })}
        </p>
      )}
    </>
  );
}

function Parts({ account }: { readonly account: PlanAccount }): ReactNode {
  const { t, language } = useWords();
  const [by, setBy] = useState<'station' | 'unit'>('station');
  const { rows, unit } = useSessionState((state) => ({
    rows: state.rows,
    unit: state.preferences.areaUnit,
  }));
  const lines = useMemo(() => judgeParts(account, rows, by), [account, rows, by]);
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('plan.parts')}</h3>
        <Segmented
          size="small"
          value={by}
          options={[
            { value: 'station', label: t('plan.by.station') },
            { value: 'unit', label: t('plan.by.unit') },
          ]}
          onChange={setBy}
        />
      </div>
      <table className="plan-parts">
        <thead>
          <tr>
            <th>{t(`plan.${by}`)}</th>
            <th>{t('plan.left', { unit: t(`unit.${unit}`) })}</th>
            <th>{t('plan.hours')}</th>
            <th>{t('plan.staff')}</th>
            <th>{t('plan.reachable')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, work, answer }) => (
            <tr key={id}>
              <td title={name ?? ''} className={name === null ? 'bad' : undefined}>
                {name ?? t('plan.list.ownerless')}
              </td>
              <td>{formatArea(work.leftSquareMetres, unit, language)}</td>
              <td>{formatNumber(work.personHours, 0, language)}</td>
              <td>{answer.people}</td>
              <td className={answer.isFeasible === false && answer.people > 0 ? 'bad' : undefined}>
                {answer.people === 0 ? noFigure : formatShare(answer.reachableShare)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
