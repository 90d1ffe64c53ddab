import { Button, Dropdown } from 'antd';
import { Crosshair } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Bounds } from '../../../shared/grid/records.ts';
import { gapRings } from '../../../shared/report/gap-polygons.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatArea } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { exportGaps } from '../../session/exports.ts';
import { selectGap } from '../../session/selecting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

const listed = 5;

/** Gaps of a block, largest first, with the same numbers as on the map; gaps and slivers add up to the uncovered area. */
export function GapList({ code }: { readonly code: string }): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { gaps, unit, gapId } = useSessionState((state) => ({
    gaps: state.gaps.get(code),
    unit: state.preferences.areaUnit,
    gapId: state.selection.gapId,
  }));
  const zoom = useZoomToGap(code);
  if (gaps === undefined) return null;
  const total = gaps.gaps.reduce((sum, gap) => sum + gap.areaSquareMetres, 0);
  const first = gaps.gaps.slice(0, listed);
  return (
    <section className="panel-section" data-testid="gap-list">
      <div className="section-head">
        <h3>{t('figure.gaps')}</h3>
        <span className="hint">
          {gaps.gaps.length === 0
            ? t('figure.gapsNone')
            : t('figure.gapsSum', {
                count: gaps.gaps.length,
                area: formatArea(total, unit, language),
                unit: t(`unit.${unit}`),
                slivers: formatArea(gaps.sliverSquareMetres, unit, language),
              })}
        </span>
      </div>
      {first.map((gap) => (
        <div key={gap.id} className={gap.id === gapId ? 'gap-row row-selected' : 'gap-row'}>
          <button type="button" onClick={() => selectGap(session, code, gap.id)}>
            <span className="gap-badge">{gap.rank}</span>
            <span className="gap-area">
              {formatArea(gap.areaSquareMetres, unit, language)} {t(`unit.${unit}`)}
            </span>
          </button>
          <Button
            type="text"
            size="small"
            icon={<Crosshair size={14} />}
            aria-label={`${t('figure.zoomGap')} ${gap.rank}`}
            title={t('figure.zoomGap')}
            data-testid={`zoom-gap-${gap.rank}`}
            onClick={() => zoom(gap.id)}
          />
        </div>
      ))}
      {gaps.gaps.length > listed ? (
        <button
          type="button"
          className="text-link"
          onClick={() => session.store.setState({ tableTab: 'gaps', tableScope: 'selected' })}
        >
          {t('figure.gapsMore', { count: gaps.gaps.length - listed })}
        </button>
      ) : null}
      {gaps.gaps.length === 0 ? null : <ExportGaps code={code} />}
    </section>
  );
}

function ExportGaps({ code }: { readonly code: string }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'geojson', label: 'GeoJSON' },
          { key: 'gpx', label: 'GPX' },
        ],
        onClick: ({ key }) => void exportGaps(session, key === 'gpx' ? 'gpx' : 'geojson', [code]),
      }}
    >
      <Button size="small" className="section-button" data-testid="export-gaps">
        {t('figure.exportGaps')}
      </Button>
    </Dropdown>
  );
}

function useZoomToGap(code: string): (gapId: string) => void {
  const session = useSession();
  const { map } = useCommandContext();
  return (gapId) => {
    const { gaps, ground } = session.store.getState();
    const gap = gaps.get(code)?.gaps.find((known) => known.id === gapId);
    if (gap === undefined || ground === null) return;
    selectGap(session, code, gapId);
    const shell = gapRings(gap, ground.plane)[0] ?? [];
    const bounds: Bounds = [
      Math.min(...shell.map(([longitude]) => longitude)),
      Math.min(...shell.map(([, latitude]) => latitude)),
      Math.max(...shell.map(([longitude]) => longitude)),
      Math.max(...shell.map(([, latitude]) => latitude)),
    ];
    map()?.zoomTo(bounds);
  };
}
