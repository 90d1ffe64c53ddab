import type { ReactNode } from 'react';
import { isOwnerless } from '../../../shared/plan/block-owner.ts';
import { sumWork } from '../../../shared/plan/workload.ts';
import { formatArea, formatNumber, noFigure } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PlanBlock } from '../../session/plan/plan-account.ts';
import { useSessionState } from '../../session/use-session.ts';

/** Area, plantable ground, ground left and person-hours of the selection, while it is being made. */
export function SelectionSum({ blocks }: { readonly blocks: readonly PlanBlock[] }): ReactNode {
  const { t, language } = useWords();
  const { unit, hasFigures } = useSessionState((state) => ({
    unit: state.preferences.areaUnit,
    hasFigures: state.figures !== null,
  }));
  const sum = sumWork(blocks.flatMap(({ work }) => work ?? []));
  const total = blocks.reduce((area, { block }) => area + block.shape.areaSquareMetres, 0);
  const area = (value: number) => (hasFigures ? formatArea(value, unit, language) : noFigure);
  const cells = [
    ['plan.area', formatArea(total, unit, language)],
    ['plan.plantable', area(sum.plantableSquareMetres)],
    ['plan.left', area(sum.leftSquareMetres)],
    ['plan.hours', hasFigures ? formatNumber(sum.personHours, 0, language) : noFigure],
  ] as const;
  const counts = [
    ['plan.note.assigned', blocks.filter(({ tasks }) => tasks.length > 0).length],
    ['plan.note.ownerless', blocks.filter(({ owner }) => isOwnerless(owner)).length],
    ['plan.note.closed', blocks.filter(({ isClosed }) => isClosed).length],
    ['plan.note.checklist', sum.byChecklist],
  ] as const;
  return (
    <section className="panel-section plan-sum">
      <div className="area-sum">
        {cells.map(([key, value]) => (
          <div key={key} className="area-cell">
            <span>{t(key, { unit: t(`unit.${unit}`) })}</span>
            <b data-testid={key}>{value}</b>
          </div>
        ))}
      </div>
      <p className="plan-notes">
        {counts
          .filter(([, count]) => count > 0)
          .map(([key, count]) => (
            <span key={key} className="badge">
              {t(key, { count })}
            </span>
          ))}
      </p>
    </section>
  );
}
