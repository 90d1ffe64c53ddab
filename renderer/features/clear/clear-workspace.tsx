import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { setFilter } from '../../session/live-coverage.ts';
import { useClearing } from '../../session/use-clearing.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { BlockQueue } from './block-queue.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { ClearPages } from './clear-pages.tsx';
import { CountsStrip } from './counts-strip.tsx';
import { FindsPage } from './finds/finds-page.tsx';
import { LeadsPage } from './leads/leads-page.tsx';
import { SignPanel } from './sign-panel.tsx';
import { StageBoxes } from './stage-boxes.tsx';

/** 清零: the equation above, the map by state, whose turn it is, and one block with all that its signature rests on. */
export function ClearWorkspace(): ReactNode {
  const { t } = useWords();
  const board = useClearing();
  const [bulk, setBulk] = useState<readonly BoardLine[] | null>(null);
  const { code, view } = useSessionState((state) => ({
    code: state.selection.codes[0] ?? null,
    view: state.clearView,
  }));
  useWholeRound(board?.roundId ?? null);
  const line = code === null ? undefined : board?.byCode.get(code);
  if (view.kind === 'finds') return <FindsPage list={view.list} />;
  if (view.kind === 'leads') return <LeadsPage list={view.list} />;
  if (board === null)
    return (
      <section className="clear-waiting" data-testid="clear-waiting">
        <p className="clear-empty">{t('clear.working')}</p>
      </section>
    );
  if (view.kind === 'page') return <ClearPages board={board} page={view.page} />;
  return (
    <>
      <CountsStrip board={board} />
      <StageBoxes board={board} />
      <BlockQueue board={board} view={view} onBulk={setBulk} />
      <aside className="clear-sign" data-testid="clear-sign">
        {line === undefined ? (
          <p className="clear-empty">{t('clear.pick')}</p>
        ) : (
          <SignPanel key={line.code} line={line} board={board} />
        )}
      </aside>
      {bulk === null ? null : <BulkDialog lines={bulk} onClose={() => setBulk(null)} />}
    </>
  );
}

/** Clearing judges whole rounds: a filter by mode or days set for looking at tracks is taken off. */
function useWholeRound(roundId: string | null): void {
  const session = useSession();
  const { filter } = useSessionState((state) => ({ filter: state.filter }));
  const isWhole =
    filter.modes === null &&
    filter.from === null &&
    filter.until === null &&
    filter.roundId !== null;
  useEffect(() => {
    if (roundId !== null && !isWhole)
      void setFilter(session, { roundId, modes: null, from: null, until: null });
  }, [session, roundId, isWhole]);
}
