import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { type CheckedCount, sumChecked } from '../../../shared/clearance/sites/checked-of.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatArea, formatNumber, formatShare, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { plantableOf, shareOf, walkedState } from '../../session/block-account.ts';
import { useCheckedBlocks } from '../../session/checked-blocks.ts';
import type { GroundBlock } from '../../session/ground.ts';
import { selectBlock } from '../../session/selecting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { TreeGroup } from '../../ui/tree-group.tsx';

const rowsShown = 200;

type CheckedBlocks = ReadonlyMap<string, CheckedCount>;

/** Blocks filed under their station; a click selects, a double click goes there. */
export function BlocksByStation(): ReactNode {
  const { t, language } = useWords();
  const { ground } = useSessionState((state) => ({ ground: state.ground }));
  const checked = useCheckedBlocks();
  const stations = useMemo(() => groupByStation(ground?.blocks ?? []), [ground]);
  const count = formatNumber(ground?.blocks.length ?? 0, 0, language);
  return (
    <TreeGroup title={t('tree.blocks')} count={count}>
      {[...stations].map(([stationId, blocks]) => (
        <Station key={stationId} stationId={stationId} blocks={blocks} checked={checked} />
      ))}
    </TreeGroup>
  );
}

function groupByStation(blocks: readonly GroundBlock[]): Map<string, GroundBlock[]> {
  const stations = new Map<string, GroundBlock[]>();
  for (const block of blocks) {
    const key = block.shape.stationId ?? '';
    const known = stations.get(key);
    if (known === undefined) stations.set(key, [block]);
    else known.push(block);
  }
  return stations;
}

function Station(properties: {
  readonly stationId: string;
  readonly blocks: readonly GroundBlock[];
  readonly checked: CheckedBlocks;
}): ReactNode {
  const { t } = useWords();
  const { stationId, blocks, checked } = properties;
  const { name, selected } = useSessionState((state) => ({
    name: state.rows.units.get(stationId)?.name,
    selected: state.selection.codes[0] ?? null,
  }));
  const [isOpen, setOpen] = useState(false);
  const holdsSelected = blocks.some((block) => block.shape.code === selected);
  const shown = isOpen || holdsSelected;
  const listed = shown ? windowAround(blocks, selected) : [];
  return (
    <>
      <button
        type="button"
        className="tree-row tree-station"
        aria-expanded={shown}
        onClick={() => setOpen(!isOpen)}
      >
        {shown ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        <span className="tree-label" title={name ?? ''}>
          {name?.replace(/派出所$/, '') ?? t('tree.noStation')}
        </span>
        <StationRates blocks={blocks} checked={checked} />
      </button>
      {listed.map((block) => (
        <BlockRow key={block.shape.code} block={block} checked={checked.get(block.shape.code)} />
      ))}
      {shown && listed.length < blocks.length ? (
        <div className="tree-row tree-more">
          {t('tree.more', { count: blocks.length - listed.length })}
        </div>
      ) : null}
    </>
  );
}

/** The levels of a station, never one score: blocks reached of all, ground seen of what can be planted, sites checked. */
function StationRates({
  blocks,
  checked,
}: {
  readonly blocks: readonly GroundBlock[];
  readonly checked: CheckedBlocks;
}): ReactNode {
  const { t, language } = useWords();
  const { figuresByCode } = useSessionState((state) => ({ figuresByCode: state.figuresByCode }));
  const rates = useMemo(() => {
    let [reached, seen, plantable] = [0, 0, 0];
    for (const { shape } of blocks) {
      const figures = figuresByCode.get(shape.code);
      if (figures === undefined) return null;
      reached += figures.reached ? 1 : 0;
      seen += figures.seenSquareMetres;
      plantable += plantableOf(figures);
    }
    return { reached, grid: shareOf(reached, blocks.length), swept: shareOf(seen, plantable) };
  }, [blocks, figuresByCode]);
  const sites = useMemo(
    () =>
      sumChecked(
        checked,
        blocks.map(({ shape }) => shape.code),
      ),
    [checked, blocks],
  );
  const all = formatNumber(blocks.length, 0, language);
  if (rates === null) return <span className="tree-count">{all}</span>;
  const title =
    `${t('figure.gridRate')} ${formatShare(rates.grid)} · ` +
    `${t('figure.sweptRate')} ${formatShare(rates.swept)} · ` +
    `${t('figure.checked')} ${sites.done}/${sites.total}`;
  return (
    <span className="tree-count" title={title}>
      {formatNumber(rates.reached, 0, language)}/{all} · {formatShare(rates.swept)}
      {sites.total === 0 ? '' : ` · ${checkedText(sites, t)}`}
    </span>
  );
}

function checkedText({ done, total }: CheckedCount, t: Words['t']): string {
  return t('tree.checked', { done, total });
}

/** At most a screenful or two: the selected block with its neighbours in the list. */
function windowAround(
  blocks: readonly GroundBlock[],
  selected: string | null,
): readonly GroundBlock[] {
  const at = blocks.findIndex((block) => block.shape.code === selected);
  const start = Math.max(0, Math.min(at - 4, blocks.length - rowsShown));
  return blocks.slice(start, start + rowsShown);
}

function BlockRow({
  block,
  checked,
}: {
  readonly block: GroundBlock;
  readonly checked: CheckedCount | undefined;
}): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { code } = block.shape;
  const { figures, isSelected, unit } = useSessionState((state) => ({
    figures: state.figuresByCode.get(code),
    isSelected: state.selection.codes.includes(code),
    unit: state.preferences.areaUnit,
  }));
  const walked = walkedState(figures);
  return (
    <button
      type="button"
      className={isSelected ? 'tree-row tree-block row-selected' : 'tree-row tree-block'}
      ref={(element) => {
        if (isSelected) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={(event) => selectBlock(session, code, event.ctrlKey || event.metaKey)}
      onDoubleClick={() => map()?.zoomToBlocks([code])}
    >
      <StateChip state={walked} letter={t(`letter.${walked}`)} label={t(`state.${walked}`)} />
      <span className="tree-label">{code}</span>
      <span
        className="tree-count"
        title={`${formatArea(block.shape.areaSquareMetres, unit, language)} ${t(`unit.${unit}`)}`}
      >
        {figures === undefined
          ? noFigure
          : formatShare(shareOf(figures.seenSquareMetres, plantableOf(figures)))}
        {checked === undefined ? '' : ` · ${checkedText(checked, t)}`}
      </span>
    </button>
  );
}
