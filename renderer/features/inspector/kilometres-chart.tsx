import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { isCounted } from '../../../shared/coverage/track-filter.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { kilometresByDay } from '../../session/kilometres-by-day.ts';
import { useSessionState } from '../../session/use-session.ts';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Kilometres a day, stacked by mode. The tooltip is drawn on the canvas: an HTML one would break the page's policy. */
export function KilometresChart(): ReactNode {
  const { t, language } = useWords();
  const [chart, setChart] = useState<ECharts | null>(null);
  const { tracks, filter, theme } = useSessionState((state) => ({
    tracks: state.rows.tracks,
    filter: state.filter,
    theme: state.preferences.theme,
  }));
  const days = useMemo(
    () => kilometresByDay([...tracks.values()].filter((track) => isCounted(track, filter))),
    [tracks, filter],
  );
  const place = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return;
    const drawn = init(element, null, { renderer: 'canvas' });
    setChart(drawn);
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      setChart(null);
    };
  }, []);
  useEffect(() => {
    if (chart === null) return;
    // The colours follow the theme, which stands on the root element.
    document.documentElement.dataset.theme = theme;
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const shown = modes.filter((mode) => days.some((day) => (day.kilometres[mode] ?? 0) > 0));
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: colour('--font') },
        grid: { left: 36, right: 4, top: 8, bottom: 20 },
        tooltip: {
          renderMode: 'richText',
          trigger: 'axis',
          backgroundColor: colour('--panel'),
          borderColor: colour('--line-strong'),
          textStyle: { color: colour('--text-1'), fontSize: 12 },
          valueFormatter: (value: unknown) =>
            typeof value === 'number' ? formatNumber(value, 1, language) : '',
        },
        xAxis: {
          type: 'category',
          data: days.map((day) => day.day.slice(5)),
          axisLine: { lineStyle: { color: colour('--line-strong') } },
          axisTick: { show: false },
          axisLabel: { color: colour('--text-3'), fontSize: 11 },
        },
        yAxis: {
          type: 'value',
          min: 0,
          splitNumber: 3,
          splitLine: { lineStyle: { color: colour('--line') } },
          axisLabel: { color: colour('--text-3'), fontSize: 11 },
        },
        series: shown.map((mode) => ({
          type: 'bar',
          stack: 'all',
          name: t(`mode.${mode}`),
          barMaxWidth: 18,
          itemStyle: { color: colour(`--track-${mode}`) },
          data: days.map((day) => day.kilometres[mode] ?? 0),
        })),
      },
      { notMerge: true },
    );
  }, [chart, days, t, language, theme]);
  if (days.length === 0) return <p className="hint">{t('figure.perDay.empty')}</p>;
  const shown = modes.filter((mode) => days.some((day) => (day.kilometres[mode] ?? 0) > 0));
  return (
    <>
      <div ref={place} className="chart" data-testid="kilometres-chart" />
      <div className="chart-legend">
        {shown.map((mode) => (
          <span key={mode}>
            <i style={{ background: `var(--track-${mode})` }} />
            {t(`mode.${mode}`)}
          </span>
        ))}
      </div>
    </>
  );
}
