import type { ReactNode } from 'react';
import { lawHint } from '../../../../shared/clearance/finds/law-bands.ts';
import type { Find } from '../../../../shared/clearance/records/find-entries.ts';
import { formatNumber } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';

/** The band by number of plants, with article and version of the data: a hint for whoever handles the find, no more. */
export function LawHintSection({ find }: { readonly find: Find }): ReactNode {
  const { t, language } = useWords();
  const hint = lawHint(find);
  const number = (value: number) => formatNumber(value, 0, language);
  return (
    <section className="panel-section" data-testid="find-hint">
      <div className="section-head">
        <h3>{t('find.hint')}</h3>
        <span className="hint">{t('find.hint.says')}</span>
      </div>
      {hint.band === null || hint.thresholds === null ? (
        <p className="hint">{t('find.hint.none')}</p>
      ) : (
        <p className="find-hint-line" data-band={hint.band}>
          <b>
            {t(`find.band.${hint.band}`, {
              first: number(hint.thresholds[hint.band === 'middle' ? 0 : 1]),
              last: number(hint.thresholds[hint.band === 'lowest' ? 0 : 1] - 1),
            })}
          </b>
          <span>{hint.article}</span>
          {hint.isChecked ? null : <span className="warn">{t('find.hint.unchecked')}</span>}
        </p>
      )}
      {hint.flags.map((flag) => (
        <p key={flag} className="warn">
          {t(`find.flag.${flag}`)}
        </p>
      ))}
      <p className="hint">{t('find.hint.data', { version: hint.version, on: find.foundOn })}</p>
    </section>
  );
}
