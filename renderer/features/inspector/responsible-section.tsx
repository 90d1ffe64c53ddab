import type { ReactNode } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import { letterStatus } from '../../../shared/people/letter-status.ts';
import { formatDay } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { responsibleFor } from '../../session/block-account.ts';
import type { GroundBlock } from '../../session/ground.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Which unit, which person, under which letter. A missing one is said in words. */
export function ResponsibleSection({ block }: { readonly block: GroundBlock }): ReactNode {
  const { t, language } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const { unit, person, letter } = responsibleFor(block, rows);
  const session = useSession();
  const day = readingDay(rows, session.ports.now());
  const status = letter === null ? null : letterStatus(letter, unit ?? undefined, day);
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('figure.responsible')}</h3>
        {status === null ? null : (
          <span className={status === 'in-force' ? 'good' : 'warn'}>
            {t(`ledger.status.${status}`)}
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
