import type { ReactNode } from 'react';
import type { Board } from '../../session/clearance-board.ts';
import type { ClearPage } from '../../session/session-state.ts';
import { NilReturnsPage } from './books/nil-returns-page.tsx';
import { PublicityPage } from './books/publicity-page.tsx';
import { StandingsPage } from './books/standings-page.tsx';
import { CountsStrip } from './counts-strip.tsx';
import { LotsPage } from './rechecks/lots-page.tsx';
import { SupervisionsPage } from './rechecks/supervisions-page.tsx';
import { SitesPage } from './sites/sites-page.tsx';
import { StageBoxes } from './stage-boxes.tsx';

/** One of the books under the counts of the board. */
export function ClearPages(properties: {
  readonly board: Board;
  readonly page: ClearPage;
}): ReactNode {
  return (
    <>
      <CountsStrip board={properties.board} />
      <Page {...properties} />
    </>
  );
}

function Page({ board, page }: { readonly board: Board; readonly page: ClearPage }): ReactNode {
  switch (page) {
    case 'lots':
      return (
        <>
          <StageBoxes board={board} />
          <LotsPage board={board} />
        </>
      );
    case 'supervisions':
      return <SupervisionsPage board={board} />;
    case 'nil-returns':
      return <NilReturnsPage board={board} />;
    case 'standings':
      return <StandingsPage board={board} />;
    case 'sites':
      return (
        <>
          <StageBoxes board={board} />
          <SitesPage board={board} />
        </>
      );
    case 'publicity':
      return <PublicityPage />;
  }
}
