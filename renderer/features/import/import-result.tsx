import { CheckCircle2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { formatArea, formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';
import { type FiguresBefore, takeFigures } from './effect.ts';
import type { Outcome } from './use-importing.ts';

/** What is on disc now, and what it did to the figures. */
export function ImportResult({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t, language } = useWords();
  const saved = outcome.written.filter((file) => file.problem === null);
  const failed = outcome.written.filter((file) => file.problem !== null);
  const tracks = saved.reduce((sum, file) => sum + file.tracks, 0);
  return (
    <div className="import-result" data-testid="import-result">
      {saved.length === 0 ? null : (
        <p className="good import-saved">
          <CheckCircle2 size={16} /> {t('import.done', { files: saved.length, tracks })}
        </p>
      )}
      {saved.length === 0 ? null : <Effect outcome={outcome} />}
      {failed.length === 0 ? null : (
        <>
          <p className="bad">{t('import.partly', { count: failed.length })}</p>
          {failed.map((file) => (
            <p key={file.name} className="problem-line">
              <b>{file.name}</b>{' '}
              {file.problem === null ? '' : describeProblem(file.problem, language)}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function Effect({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useWords();
  const { figures, revision, isFiltered } = useSessionState((state) => ({
    figures: state.figures,
    revision: state.coverageRevision,
    isFiltered: state.filter.modes !== null || state.filter.roundId !== null,
  }));
  const after = takeFigures({ figures });
  if (outcome.before === null || after === null || revision === outcome.revision)
    return <p className="hint">{t('import.effect.working')}</p>;
  if (after.uncoveredSquareMetres === outcome.before.uncoveredSquareMetres) {
    const reason = t(isFiltered ? 'import.effect.filtered' : 'import.effect.outside');
    return <p className="warn">{t('import.effect.same', { reason })}</p>;
  }
  return <EffectLines before={outcome.before} after={after} />;
}

function EffectLines(properties: {
  readonly before: FiguresBefore;
  readonly after: FiguresBefore;
}): ReactNode {
  const { t, language } = useWords();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const { before, after } = properties;
  const lines = [
    {
      label: t('import.effect.seen'),
      before: formatShare(before.seenShare),
      after: formatShare(after.seenShare),
    },
    {
      label: t('import.effect.uncovered'),
      before: formatArea(before.uncoveredSquareMetres, unit, language),
      after: `${formatArea(after.uncoveredSquareMetres, unit, language)} ${t(`unit.${unit}`)}`,
    },
  ];
  return (
    <dl className="effect" data-testid="import-effect">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>
            {line.before} → <b>{line.after}</b>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('import.effect.reached')}</dt>
        <dd>
          {t('import.effect.blocks', { before: before.blocksReached, after: after.blocksReached })}
        </dd>
      </div>
    </dl>
  );
}
