import { Tooltip } from 'antd';
import { Hand, LassoSelect, MousePointer2, Printer, Ruler, Spline } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand } from '../../commands/commands.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { useWords } from '../../i18n/words.tsx';
import type { MapTool } from '../../map/map-props.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

const tools = [
  { tool: 'select', icon: MousePointer2, label: 'map.select' },
  { tool: 'pan', icon: Hand, label: 'map.pan' },
  { tool: 'lasso', icon: LassoSelect, label: 'plan.lasso' },
  { tool: 'measure-length', icon: Ruler, label: 'map.measureLength' },
  { tool: 'measure-area', icon: Spline, label: 'map.measureArea' },
] as const satisfies readonly {
  readonly tool: MapTool;
  readonly label: string;
  readonly icon: unknown;
}[];

/** Tools of the map, 36 px wide, top left. */
export function MapToolbar(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const context = useCommandContext();
  const { active, workspace } = useSessionState((state) => ({
    active: state.tool,
    workspace: state.workspace,
  }));
  // Blocks are gathered by an outline while planning only.
  const shown = tools.filter(({ tool }) => tool !== 'lasso' || workspace === 'plan');
  return (
    <div className="map-toolbar float" role="toolbar" aria-orientation="vertical">
      {shown.map(({ tool, icon: Icon, label }) => (
        <Tooltip key={tool} title={t(label)} placement="right">
          <button
            type="button"
            aria-label={t(label)}
            aria-pressed={active === tool}
            data-testid={`tool-${tool}`}
            onClick={() => session.store.setState({ tool })}
          >
            <Icon size={16} strokeWidth={1.5} />
          </button>
        </Tooltip>
      ))}
      <hr />
      <Tooltip title={t('map.print')} placement="right">
        <button
          type="button"
          aria-label={t('map.print')}
          onClick={() => runCommand('print', context)}
        >
          <Printer size={16} strokeWidth={1.5} />
        </button>
      </Tooltip>
    </div>
  );
}
