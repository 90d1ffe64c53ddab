import { type ReactNode, useState } from 'react';
import { campaignOf } from '../../../shared/clearance/states/campaign-of.ts';
import { phaseOn } from '../../../shared/clearance/states/schedule.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Board } from '../../session/clearance-board.ts';
import { useSessionState } from '../../session/use-session.ts';
import { TreeGroup } from '../../ui/tree-group.tsx';
import { CampaignDialog } from './campaign/campaign-dialog.tsx';

/** What belongs to a campaign beside its blocks: its settings, and the books kept with it. */
export function ClearDesks({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [isSetting, setSetting] = useState(false);
  const campaign = campaignOf(rows, board.day);
  const { phase, next } = phaseOn(campaign, board.day);
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
      {isSetting ? <CampaignDialog board={board} onClose={() => setSetting(false)} /> : null}
    </TreeGroup>
  );
}
