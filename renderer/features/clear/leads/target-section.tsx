import { type ReactNode, useMemo } from 'react';
import { targetMatch } from '../../../../shared/clearance/leads/target-match.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { LeadLine } from '../../../session/finds/lead-lines.ts';
import { useSessionState } from '../../../session/use-session.ts';

/** 疑似地块: what came of it, and how near to the target the ground was really seen. */
export function TargetSection({ line }: { readonly line: LeadLine }): ReactNode {
  const { t } = useWords();
  const { lead, find, outcome } = line;
  const { lines } = useSessionState((state) => ({ lines: state.trackLines }));
  const match = useMemo(() => {
    const walked = [...lines.values()].flatMap(({ search, transit }) => [...search, ...transit]);
    return targetMatch(lead, find?.position ?? null, walked);
  }, [lead, find, lines]);
  return (
    <section className="panel-section" data-testid="lead-target" data-by={match?.by}>
      <div className="section-head">
        <h3>{t('lead.match')}</h3>
        <b data-testid="lead-outcome">{outcome === null ? '' : t(`lead.outcome.${outcome}`)}</b>
      </div>
      <p className={match === null ? 'hint' : ''}>
        {match === null
          ? t('lead.match.none')
          : t(`lead.match.${match.by}`, { metres: Math.round(match.metres) })}
      </p>
    </section>
  );
}
