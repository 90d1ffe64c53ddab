import type { ReactNode } from 'react';
import { printDay } from '../../../../shared/report/template/report-fields.ts';
import { useWords } from '../../../i18n/words.tsx';
import { Card } from './card.tsx';
import { TrendChart } from './trend-chart.tsx';
import type { Board } from './use-board.ts';

/** Days left, and the day a straight line at the present pace would end on: as large as bad news deserves. */
export function DeadlineCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { finish, daysLeft } = board.forecast;
  const { deadline } = board.model.round;
  const isLate = finish === null || (deadline !== null && finish > deadline);
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
        <p className="forecast" title={t('lead.forecast.note')}>
          {t('lead.finish')}
          <b className={isLate ? 'bad' : 'good'} data-testid="lead-finish">
            {finish === null ? t('lead.never') : printFinish(finish, board.model.parameters.asOf)}
          </b>
          <span className="forecast-note">{t('lead.forecast.note')}</span>
        </p>
      </div>
      <TrendChart board={board} />
    </Card>
  );
}

/** The year is said where it is another. */
function printFinish(finish: string, today: string): string {
  const year = finish.slice(0, 4);
  return year === today.slice(0, 4) ? printDay(finish) : `${year}年${printDay(finish)}`;
}
