import { Modal, Tabs } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { Campaign } from '../../../../shared/clearance/records/campaign-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { type CampaignDraft, changeOf, draftOf, faultOf } from './campaign-draft.ts';
import { ChainTab } from './chain-tab.tsx';
import { EffectAside } from './effect-aside.tsx';
import { LimitsTab } from './limits-tab.tsx';
import { RequirementTab } from './requirement-tab.tsx';
import { ScheduleTab } from './schedule-tab.tsx';
import { StagesTab } from './stages-tab.tsx';

/** What a tab shows and changes. */
export interface TabProperties {
  readonly draft: CampaignDraft;
  readonly onChange: (part: Partial<Campaign>) => void;
}

/** 行动设置: everything a campaign is run by, with what a change would do before it is kept. */
export function CampaignDialog(properties: {
  readonly board: Board;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { board, onClose } = properties;
  const maySet = useMay('set-campaign');
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const before = draftOf(rows, board.day);
  const [draft, setDraft] = useState(before);
  const shown = useDeferredValue(draft);
  const change = changeOf(before, draft);
  const fault = faultOf(draft);
  const onChange = (part: Partial<Campaign>) =>
    setDraft({ ...draft, campaign: { ...draft.campaign, ...part } });
  const save = async () => {
    if ((await perform(session, 'set-campaign', change)).ok) onClose();
  };
  const tab = { draft, onChange };
  return (
    <Modal
      open
      width={1000}
      title={t('campaign.title')}
      okText={t('campaign.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        disabled: change === null || fault !== null || !maySet,
        title: maySet ? '' : t('reason.not-your-role'),
        'data-testid': 'campaign-save',
      }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="campaign" data-testid="campaign-dialog">
        <Tabs
          size="small"
          className="campaign-tabs"
          items={[
            {
              key: 'requirements',
              label: t('campaign.tab.requirements'),
              children: <RequirementTab {...tab} board={board} />,
            },
            {
              key: 'schedule',
              label: t('campaign.tab.schedule'),
              children: <ScheduleTab {...tab} />,
            },
            { key: 'chain', label: t('campaign.tab.chain'), children: <ChainTab {...tab} /> },
            {
              key: 'stages',
              label: t('campaign.tab.stages'),
              children: (
                <StagesTab
                  draft={draft}
                  onCalendar={(calendar) => setDraft({ ...draft, calendar })}
                />
              ),
            },
            { key: 'limits', label: t('campaign.tab.limits'), children: <LimitsTab {...tab} /> },
          ]}
        />
        <EffectAside board={board} before={before} draft={shown} fault={fault} />
      </div>
    </Modal>
  );
}
