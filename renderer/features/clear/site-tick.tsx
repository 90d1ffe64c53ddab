import { Button, Checkbox, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Site } from '../../../shared/clearance/records/site-entries.ts';
import { siteChecklists } from '../../../shared/clearance/sites/site-checklists.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession } from '../../session/use-session.ts';

/** Ticks one must-check site: what of its kind's checklist was looked at, by whoever is signed in, now. */
export function SiteTick({
  site,
  roundId,
}: {
  readonly site: Site;
  readonly roundId: string;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const isMine = useMay('check-site');
  const [items, setItems] = useState<readonly string[]>([]);
  const tick = () => perform(session, 'check-site', { siteId: site.id, roundId, items });
  return (
    <Popover
      trigger="click"
      placement="leftTop"
      title={site.name}
      content={
        <div className="clear-tick">
          <Checkbox.Group
            options={[...siteChecklists[site.kind]]}
            value={[...items]}
            onChange={(chosen) => setItems(chosen)}
          />
          <Button
            type="primary"
            size="small"
            disabled={items.length === 0 || !isMine}
            title={isMine ? '' : t('reason.not-your-role')}
            data-testid={`site-tick-${site.id}`}
            onClick={() => void tick()}
          >
            {t('clear.site.tick')}
          </Button>
        </div>
      }
    >
      <button type="button" className="code-link">
        {t('clear.site.open')}
      </button>
    </Popover>
  );
}
