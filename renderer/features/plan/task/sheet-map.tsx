import type { ReactNode } from 'react';
import type { TaskMap } from '../../../../shared/report/task/task-map.ts';
import { useWords } from '../../../i18n/words.tsx';

/** The map of a task sheet, to scale, in lines and hatch that a black-and-white printer carries. */
export function SheetMap({ map, id }: { readonly map: TaskMap; readonly id: string }): ReactNode {
  const { t } = useWords();
  const { widthMillimetres: width, heightMillimetres: height, bar } = map;
  const length = bar.metres >= 1000 ? `${bar.metres / 1000} km` : `${bar.metres} m`;
  return (
    <svg
      className="sheet-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('plan.sheet.map')}
      data-testid="sheet-map"
    >
      <defs>
        <pattern
          id={`excluded-${id}`}
          width="1.4"
          height="1.4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="sheet-excluded-ground" width="1.4" height="1.4" />
          <rect className="sheet-excluded-line" width="0.2" height="1.4" />
        </pattern>
        <pattern
          id={`gap-${id}`}
          width="1"
          height="1"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect className="sheet-gap-line" width="0.28" height="1" />
        </pattern>
        <clipPath id={`frame-${id}`}>
          <rect width={width} height={height} />
        </clipPath>
      </defs>
      <g clipPath={`url(#frame-${id})`}>
        {map.shapes.map(({ kind, path }, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: shapes are drawn in one fixed order
            key={index}
            className={`sheet-${kind}`}
            d={path}
            fillRule="evenodd"
            fill={kind === 'excluded' || kind === 'gap' ? `url(#${kind}-${id})` : 'none'}
          />
        ))}
        {map.labels.map(({ kind, text, x, y }) => (
          <g key={`${kind} ${text}`} className={`sheet-label-${kind}`}>
            {kind === 'gap' ? <circle cx={x} cy={y} r="2" /> : null}
            <text
              x={x}
              y={y + (kind === 'gap' ? 0.85 : kind === 'block' ? 0.6 : 1)}
              textAnchor={kind === 'block' ? 'start' : 'middle'}
            >
              {text}
            </text>
          </g>
        ))}
      </g>
      <rect className="sheet-frame" width={width} height={height} fill="none" />
      <g transform={`translate(4 ${height - 4})`} className="sheet-scale">
        <rect x="-2" y="-5.4" width={bar.millimetres + 16} height="7.6" />
        <path d={`M0 -1.5V0H${bar.millimetres}V-1.5`} fill="none" />
        <text x={bar.millimetres + 1.5} y="0.3">
          {length}
        </text>
        <text x="0" y="-2.4">{`1:${map.scale.toLocaleString('en')}`}</text>
      </g>
      <g transform={`translate(${width - 6} 5)`} className="sheet-north">
        <path d="M0 -3 2 3 0 1.8 -2 3Z" />
        <text y="6.6" textAnchor="middle">
          {t('map.north')}
        </text>
      </g>
    </svg>
  );
}
