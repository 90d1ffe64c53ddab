import type { ReactNode } from 'react';
import { printDay } from '../../../../shared/report/template/report-fields.ts';
import { useWords } from '../../../i18n/words.tsx';
import { Card } from './card.tsx';
import { FigureButton } from './stage-drawer.tsx';
import { TrendChart } from './trend-chart.tsx';
import type { Board } from './use-board.ts';

/** Days left, and the day a straight line at the present pace would end on: as large as bad news deserves. */
export function DeadlineCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { deadline } = board.model.round;
  const { daysLeft } = board;
  return (
    <Card
      name="deadline"
      title={t('lead.deadline')}
      hint={deadline === null ? t('lead.noDeadline') : printDay(deadline)}
      className="card-deadline"
    >
      <div className="card-line">
        {daysLeft === null ? (
          <p className="card-none">{t('lead.noDeadline')}</p>
        ) : daysLeft < 0 ? (
          <p className="big big-large bad">{t('lead.overdue', { days: -daysLeft })}</p>
        ) : (
          <p className="big big-huge">
            {daysLeft}
            <small>{t('lead.days')}</small>
          </p>
        )}
        <Finish board={board} />
      </div>
      <TrendChart board={board} />
    </Card>
  );
}

/** Where the line of the last days ends; nothing is foretold while no clearing is recorded. */
function Finish({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { forecast, model } = board;
  const { deadline } = model.round;
  if (forecast === null)
    return (
      <p className="forecast">
        <span className="forecast-note">{t('lead.forecast.none')}</span>
      </p>
    );
  const { finish } = forecast;
  const isLate = finish === null || (deadline !== null && finish > deadline);
  const text = finish === null ? t('lead.never') : printFinish(finish, model.parameters.asOf);
  return (
    <p className="forecast" title={t('lead.forecast.note')}>
      {t('lead.finish')}
      <span data-testid="lead-finish">
        <FigureButton
          figure={board.figure('日均过关区块')}
          className={isLate ? 'finish bad' : 'finish good'}
          text={text}
        />
      </span>
      <span className="forecast-note">{t('lead.forecast.note')}</span>
    </p>
  );
}

/** The year is said where it is another. */
function printFinish(finish: string, today: string): string {
  const year = finish.slice(0, 4);
  return year === today.slice(0, 4) ? printDay(finish) : `${year}年${printDay(finish)}`;
}
