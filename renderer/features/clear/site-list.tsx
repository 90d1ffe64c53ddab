import type { ReactNode } from 'react';
import { checkedOf } from '../../../shared/clearance/sites/checked-of.ts';
import { formatShortTime } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { useSessionState } from '../../session/use-session.ts';
import { SiteTick } from './site-tick.tsx';

/** 必查点 of the block: what is ticked, by whom, and what is left. */
export function SiteList({ line }: { readonly line: BoardLine }): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const { sites, done, total } = checkedOf(rows, line.facts.roundId, line.code);
  if (total === 0) return null;
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('clear.sites')}</h3>
        <span className="hint">
          {done}/{total}
        </span>
      </div>
      <ul className="clear-sites">
        {sites.map(({ site, check }) => (
          <li key={site.id}>
            <i
              className={check === null ? 'clear-diamond' : 'clear-diamond clear-diamond-done'}
              aria-hidden="true"
            />
            <span>{site.name}</span>
            <span className="hint">{t(`clear.site.${site.kind}`)}</span>
            <span className="hint clear-site-check">
              {check === null ? (
                <SiteTick site={site} roundId={line.facts.roundId} />
              ) : (
                `${rows.persons.get(check.personId ?? '')?.name ?? check.account} ${formatShortTime(check.at)}`
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
