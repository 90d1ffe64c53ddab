import type { ReactNode } from 'react';
import { printFigure } from '../../../../shared/report/model/figure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { FigureButton } from './stage-drawer.tsx';
import type { Board } from './use-board.ts';

/** Along the foot of the stage: 人次, 台次, 架次 of the period, and what was done to tell people. */
export function EffortStrip({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const figures = (parts: readonly (readonly [name: string, unit: string])[]) =>
    parts.map(([name, unit]) => {
      const figure = board.figure(name);
      return (
        <span key={name}>
          <FigureButton figure={figure} text={figure === null ? '—' : printFigure(figure)} /> {unit}
        </span>
      );
    });
  const hasPublicity = board.figure('宣传场次')?.value != null;
  return (
    <section className="card effort-strip" data-testid="lead-effort">
      <h3>{t('lead.effort')}</h3>
      {figures([
        ['本期人次', t('lead.effort.people')],
        ['本期台次', t('lead.effort.cars')],
        ['本期架次', t('lead.effort.sorties')],
      ])}
      <h3>{t('lead.publicity')}</h3>
      {hasPublicity ? (
        figures([
          ['宣传场次', t('lead.publicity.times')],
          ['宣传资料', t('lead.publicity.copies')],
          ['宣传条幅', t('lead.publicity.banners')],
          ['宣传社区', t('lead.publicity.places')],
          ['宣传覆盖率', `% ${t('lead.publicity.share')}`],
        ])
      ) : (
        <span>{t('lead.none')}</span>
      )}
    </section>
  );
}
