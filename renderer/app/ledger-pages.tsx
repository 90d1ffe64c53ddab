import type { ReactNode } from 'react';
import { LedgerTree } from '../features/ledger/ledger-tree.tsx';
import { LedgerWorkspace } from '../features/ledger/ledger-workspace.tsx';
import { OrganisationPage } from '../features/people/organisation-page.tsx';
import { OwnershipPage } from '../features/people/ownership-page.tsx';
import { PairingsPage } from '../features/people/pairings-page.tsx';
import { AuditPage } from '../features/transfer/audit-page.tsx';
import { ConflictDesk } from '../features/transfer/conflict-desk.tsx';
import { openIssues } from '../features/transfer/open-issues.ts';
import { PackagesPage } from '../features/transfer/packages-page.tsx';
import { SnapshotsPage } from '../features/transfer/snapshots-page.tsx';
import { useWords } from '../i18n/words.tsx';
import type { LedgerPage } from '../session/session-state.ts';
import { useSession, useSessionState } from '../session/use-session.ts';

const pages: readonly LedgerPage[] = [
  'letters',
  'organisation',
  'pairings',
  'ownership',
  'packages',
  'conflicts',
  'audit',
  'snapshots',
];

/** The left panel of the ledger workspace: its pages, and under them what the open page lists. */
export function LedgerPages(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { open, rows } = useSessionState((state) => ({ open: state.ledgerPage, rows: state.rows }));
  const issues = openIssues(rows);
  return (
    <>
      <nav className="ledger-tree ledger-pages" aria-label={t('workspace.ledger')}>
        {pages.map((page) => (
          <button
            key={page}
            type="button"
            className={page === open ? 'ledger-row row-selected' : 'ledger-row'}
            aria-current={page === open ? 'page' : undefined}
            data-testid={`ledger-page-${page}`}
            onClick={() => session.store.setState({ ledgerPage: page })}
          >
            <span>{t(`ledger.page.${page}`)}</span>
            {page === 'conflicts' && issues > 0 ? (
              <span className="ledger-count bad">{issues}</span>
            ) : null}
          </button>
        ))}
      </nav>
      {open === 'letters' ? <LedgerTree /> : null}
    </>
  );
}

/** The open page of the ledger workspace. */
export function LedgerPageContent(): ReactNode {
  const { page } = useSessionState((state) => ({ page: state.ledgerPage }));
  switch (page) {
    case 'letters':
      return <LedgerWorkspace />;
    case 'organisation':
      return <OrganisationPage />;
    case 'pairings':
      return <PairingsPage />;
    case 'ownership':
      return <OwnershipPage />;
    case 'packages':
      return <PackagesPage />;
    case 'conflicts':
      return <ConflictDesk />;
    case 'audit':
      return <AuditPage />;
    case 'snapshots':
      return <SnapshotsPage />;
  }
}
