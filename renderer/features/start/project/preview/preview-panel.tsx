import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { BlockCount } from '../../../../../shared/grid/build-blocks.ts';
import { formatNumber, noFigure } from '../../../../i18n/figure-text.ts';
import { useWords } from '../../../../i18n/words.tsx';
import type { ProjectDraft } from '../project-draft.ts';
import { GroundPicture } from './ground-picture.tsx';
import type { CountState } from './use-block-count.ts';

/** What the draft gives: figures over a picture of the ground with its grid. */
export function PreviewPanel(properties: {
  readonly draft: ProjectDraft;
  readonly count: CountState;
}): ReactNode {
  const { t } = useWords();
  const { draft, count } = properties;
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  return (
    <section className="new-preview" aria-label={t('new.preview')}>
      <Figures draft={draft} count={count} />
      <div className="new-preview-picture" ref={place}>
        {draft.boundary === null ? (
          <p className="new-preview-empty">{t('new.preview.empty')}</p>
        ) : size === null ? null : (
          <GroundPicture draft={draft} boundary={draft.boundary.read} {...size} />
        )}
      </div>
    </section>
  );
}

function Figures(properties: {
  readonly draft: ProjectDraft;
  readonly count: CountState;
}): ReactNode {
  const { t, language } = useWords();
  const { draft, count } = properties;
  const squareMetres = draft.boundary?.read.areaSquareMetres ?? null;
  const excluded = draft.excluded.reduce((sum, { read }) => sum + read.areaSquareMetres, 0);
  const blocks = countOf(count);
  const area = (value: number | null, divisor: number, decimals: number) =>
    value === null ? noFigure : formatNumber(value / divisor, decimals, language);
  const whole = (value: number | undefined) =>
    value === undefined ? noFigure : formatNumber(value, 0, language);
  return (
    <dl className="new-figures" data-counting={count.kind === 'counting'} aria-live="polite">
      <Figure name={t('new.figure.areaKm2')} value={area(squareMetres, 1e6, 2)} testId="area-km2" />
      {/* 1 km² = 1,500 亩. */}
      <Figure
        name={t('new.figure.areaMu')}
        value={area(squareMetres, 1e6 / 1500, 0)}
        testId="area-mu"
      />
      <Figure
        name={t('new.figure.blocks')}
        value={whole(blocks?.count)}
        testId="blocks"
        isCounted
      />
      <Figure
        name={t('new.figure.slivers')}
        value={whole(blocks?.slivers)}
        testId="slivers"
        isCounted
      />
      <Figure
        name={t('new.figure.excluded')}
        value={draft.excluded.length === 0 ? noFigure : area(excluded, 1e6, 2)}
        testId="excluded"
      />
      <span className="new-figures-state" role="status">
        {count.kind === 'counting' ? t('new.preview.working') : ''}
        {count.kind === 'failed' ? t('new.preview.failed') : ''}
      </span>
    </dl>
  );
}

function Figure(properties: {
  readonly name: string;
  readonly value: string;
  readonly testId: string;
  readonly isCounted?: boolean;
}): ReactNode {
  return (
    <div>
      <dt>{properties.name}</dt>
      <dd
        className={properties.isCounted ? 'new-figure-counted' : ''}
        data-testid={`project-${properties.testId}`}
      >
        {properties.value}
      </dd>
    </div>
  );
}

function countOf(state: CountState): BlockCount | null {
  if (state.kind === 'counted') return state.count;
  return state.kind === 'counting' ? state.last : null;
}

function useSize(place: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(
    null,
  );
  useEffect(() => {
    if (place.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return size;
}
