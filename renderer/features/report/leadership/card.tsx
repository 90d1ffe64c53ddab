import type { ReactNode } from 'react';
import { type Figure, printFigure, printNumber } from '../../../../shared/report/model/figure.ts';
import { changeOf } from '../../../../shared/report/template/report-fields.ts';
import { CodeChip } from './stage-drawer.tsx';

/** A card of the stage: what it is, a hint at the right, and its content. */
export function Card(properties: {
  readonly name: string;
  readonly title: ReactNode;
  /** The figure whose code stands beside the title. */
  readonly figure?: Figure | null;
  readonly hint?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { name, title, figure = null, hint, className = '', children } = properties;
  return (
    <section className={`card ${className}`} data-testid={`lead-${name}`}>
      <h2>
        {title}
        <CodeChip figure={figure} />
        <span>{hint}</span>
      </h2>
      {children}
    </section>
  );
}

/** A large figure that opens its list and map. */
export function BigFigure(properties: {
  readonly figure: Figure | null;
  readonly unit?: string;
  readonly size: 'huge' | 'large' | 'middle';
  readonly isBad?: boolean;
  readonly none: string;
  readonly onOpen: () => void;
}): ReactNode {
  const { figure, unit, size, isBad, none, onOpen } = properties;
  if (figure === null || figure.value === null) return <p className="card-none">{none}</p>;
  return (
    <button
      type="button"
      className={`big big-${size}${isBad ? ' bad' : ''}`}
      data-figure={figure.code}
      onClick={onOpen}
    >
      {printFigure(figure)}
      {unit === undefined ? null : <small>{unit}</small>}
    </button>
  );
}

/** Change since the last period: an arrow as well as a colour. Less is better where `isLessBetter`. */
export function Change(properties: {
  readonly figure: Figure | null;
  readonly isLessBetter?: boolean;
}): ReactNode {
  const { figure, isLessBetter = false } = properties;
  const change = figure === null ? null : changeOf(figure);
  if (figure === null || change === null || change === 0) return null;
  const isGood = change > 0 !== isLessBetter;
  return (
    <span className={isGood ? 'change change-good' : 'change change-bad'}>
      {change > 0 ? '▲' : '▼'} {printNumber(Math.abs(change), figure.decimals)}
    </span>
  );
}
