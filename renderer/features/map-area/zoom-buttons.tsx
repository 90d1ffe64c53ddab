import { Tooltip } from 'antd';
import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommandContext } from '../../commands/use-commands.ts';
import { useWords } from '../../i18n/words.tsx';

/** North, and the zoom buttons under it, top right. */
export function ZoomButtons(): ReactNode {
  const { t } = useWords();
  const { map } = useCommandContext();
  const buttons = [
    { label: t('map.zoomIn'), icon: Plus, run: () => map()?.zoomIn() },
    { label: t('map.zoomOut'), icon: Minus, run: () => map()?.zoomOut() },
    { label: t('map.fit'), icon: Maximize, run: () => map()?.zoomToGround() },
  ];
  return (
    <div className="map-right">
      <div className="north float">
        <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
          <path d="M7 0 13 15 7 11.5 1 15Z" fill="currentColor" />
        </svg>
        {t('map.north')}
      </div>
      <div className="map-toolbar float">
        {buttons.map(({ label, icon: Icon, run }) => (
          <Tooltip key={label} title={label} placement="left">
            <button type="button" aria-label={label} onClick={run}>
              <Icon size={16} strokeWidth={1.5} />
            </button>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}
