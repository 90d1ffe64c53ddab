import { useMemo } from 'react';
import { daysBetween } from '../../../../shared/ledger/beijing-day.ts';
import type { PrintedState } from '../../../../shared/report/drawing/block-looks.ts';
import type { Figure } from '../../../../shared/report/model/figure.ts';
import {
  type DonePoint,
  type Forecast,
  forecast,
} from '../../../../shared/report/model/forecast.ts';
import type { TrendPoint } from '../../../../shared/report/model/measure-report.ts';
import type { ReportModel } from '../../../../shared/report/model/report-model.ts';
import { printDate, printDay } from '../../../../shared/report/template/report-fields.ts';
import { useSessionState } from '../../../session/use-session.ts';

/** What the cards of the leadership screen show, all of it from one prepared report. */
export interface Board {
  readonly model: ReportModel;
  readonly states: ReadonlyMap<string, PrintedState>;
  readonly trend: readonly TrendPoint[];
  /** Blocks cleared day by day, null while nothing of clearing is recorded; so is what they foretell. */
  readonly cleared: readonly DonePoint[] | null;
  readonly forecast: Forecast | null;
  /** Days to the deadline, negative once it is past; null without one. */
  readonly daysLeft: number | null;
  readonly title: string;
  readonly subtitle: string;
  readonly dayText: string;
  /** The figure of a name; reports always have all of them, some without a value. */
  figure(name: string): Figure | null;
  /** Codes of the blocks in a state. */
  codesOf(state: PrintedState): readonly string[];
}

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

export function useBoard(): Board | null {
  const { view } = useSessionState((state) => ({ view: state.report.view }));
  return useMemo(() => {
    if (view === null) return null;
    const { model, states, trend, cleared } = view;
    const { asOf } = model.parameters;
    const figures = new Map(model.figures.map((figure) => [figure.name, figure]));
    const blocks = figures.get('区块数')?.value ?? 0;
    const { openedOn, deadline, name } = model.round;
    const span = `${printDay(openedOn)}${deadline === null ? '' : `—${printDay(deadline)}`}`;
    const weekday = weekdays[new Date(`${asOf}T00:00:00Z`).getUTCDay()] ?? '';
    return {
      model,
      states,
      trend,
      cleared,
      forecast: cleared === null ? null : forecast(cleared, blocks, asOf, deadline),
      daysLeft: deadline === null ? null : daysBetween(asOf, deadline),
      title: `${model.branch}禁种铲毒踏查`,
      subtitle: `${name} · ${span} · ${figures.get('辖区面积')?.value ?? '—'} km²`,
      dayText: `${printDate(asOf)}　${weekday}`,
      figure: (wanted) => figures.get(wanted) ?? null,
      codesOf: (wanted) => [...states].flatMap(([code, state]) => (state === wanted ? [code] : [])),
    };
  }, [view]);
}
