import { type ReactNode, useMemo, useState } from 'react';
import { lotStates } from '../../../shared/clearance/lots/lot-state.ts';
import { campaignOf } from '../../../shared/clearance/states/campaign-of.ts';
import { phaseOn } from '../../../shared/clearance/states/schedule.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Board } from '../../session/clearance-board.ts';
import type { ClearPage } from '../../session/session-state.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { TreeGroup } from '../../ui/tree-group.tsx';
import { useNilReturns } from './books/use-nil-returns.ts';
import { CampaignDialog } from './campaign/campaign-dialog.tsx';

/** What belongs to a campaign beside its blocks: its settings, and the books kept with it. */
export function ClearDesks({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [isSetting, setSetting] = useState(false);
  const campaign = campaignOf(rows, board.day);
  const { phase, next } = phaseOn(campaign, board.day);
  const nil = useNilReturns(board);
  const late = useMemo(
    () => nil.lines.filter(({ cells }) => cells.some(({ kind }) => kind === 'overdue')).length,
    [nil],
  );
  const openLots = useMemo(
    () =>
      lotStates(rows, board.roundId).filter(({ isPassed, isFailed }) => !isPassed && !isFailed)
        .length,
    [rows, board.roundId],
  );
  const reached = [...rows.standings.values()].filter(({ standing }) => standing === 'reached');
  return (
    <TreeGroup title={t('campaign.tree')}>
      <button
        type="button"
        className="ledger-row"
        data-testid="campaign-open"
        title={campaign.name}
        onClick={() => setSetting(true)}
      >
        <span>{t('campaign.title')}</span>
        <span className="ledger-count">{phase?.name ?? ''}</span>
      </button>
      {next === null ? null : (
        <p className="hint clear-next">
          {t('campaign.next', { name: next.name, day: next.day.slice(5), days: next.days })}
        </p>
      )}
      <PageRow page="sites" count={rows.sites.size} />
      <PageRow page="lots" count={openLots} />
      <PageRow
        page="supervisions"
        count={[...rows.supervisions.values()].filter(({ settledOn }) => settledOn === null).length}
      />
      <PageRow
        page="nil-returns"
        count={late === 0 ? '' : t('books.tree.overdue', { count: late })}
        isBad={late > 0}
      />
      <PageRow page="standings" count={reached.length} />
      <PageRow page="publicity" count={rows.publicity.size} />
      {isSetting ? <CampaignDialog board={board} onClose={() => setSetting(false)} /> : null}
    </TreeGroup>
  );
}

function PageRow(properties: {
  readonly page: ClearPage;
  readonly count: ReactNode;
  readonly isBad?: boolean;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { page, count, isBad } = properties;
  const { view } = useSessionState((state) => ({ view: state.clearView }));
  const isOn = view.kind === 'page' && view.page === page;
  return (
    <button
      type="button"
      className={isOn ? 'ledger-row row-selected' : 'ledger-row'}
      aria-current={isOn ? 'page' : undefined}
      data-testid={`clear-page-${page}`}
      onClick={() => session.store.setState({ clearView: { kind: 'page', page } })}
    >
      <span>{t(`clear.page.${page}`)}</span>
      <span className={isBad === true ? 'ledger-count bad' : 'ledger-count'}>{count}</span>
    </button>
  );
}
