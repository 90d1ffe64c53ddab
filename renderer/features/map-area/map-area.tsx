import { type ReactNode, type RefObject, useCallback, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { MapHandle, MapViewState, Position } from '../../map/map-props.ts';
import { MapView } from '../../map/map-view.tsx';
import { selectMark } from '../../session/finds/select-find.ts';
import { takeOutline } from '../../session/letter-drawing.ts';
import { usePlanPaints } from '../../session/plan/use-plan-paints.ts';
import { selectBlock, selectBlocks, selectGap, selectTrack } from '../../session/selecting.ts';
import { useLetterCover } from '../../session/use-letter-cover.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { ContextMenu, type MenuPlace } from './context-menu.tsx';
import { Legend } from './legend.tsx';
import { MapSwitches } from './map-switches.tsx';
import { MapToolbar } from './map-toolbar.tsx';
import { type MeasuredState, MeasureLabel } from './measure-label.tsx';
import { ScaleBar } from './scale-bar.tsx';
import { useMapContent } from './use-map-content.ts';
import { useMapMarks } from './use-map-marks.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** The map with what floats over it: tools, switches, legend, scale. */
export function MapArea(properties: {
  readonly mapRef: RefObject<MapHandle | null>;
  /** Said over the map, such as a notice. */
  readonly children?: ReactNode;
}): ReactNode {
  const { mapRef, children } = properties;
  const { t } = useWords();
  const { isAvailable } = useSessionState((state) => ({ isAvailable: state.mapAvailable }));
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const [measured, setMeasured] = useState<MeasuredState>(null);
  return (
    <main className="map-area" data-testid="map-area">
      {isAvailable ? (
        <Ground mapRef={mapRef} onMeasure={setMeasured} onContextMenu={setMenu} />
      ) : (
        <p className="map-unavailable">{t('notice.mapUnavailable')}</p>
      )}
      <div className="map-top">
        <MapToolbar />
        <UnlessPainted>
          <MapSwitches />
        </UnlessPainted>
      </div>
      <ZoomButtons />
      <Legend />
      <ScaleBar />
      <MeasureLabel measured={measured} />
      {children}
      <ContextMenu place={menu} onClose={() => setMenu(null)} />
    </main>
  );
}

/** The map itself. Apart, because it follows every change of the ledger, and what floats over it need not. */
function Ground(properties: {
  readonly mapRef: RefObject<MapHandle | null>;
  readonly onMeasure: (measured: MeasuredState) => void;
  readonly onContextMenu: (place: MenuPlace) => void;
}): ReactNode {
  const { mapRef, onMeasure, onContextMenu } = properties;
  const { language } = useWords();
  const session = useSession();
  const content = useMapContent();
  const marks = useMapMarks();
  const { theme, tool, workspace, isDrawing } = useSessionState((state) => ({
    isDrawing: state.letterDrawing !== null,
    workspace: state.workspace,
    theme: state.preferences.theme,
    tool: state.tool,
  }));
  const onView = useCallback(
    (view: MapViewState) =>
      session.store.setState({
        mapBounds: view.bounds,
        metresPerPixel: view.metresPerPixel,
        scaleDenominator: Math.round(view.scaleDenominator),
      }),
    [session],
  );
  const onHover = useCallback(
    (pointer: Position | null) => session.store.setState({ pointer }),
    [session],
  );
  return (
    <MapView
      handleRef={mapRef}
      isCovered={workspace === 'ledger' || workspace === 'report'}
      theme={theme}
      language={language}
      tool={tool}
      {...content}
      onSelectBlocks={
        workspace === 'plan'
          ? (codes, additive) => selectBlocks(session, codes, additive)
          : undefined
      }
      onOutline={isDrawing ? (outline) => takeOutline(session, outline) : undefined}
      onSelectBlock={(code, additive) => selectBlock(session, code, additive)}
      {...marks}
      onSelectMark={(id) => selectMark(session, id)}
      onSelectGap={(id) => selectGapById(session, id)}
      onSelectTrack={(id) => selectTrack(session, id)}
      onHover={onHover}
      onView={onView}
      onMeasure={onMeasure}
      onContextMenu={onContextMenu}
      onUnavailable={() => session.store.setState({ mapAvailable: false })}
    />
  );
}

/** Colours of the plan and of the letters take the place of what the switches choose. */
function UnlessPainted({ children }: { readonly children: ReactNode }): ReactNode {
  const plan = usePlanPaints();
  const covers = useLetterCover();
  return plan === null && covers === null ? children : null;
}

/** A gap's id begins with its block's code and ends with its rank. */
function selectGapById(session: ReturnType<typeof useSession>, gapId: string): void {
  const code = gapId.slice(0, gapId.lastIndexOf('-'));
  selectGap(session, code, gapId);
}
