import { Button, Dropdown, Segmented, Tabs } from 'antd';
import { ChevronDown, ChevronUp, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { commands, runCommand } from '../../commands/commands.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { TableScope, TableTab } from '../../session/session-state.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { AssetsTable } from './assets-table.tsx';
import { BlocksTable } from './blocks-table.tsx';
import { GapsTable } from './gaps-table.tsx';
import { RollUpTable } from './roll-up-table.tsx';
import { TracksTable } from './tracks-table.tsx';
import { useVisibleCount } from './use-scope.ts';

/** The table of what is being looked at, linked both ways with the map. */
export function BottomTable(): ReactNode {
  const { tab, isOpen } = useSessionState((state) => ({
    tab: state.tableTab,
    isOpen: state.preferences.tableOpen,
  }));
  return (
    <>
      <TableHead />
      {isOpen ? (
        <div className="table-body" data-testid={`table-${tab}`}>
          <TableOf tab={tab} />
        </div>
      ) : null}
    </>
  );
}

function TableOf({ tab }: { readonly tab: TableTab }): ReactNode {
  switch (tab) {
    case 'blocks':
      return <BlocksTable />;
    case 'tracks':
      return <TracksTable />;
    case 'gaps':
      return <GapsTable />;
    case 'assets':
      return <AssetsTable />;
    case 'rollup':
      return <RollUpTable />;
  }
}

function TableHead(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { tab, blocks, tracks, gaps, assets } = useSessionState((state) => ({
    tab: state.tableTab,
    blocks: state.ground?.blocks.length ?? 0,
    tracks: state.rows.tracks.size,
    gaps: state.gaps,
    assets: state.rows.assetLayers.size,
  }));
  let gapCount = 0;
  for (const block of gaps.values()) gapCount += block.gaps.length;
  const isComplete = gaps.size > 0 && gaps.size >= blocks;
  const label = (name: TableTab, count: number | null) => (
    <span data-testid={`tab-${name}`}>
      {t(`tab.${name}`)} <small>{count === null ? '' : formatNumber(count, 0, language)}</small>
    </span>
  );
  return (
    <div className="table-head">
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => session.store.setState({ tableTab: key as TableTab })}
        items={[
          { key: 'blocks', label: label('blocks', blocks) },
          { key: 'tracks', label: label('tracks', tracks) },
          { key: 'gaps', label: label('gaps', isComplete ? gapCount : null) },
          { key: 'assets', label: label('assets', assets) },
          { key: 'rollup', label: label('rollup', null) },
        ]}
      />
      <span className="bar-space" />
      <ScopeSwitch />
      <ExportMenu />
      <FoldButton />
    </div>
  );
}

function ScopeSwitch(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const visible = useVisibleCount();
  const { scope, selected } = useSessionState((state) => ({
    scope: state.tableScope,
    selected: state.selection.codes.length + (state.selection.trackId === null ? 0 : 1),
  }));
  return (
    <Segmented<TableScope>
      size="small"
      data-testid="table-scope"
      value={scope}
      options={[
        { value: 'all', label: t('table.all') },
        {
          value: 'visible',
          label: t('table.visible', { count: formatNumber(visible, 0, language) }),
        },
        { value: 'selected', label: t('table.selected', { count: selected }) },
      ]}
      onChange={(tableScope) => session.store.setState({ tableScope })}
    />
  );
}

const exportNames = ['export-blocks', 'export-gaps-geojson', 'export-gaps-gpx'];

function ExportMenu(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const state = useSessionState((whole) => ({ rows: whole.rows, figures: whole.figures }));
  const items = commands
    .filter((command) => exportNames.includes(command.name))
    .map((command) => ({ key: command.name, label: t(command.label) }));
  return (
    <Dropdown
      trigger={['click']}
      disabled={state.figures === null}
      menu={{ items, onClick: ({ key }) => void runCommand(key, context) }}
    >
      <Button size="small" icon={<Upload size={13} />} data-testid="export-button">
        {t('action.export')}
      </Button>
    </Dropdown>
  );
}

function FoldButton(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const { isOpen } = useSessionState((state) => ({ isOpen: state.preferences.tableOpen }));
  const label = `${t(isOpen ? 'action.collapse' : 'action.expand')} · F6`;
  return (
    <Button
      type="text"
      size="small"
      aria-label={label}
      title={label}
      icon={isOpen ? <ChevronDown size={14} /> : <ChevronUp size={14} />}
      onClick={() => runCommand('table', context)}
    />
  );
}
