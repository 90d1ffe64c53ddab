import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { RegisterView } from '../../session/session-state.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { LetterChip } from './letter-chip.tsx';
import { isListed } from './letter-register.ts';
import { type Register, useRegister } from './use-register.ts';

/** The tree under the workspaces while the ledger is open: letters by rank, what needs doing, stations. */
export function LedgerTree(): ReactNode {
  const { t } = useWords();
  const register = useRegister();
  const { account, lines, uncovered } = register;
  const todo = lines.filter((line) => line.group === 'todo').length;
  return (
    <nav className="ledger-tree" aria-label={t('workspace.ledger')}>
      <h3>{t('ledger.letters')}</h3>
      <TreeRow view="all" count={account.total} />
      <TreeRow view="county-level" count={account.byRank['county-level']} />
      <TreeRow view="section-level" count={account.byRank['section-level']} />
      <TreeRow view="department" count={account.children} />
      <TreeRow view="uncovered" count={uncovered.length} />
      <h3>{t('ledger.view.todo')}</h3>
      <TreeRow view="todo" count={todo} />
      <TreeRow view="expired" count={account.byStatus.expired} />
      <TreeRow view="pending" count={account.byStatus.pending} />
      <TreeRow view="renew" count={account.byStatus.renew} />
      <h3>{t('ledger.stations')}</h3>
      <Stations register={register} />
    </nav>
  );
}

function TreeRow({ view, count }: { readonly view: RegisterView; readonly count: number }) {
  const { t } = useWords();
  const session = useSession();
  const { shown } = useSessionState((state) => ({ shown: state.registerView }));
  const isStatus = view === 'expired' || view === 'pending' || view === 'renew';
  return (
    <button
      type="button"
      className={shown === view ? 'ledger-row row-selected' : 'ledger-row'}
      aria-pressed={shown === view}
      data-testid={`ledger-view-${view}`}
      onClick={() => session.store.setState({ registerView: view })}
    >
      {isStatus ? <LetterChip status={view} /> : null}
      <span>{isStatus ? t(`ledger.status.${view}`) : t(`ledger.view.${view}`)}</span>
      <span className="ledger-count">{count}</span>
    </button>
  );
}

function Stations({ register }: { readonly register: Register }): ReactNode {
  const counts = new Map<string, { due: number; inForce: number }>();
  for (const line of register.lines) {
    if (line.station === null || !isListed(line, 'all')) continue;
    const count = counts.get(line.station) ?? { due: 0, inForce: 0 };
    count.due++;
    if (line.status === 'in-force') count.inForce++;
    counts.set(line.station, count);
  }
  return [...counts].map(([station, { due, inForce }]) => (
    <div key={station} className="ledger-row ledger-station">
      <span>{station}</span>
      <progress value={inForce} max={due} aria-label={station} />
      <span className="ledger-count">
        {inForce}/{due}
      </span>
    </div>
  ));
}
