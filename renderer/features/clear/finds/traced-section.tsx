import type { ReactNode } from 'react';
import type { TraceBack } from '../../../../shared/clearance/finds/trace-back.ts';
import { formatMoment } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSessionState } from '../../../session/use-session.ts';
import { Fact, Facts } from '../facts.tsx';

/** 倒查: who had walked the block and who had signed it, and when, before this was found in it. */
export function TracedSection({ trace }: { readonly trace: TraceBack }): ReactNode {
  const { t, language } = useWords();
  const { persons } = useSessionState((state) => ({ persons: state.rows.persons }));
  const nameOf = (id: string) => persons.get(id)?.name ?? id;
  return (
    <section className="panel-section" data-testid="find-traced">
      <div className="section-head">
        <h3 className="bad">{t('find.traced')}</h3>
      </div>
      <p className="hint">{t('find.traced.says', { count: trace.signatures.length })}</p>
      <Facts>
        <Fact label={t('find.traced.walkers')}>{trace.walkers.map(nameOf).join('、') || '—'}</Fact>
        <Fact label={t('find.traced.signers')}>
          {trace.signatures.map(({ id, personId, level, at }) => (
            <span key={id} className="find-signer">
              {t(`clear.level.${level}`)} {nameOf(personId)} {formatMoment(at, language)}
            </span>
          ))}
        </Fact>
      </Facts>
    </section>
  );
}
