import type { ReactNode } from 'react';
import type { TurfOpinion } from '../../../shared/coverage/figures.ts';
import { formatNumber, formatShare } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';

/** The second opinion: both areas, their difference, and by name whatever else came of it. */
export function TurfAnswer({ code }: { readonly code: string }): ReactNode {
  const words = useWords();
  const { turf } = useSessionState((state) => ({ turf: state.turf }));
  if (turf === null || turf.code !== code || turf.opinion === null) return null;
  return (
    <section className="panel-section" data-testid="turf-answer">
      <div className="section-head">
        <h3>{words.t('figure.turf')}</h3>
        {turf.opinion.kind === 'compared' ? (
          <span className="hint">
            {formatNumber(turf.opinion.milliseconds / 1000, 2, words.language)} s
          </span>
        ) : null}
      </div>
      <Outcome opinion={turf.opinion} words={words} />
    </section>
  );
}

function Outcome(properties: { readonly opinion: TurfOpinion; readonly words: Words }): ReactNode {
  const { opinion, words } = properties;
  const { t, language } = words;
  switch (opinion.kind) {
    case 'turf-failed':
      return <p className="warn">{t('figure.turf.failed', { reason: opinion.reason })}</p>;
    case 'timed-out':
      return <p className="warn">{t('figure.turf.timedOut')}</p>;
    case 'cancelled':
      return <p className="hint">{t('figure.turf.cancelled')}</p>;
    case 'compared': {
      const share =
        opinion.uncoveredByRowsSquareMetres > 0
          ? Math.abs(opinion.differenceSquareMetres) / opinion.uncoveredByRowsSquareMetres
          : 0;
      const lines = [
        [t('figure.turf.rows'), opinion.uncoveredByRowsSquareMetres, ''],
        [t('figure.turf.polygons'), opinion.uncoveredByTurfSquareMetres, ''],
        [t('figure.turf.difference'), opinion.differenceSquareMetres, ` · ${formatShare(share)}`],
      ] as const;
      return (
        <>
          {lines.map(([label, squareMetres, note]) => (
            <div key={label} className="pair-row">
              <span>{label}</span>
              <b>
                {formatNumber(squareMetres, 0, language)} m²{note}
              </b>
            </div>
          ))}
          <p className={opinion.agrees ? 'good' : 'warn'}>
            {t(opinion.agrees ? 'figure.turf.agrees' : 'figure.turf.disagrees')}
          </p>
          <p className="hint">{t('figure.turf.outline')}</p>
        </>
      );
    }
  }
}
