import type { ReactNode } from 'react';
import { formatDay } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { responsibleFor } from '../../session/block-account.ts';
import type { GroundBlock } from '../../session/ground.ts';
import { useSessionState } from '../../session/use-session.ts';

/** Which unit, which person, under which letter. A missing one is said in words. */
export function ResponsibleSection({ block }: { readonly block: GroundBlock }): ReactNode {
  const { t, language } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const { unit, person, letter } = responsibleFor(block, rows);
  const today = rows.ledger.get('ledger')?.sampleAsOf ?? new Date().toISOString().slice(0, 10);
  const isExpired = letter?.validUntil != null && letter.validUntil < today;
  const isInForce = letter?.signedOn != null && !isExpired;
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('figure.responsible')}</h3>
        {letter === null ? null : (
          <span className={isInForce ? 'good' : 'warn'}>
            {isInForce ? t('figure.letterInForce') : isExpired ? t('figure.letterExpired') : ''}
          </span>
        )}
      </div>
      <dl className="responsible">
        <dt>{t('figure.unit')}</dt>
        <dd className={unit === null ? 'bad' : undefined}>{unit?.name ?? t('figure.noUnit')}</dd>
        <dt>{t('figure.person')}</dt>
        <dd className={person === null ? 'bad' : undefined}>
          {person === null
            ? t('figure.noPerson')
            : `${person.name}${person.post === '' ? '' : ` · ${person.post}`}`}
        </dd>
        <dt>{t('figure.letter')}</dt>
        <dd className={letter === null ? 'warn' : undefined}>
          {letter === null
            ? t('figure.noLetter')
            : letter.validUntil === null || letter.signedOn === null
              ? t('figure.letterUnsigned', { number: letter.number })
              : t('figure.letterUntil', {
                  number: letter.number,
                  day: formatDay(letter.validUntil, language),
                })}
        </dd>
      </dl>
    </section>
  );
}
