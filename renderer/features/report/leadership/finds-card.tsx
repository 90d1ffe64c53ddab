import type { ReactNode } from 'react';
import { type Figure, printFigure } from '../../../../shared/report/model/figure.ts';
import { findSources, findStages } from '../../../../shared/report/model/find-figures.ts';
import { useWords } from '../../../i18n/words.tsx';
import { Card } from './card.tsx';
import { FigureButton } from './stage-drawer.tsx';
import type { Board } from './use-board.ts';

/** 发现: by stage and by source, how many are open, how early they were found and how fast the plants were gone. */
export function FindsCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const finds = board.figure('发现处数');
  const plants = board.figure('发现株数');
  if (finds?.value == null)
    return (
      <Card name="finds" title={t('lead.finds')} className="card-finds">
        <p className="card-none">{t('lead.none')}</p>
        <p className="card-foot">{t('lead.finds.none')}</p>
      </Card>
    );
  const most = Math.max(1, finds.value);
  const line = (name: string, label: string) => (
    <FindLine key={name} label={label} figure={board.figure(name)} most={most} />
  );
  return (
    <Card
      name="finds"
      title={t('lead.finds')}
      figure={finds}
      className="card-finds"
      hint={
        <>
          <FigureButton figure={finds} text={t('lead.places', { count: printFigure(finds) })} /> ·{' '}
          <FigureButton
            figure={plants}
            text={t('lead.finds.hint', { plants: plants === null ? '—' : printFigure(plants) })}
          />
        </>
      }
    >
      <div className="find-columns">
        <ul aria-label={t('lead.byStage')}>
          {findStages.map(([stage, name]) => line(name, t(`clear.stage.${stage}`)))}
        </ul>
        <ul aria-label={t('lead.bySource')}>
          {findSources.map(([source, name]) => line(name, t(`lead.by.${source}`)))}
        </ul>
      </div>
      <FindFoot board={board} />
    </Card>
  );
}

function FindLine(properties: {
  readonly label: string;
  readonly figure: Figure | null;
  readonly most: number;
}): ReactNode {
  const { label, figure, most } = properties;
  const share = (100 * (figure?.value ?? 0)) / most;
  return (
    <li>
      <span>{label}</span>
      <i>
        <i style={{ width: `${share}%` }} />
      </i>
      <FigureButton
        figure={figure}
        className={figure?.value === 0 ? 'is-zero' : ''}
        text={figure === null ? '—' : printFigure(figure)}
      />
    </li>
  );
}

function FindFoot({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const open = board.figure('未处置处数');
  const parts = [
    ['closed', board.figure('闭环处数'), '', ''],
    ['open', open, '', (open?.value ?? 0) > 0 ? 'bad' : ''],
    ['early', board.figure('抓早占比'), '%', ''],
    ['days', board.figure('铲除用时'), t('lead.days'), ''],
  ] as const;
  return (
    <p className="find-foot">
      {parts.map(([name, figure, unit, className]) => (
        <span key={name}>
          {t(`lead.finds.${name}`)}{' '}
          <FigureButton
            figure={figure}
            className={className}
            text={figure?.value == null ? '—' : `${printFigure(figure)}${unit}`}
          />
        </span>
      ))}
    </p>
  );
}
