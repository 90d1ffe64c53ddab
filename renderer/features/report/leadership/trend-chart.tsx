import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as takeParts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { addDays, daysBetween } from '../../../../shared/ledger/beijing-day.ts';
import type { DonePoint } from '../../../../shared/report/model/forecast.ts';

import { useWords } from '../../../i18n/words.tsx';
import type { Board } from './use-board.ts';

takeParts([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Blocks cleared day by day over those reached, where the deadline asks the line to go, and where it goes at the present pace. */
export function TrendChart({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: 'canvas', devicePixelRatio: 2 });
    chart.setOption(optionOf(board, t('lead.today')));
    return () => chart.dispose();
  }, [board, t]);
  return (
    <div className="trend">
      <p className="trend-names">
        {board.cleared === null ? null : (
          <span className="trend-cleared">{t('lead.line.cleared')}</span>
        )}
        <span className="trend-reached">{t('lead.line.reached')}</span>
      </p>
      <div ref={place} className="trend-chart" data-testid="lead-trend" />
    </div>
  );
}

function optionOf(board: Board, today: string) {
  const { model, trend, forecast } = board;
  const { asOf } = model.parameters;
  const start = model.round.openedOn < asOf ? model.round.openedOn : asOf;
  const end = model.round.deadline ?? addDays(asOf, 14);
  const total = board.figure('区块数')?.value ?? 0;
  const days = Math.max(1, daysBetween(start, end > asOf ? end : asOf));
  const at = (day: string) => daysBetween(start, day);
  const now = at(asOf);
  const stepsOf = (points: readonly DonePoint[]) => {
    const last = points.at(-1)?.done ?? 0;
    return [[0, 0], ...points.map(({ day, done }) => [at(day), done]), [now, last]];
  };
  const reached = stepsOf(trend.map(({ day, reached }) => ({ day, done: reached })));
  const cleared = board.cleared === null ? [] : stepsOf(board.cleared);
  const done = board.cleared?.at(-1)?.done ?? 0;
  // Without a record of clearing there is no line to lengthen.
  const goal =
    forecast === null
      ? []
      : [
          [now, done],
          [days, total],
        ];
  const ahead =
    forecast === null
      ? []
      : [
          [now, done],
          [days, Math.min(total, done + forecast.pace * (days - now))],
        ];
  const line = { type: 'line', symbol: 'none', animation: false, silent: true } as const;
  const text = { color: '#B9C7D3', fontSize: 18, fontFamily: 'sans-serif' } as const;
  const label = (value: number) => {
    const day = addDays(start, value);
    return value === now ? today : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  };
  return {
    animation: false,
    // Rich text is drawn on the canvas: no markup, which the page's content policy forbids.
    tooltip: { show: false, renderMode: 'richText' as const },
    grid: { left: 4, right: 10, top: 8, bottom: 30 },
    xAxis: {
      type: 'value' as const,
      min: 0,
      max: days,
      axisLine: { lineStyle: { color: '#33424F' } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        ...text,
        customValues: [0, now, days],
        formatter: label,
        alignMinLabel: 'left' as const,
        alignMaxLabel: 'right' as const,
      },
    },
    yAxis: { type: 'value' as const, min: 0, max: total, show: false },
    series: [
      {
        ...line,
        data: goal,
        lineStyle: { color: '#8FA2B3', width: 2, type: 'dotted' as const },
      },
      {
        ...line,
        data: ahead,
        lineStyle: { color: '#FF8A7A', width: 3, type: 'dashed' as const },
      },
      {
        ...line,
        data: reached,
        lineStyle: { color: '#6FA3EE', width: 2 },
      },
      {
        ...line,
        data: cleared,
        // A block is cleared on a day, not little by little.
        step: 'end' as const,
        lineStyle: { color: '#5FCB85', width: 4 },
        areaStyle: { color: '#5FCB85', opacity: 0.25 },
      },
    ],
  };
}
