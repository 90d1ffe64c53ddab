import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { sumChecked } from '../../../shared/clearance/sites/checked-of.ts';
import { boardGroups } from '../../../shared/clearance/states/board-group.ts';
import { isCounted } from '../../../shared/coverage/track-filter.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { formatNumber, formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import {
  plantableOf,
  shareOf,
  type WalkedState,
  walkedState,
} from '../../session/block-account.ts';
import { useCheckedBlocks } from '../../session/checked-blocks.ts';
import { boundsMeet } from '../../session/ground.ts';
import { lookOf } from '../../session/layer-looks.ts';
import type { PaintLine, PlanPaints } from '../../session/plan/plan-paint.ts';
import { usePlanPaints } from '../../session/plan/use-plan-paints.ts';
import { setPreferences } from '../../session/session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { useClearing } from '../../session/use-clearing.ts';
import { useLetterCover } from '../../session/use-letter-cover.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { LayerSwatch } from '../../ui/layer-swatch.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { LetterLegend } from './letter-legend.tsx';
import { sitesShown } from './site-marks.ts';

/** Says what is on the map now, and nothing that is not. */
export function Legend(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isOpen } = useSessionState((state) => ({ isOpen: state.preferences.legendOpen }));
  const lines = useLegendLines();
  const walked = useStatesInView();
  const board = useClearing();
  // On the board the map is small and says one thing: where each block stands.
  const states = board === null ? walked : boardGroups.filter((group) => board.groups[group] > 0);
  const covers = useLetterCover();
  const paints = usePlanPaints();
  return (
    <section className="legend float" data-testid="legend">
      <button
        type="button"
        className="legend-head"
        aria-expanded={isOpen}
        onClick={() => setPreferences(session, { legendOpen: !isOpen })}
      >
        <strong>{t('map.legend')}</strong>
        {isOpen ? <span className="hint">{t('map.legend.only')}</span> : null}
        {isOpen ? <ChevronDown size={14} /> : <ChevronUp size={14} />}
      </button>
      {isOpen ? (
        <>
          {lines.length === 0 ? null : (
            <div className="legend-lines">
              {lines.map(({ name, label }) => (
                <span key={name}>
                  <LayerSwatch name={name} /> {label}
                </span>
              ))}
            </div>
          )}
          {board === null ? <Levels /> : null}
          {paints === null ? null : <PaintLines paints={paints} />}
          {covers === null ? null : <LetterLegend covers={covers} />}
          {states.length > 0 && paints === null && covers === null ? (
            <div className="legend-states">
              {states.map((state) => (
                <span key={state}>
                  <StateChip
                    state={state}
                    letter={t(`letter.${state}`)}
                    label={t(`state.${state}`)}
                  />
                  {t(`state.${state}`)}
                </span>
              ))}
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** The three levels of what is counted now, each by its own measure; both rates by name on hovering. */
function Levels(): ReactNode {
  const { t, language } = useWords();
  const { figures } = useSessionState((state) => ({ figures: state.figures }));
  const checked = useCheckedBlocks();
  if (figures === null) return null;
  const { done, total } = sumChecked(checked, checked.keys());
  const blocks = figures.blocks.length;
  const swept = formatShare(shareOf(figures.seenSquareMetres, plantableOf(figures)));
  const grid = formatShare(shareOf(figures.blocksReached, blocks));
  return (
    <p
      className="legend-levels"
      data-testid="legend-levels"
      title={`${t('figure.gridRate')} ${grid} · ${t('figure.sweptRate')} ${swept}`}
    >
      {t('legend.levels', {
        reached: formatNumber(figures.blocksReached, 0, language),
        blocks: formatNumber(blocks, 0, language),
        seen: swept,
        done,
        total,
      })}
    </p>
  );
}

/** Lines of the legend that stay readable; the numbers of the others are read off the map. */
const mostPaints = 24;

/** What the blocks' colours stand for while planning. */
function PaintLines({ paints }: { readonly paints: PlanPaints }): ReactNode {
  const { t } = useWords();
  const { paint } = useSessionState((state) => ({ paint: state.plan.paint }));
  const more = paints.legend.length - mostPaints;
  const nameOf = ({ key, name }: PaintLine) => {
    if (name !== null) return name;
    if (key === 'nobody')
      return t(paint === 'owner' ? 'plan.list.ownerless' : 'plan.list.unassigned');
    if (key === 'several' || key === 'closed') return t(`plan.paint.${key}`);
    if (key === 'residential') return t('plan.risk.homes');
    return t('plan.sheet.risk', { risk: t(`plan.risk.${key as 'low'}`) });
  };
  return (
    <div
      className={paint === 'owner' ? 'legend-paints legend-paints-long' : 'legend-paints'}
      data-testid="legend-paints"
    >
      {paints.legend.slice(0, mostPaints).map((line) => (
        <span key={line.key} title={`${nameOf(line)} ${line.blocks}`}>
          <i className="paint-mark" style={{ background: line.fill }}>
            {line.mark}
          </i>
          <span className="tree-label">{nameOf(line)}</span>
        </span>
      ))}
      {more > 0 ? <span className="hint">{t('plan.paint.more', { count: more })}</span> : null}
    </div>
  );
}

function useLegendLines(): readonly { readonly name: string; readonly label: string }[] {
  const { t } = useWords();
  const plan = usePlanPaints();
  const isPainted = useLetterCover() !== null || plan !== null;
  const state = useSessionState((whole) => ({
    isGathering: whole.workspace === 'plan' && whole.selection.codes.length > 1,
    layers: whole.preferences.layers,
    tracks: whole.rows.tracks,
    filter: whole.filter,
    bounds: whole.mapBounds,
    hasTransit: hasTransit(whole),
    hasViews: whole.rows.viewPosts.size > 0,
    hasSuggested:
      whole.legs?.lines.some(({ use, suggested }) => suggested !== null && suggested !== use) ===
      true,
    hasExcluded: whole.rows.excludedGround.size > 0,
    hasAssets: whole.rows.assetLayers.size > 0,
    hasCoverage: (whole.figures?.seenSquareMetres ?? 0) > 0,
    isClearing: whole.workspace === 'clear',
    marks: whole.workspace === 'clear' ? whole.clearView.kind : null,
    sites: whole.rows.sites,
    sitesOf: sitesShown(whole),
    hasGaps: whole.selection.codes.some((code) => (whole.gaps.get(code)?.gaps.length ?? 0) > 0),
  }));
  return useMemo(() => {
    const isOn = (name: string) => lookOf(state.layers, name).visible;
    const inView = new Set(
      [...state.tracks.values()]
        .filter(
          (track) =>
            isCounted(track, state.filter) &&
            (state.bounds === null || boundsMeet(track.bounds, state.bounds)),
        )
        .map((track) => track.mode),
    );
    const lines = modes
      .filter(
        (mode) =>
          (inView.has(mode) || (mode === 'video' && state.hasViews)) && isOn(`tracks-${mode}`),
      )
      .map((mode) => ({ name: `tracks-${mode}`, label: t(`mode.${mode}`) }));
    const layers = [
      { name: 'transit', on: state.hasTransit },
      { name: 'suggested', on: state.hasSuggested },
      { name: 'dropouts', on: inView.size > 0 },
      { name: 'coverage', on: state.hasCoverage && !isPainted },
      { name: 'gaps', on: state.hasGaps && !state.isGathering },
      { name: 'excluded', on: state.hasExcluded },
      { name: 'assets', on: state.hasAssets },
      { name: 'owner-borders', on: true },
    ] as const;
    const { sites, sitesOf } = state;
    const hasSites =
      sitesOf === null
        ? sites.size > 0
        : [...sites.values()].some(({ blockCode }) => blockCode === sitesOf);
    const marks =
      state.marks === 'finds'
        ? [{ name: 'marks', label: t('find.legend') }]
        : state.marks === 'leads'
          ? [{ name: 'marks', label: t('lead.legend') }]
          : hasSites
            ? [{ name: 'sites', label: t('site.legend') }]
            : [];
    if (state.isClearing) return marks;
    return [
      ...marks,
      ...lines,
      ...layers
        .filter(({ name, on }) => on && isOn(name))
        .map(({ name }) => ({ name, label: t(`layer.${name}`) })),
    ];
  }, [state, isPainted, t]);
}

/** Whether any track on the map has a part that only passes or stands. */
function hasTransit({ trackLines }: SessionState): boolean {
  for (const { transit, standing } of trackLines.values())
    if (transit.length + standing.length > 0) return true;
  return false;
}

function useStatesInView(): readonly WalkedState[] {
  const state = useSessionState((whole) => ({
    ground: whole.ground,
    figuresByCode: whole.figuresByCode,
    bounds: whole.mapBounds,
    isOn: lookOf(whole.preferences.layers, 'block-states').visible,
  }));
  return useMemo(() => {
    const found = new Set<WalkedState>();
    if (state.isOn && state.ground !== null)
      for (const block of state.ground.blocks)
        if (state.bounds === null || boundsMeet(block.bounds, state.bounds))
          found.add(walkedState(state.figuresByCode.get(block.shape.code)));
    return (['unvisited', 'ongoing'] as const).filter((name) => found.has(name));
  }, [state]);
}
