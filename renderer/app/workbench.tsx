import { Activity, type CSSProperties, type ReactNode, type RefObject } from 'react';
import { AccountDialogs } from '../features/accounts/account-dialogs.tsx';
import { LockScreen } from '../features/accounts/lock-screen.tsx';
import { BottomTable } from '../features/bottom-table/bottom-table.tsx';
import { ClearTree } from '../features/clear/clear-tree.tsx';
import { ClearWorkspace } from '../features/clear/clear-workspace.tsx';
import { CountingDialog } from '../features/counting/counting-dialog.tsx';
import { FileDrop } from '../features/import/file-drop.tsx';
import { ImportDialog } from '../features/import/import-dialog.tsx';
import { Inspector } from '../features/inspector/inspector.tsx';
import { KeysDialog } from '../features/keys/keys-dialog.tsx';
import { DrawingBar } from '../features/ledger/letter/drawing-bar.tsx';
import { MapArea } from '../features/map-area/map-area.tsx';
import { ObjectTree } from '../features/object-tree/object-tree.tsx';
import { PlanPanel, PlanTable, PlanTree, TaskSheets } from '../features/plan/index.ts';
import { RebuiltNotice } from '../features/recovery/index.ts';
import { ReportTree } from '../features/report/report-tree.tsx';
import { ReportWorkspace } from '../features/report/report-workspace.tsx';
import { RoundDialog } from '../features/rounds/round-dialog.tsx';
import { StatusBar } from '../features/status-bar/status-bar.tsx';
import { TopBar } from '../features/top-bar/top-bar.tsx';
import { WorkspaceStrip } from '../features/top-bar/workspace-strip.tsx';
import type { MapHandle } from '../map/map-props.ts';
import { setPreferences } from '../session/session.ts';
import type { Workspace } from '../session/session-state.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { PanelEdge } from '../ui/panel-edge.tsx';
import { LedgerPageContent, LedgerPages } from './ledger-pages.tsx';

/** The frame: bars, three panels and the map between them. The map keeps at least 480 × 320. */
export function Workbench({ mapRef }: { readonly mapRef: RefObject<MapHandle | null> }): ReactNode {
  const session = useSession();
  const { preferences, workspace } = useSessionState((state) => ({
    preferences: state.preferences,
    workspace: state.workspace,
  }));
  const { leftOpen, rightOpen, tableOpen, leftWidth, rightWidth, tableHeight } = preferences;
  // Where a workspace covers them they keep their state and follow the ledger when the page has time.
  const beside = workspace === 'plan' || workspace === 'walk' ? 'visible' : 'hidden';
  const sizes = {
    '--left-width': `${leftOpen ? leftWidth : 0}px`,
    '--right-width': `${rightOpen ? rightWidth : 0}px`,
    '--table-height': `${tableOpen ? tableHeight : 36}px`,
  } as CSSProperties;
  return (
    <FileDrop>
      <div className="workbench" data-workspace={workspace} style={sizes}>
        <TopBar />
        <aside className="left-panel" hidden={!leftOpen}>
          <WorkspaceStrip />
          <LeftTree workspace={workspace} />
          <PanelEdge
            side="right"
            size={leftWidth}
            smallest={200}
            largest={400}
            onSize={(leftWidth) => setPreferences(session, { leftWidth })}
          />
        </aside>
        <MapArea mapRef={mapRef}>
          <RebuiltNotice />
          <DrawingBar />
        </MapArea>
        <aside className="right-panel" hidden={!rightOpen}>
          <Activity mode={beside}>{workspace === 'plan' ? <PlanPanel /> : <Inspector />}</Activity>
          <PanelEdge
            side="left"
            size={rightWidth}
            smallest={300}
            largest={480}
            onSize={(rightWidth) => setPreferences(session, { rightWidth })}
          />
        </aside>
        <section className="table-panel">
          <Activity mode={beside}>
            {workspace === 'plan' ? <PlanTable /> : <BottomTable />}
          </Activity>
          <PanelEdge
            side="top"
            size={tableHeight}
            smallest={120}
            largest={420}
            onSize={(tableHeight) => setPreferences(session, { tableHeight })}
          />
        </section>
        {workspace === 'ledger' ? <LedgerPageContent /> : null}
        {workspace === 'report' ? <ReportWorkspace /> : null}
        {workspace === 'clear' ? <ClearWorkspace /> : null}
        <StatusBar />
      </div>
      <ImportDialog />
      <KeysDialog />
      <RoundDialog />
      <TaskSheets />
      <AccountDialogs />
      <LockScreen />
      <CountingDialog />
    </FileDrop>
  );
}

/** What lies under the workspaces: each brings its own tree. */
function LeftTree({ workspace }: { readonly workspace: Workspace }): ReactNode {
  switch (workspace) {
    case 'ledger':
      return <LedgerPages />;
    case 'plan':
      return <PlanTree />;
    case 'report':
      return <ReportTree />;
    case 'clear':
      return <ClearTree />;
    case 'walk':
      return <ObjectTree />;
  }
}
