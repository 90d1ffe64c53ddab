import type { ReactNode } from 'react';
import type { Board } from '../../session/clearance-board.ts';
import { useSessionState } from '../../session/use-session.ts';
import { NilReturnsPage } from './books/nil-returns-page.tsx';
import { PublicityPage } from './books/publicity-page.tsx';
import { StandingsPage } from './books/standings-page.tsx';
import { LotsPage } from './rechecks/lots-page.tsx';
import { SupervisionsPage } from './rechecks/supervisions-page.tsx';

/** The book that is open over the board; nothing while blocks are listed. */
export function ClearPages({ board }: { readonly board: Board }): ReactNode {
  const { view } = useSessionState((state) => ({ view: state.clearView }));
  if (view.kind !== 'page') return null;
  switch (view.page) {
    case 'lots':
      return <LotsPage board={board} />;
    case 'supervisions':
      return <SupervisionsPage board={board} />;
    case 'nil-returns':
      return <NilReturnsPage board={board} />;
    case 'standings':
      return <StandingsPage board={board} />;
    case 'publicity':
      return <PublicityPage />;
  }
}
