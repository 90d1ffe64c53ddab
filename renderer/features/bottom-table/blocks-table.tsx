import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import type { Checked } from '../../../shared/clearance/sites/checked-of.ts';
import type { BlockFigures, SeenInterval } from '../../../shared/coverage/figures.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import {
  type AreaUnit,
  formatArea,
  formatNumber,
  formatShare,
  formatShortDay,
  noFigure,
} from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import {
  intervalShares,
  plantableOf,
  responsibleFor,
  shareOf,
  walkedState,
} from '../../session/block-account.ts';
import { useCheckedBlocks } from '../../session/checked-blocks.ts';
import { selectBlock } from '../../session/selecting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { IntervalBar } from '../../ui/interval-bar.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { useScopedBlocks } from './use-scope.ts';

interface Row {
  readonly key: string;
  readonly station: string;
  readonly unit: string;
  readonly person: string;
  readonly areaSquareMetres: number;
  readonly figures: BlockFigures | undefined;
  /** 查到, null where the block has no must-check site. */
  readonly checked: Checked | null;
  readonly interval: SeenInterval | undefined;
  readonly share: number | null;
}

/** Blocks with their figures; a click selects on the map, a double click goes there. */
export function BlocksTable(): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const blocks = useScopedBlocks();
  const { rows, figuresByCode, intervals, codes, unit, revision } = useSessionState((state) => ({
    rows: state.rows,
    figuresByCode: state.figuresByCode,
    intervals: state.intervals,
    codes: state.selection.codes,
    unit: state.preferences.areaUnit,
    revision: state.coverageRevision,
  }));
  const checked = useCheckedBlocks();
  const data = useMemo(
    () =>
      blocks.map((block): Row => {
        const { code, areaSquareMetres } = block.shape;
        const { station, unit, person } = responsibleFor(block, rows);
        const figures = figuresByCode.get(code);
        return {
          key: code,
          station: station?.name ?? noFigure,
          unit: unit?.name ?? noFigure,
          person: person?.name ?? noFigure,
          areaSquareMetres,
          figures,
          interval: intervals.get(code),
          checked: checked.get(code) ?? null,
          share: figures ? shareOf(figures.seenSquareMetres, plantableOf(figures)) : null,
        };
      }),
    [blocks, rows, figuresByCode, intervals, checked],
  );
  const columns = useMemo(() => makeColumns(words, unit), [words, unit]);
  return (
    <DenseTable
      columns={columns}
      rows={data}
      selectedKeys={codes}
      revision={revision}
      emptyKey={figuresByCode.size === 0 ? 'table.empty.blocks' : 'table.empty.filter'}
      onSelect={(code, additive) => selectBlock(session, code, additive)}
      onOpen={(code) => map()?.zoomToBlocks([code])}
    />
  );
}

const text = (get: (row: Row) => string) => (a: Row, b: Row) =>
  get(a).localeCompare(get(b), 'zh-CN', { numeric: true });
const number = (get: (row: Row) => number) => (a: Row, b: Row) => get(a) - get(b);

function makeColumns({ t, language }: Words, unit: AreaUnit): ColumnsType<Row> {
  const area = (squareMetres: number) => formatArea(squareMetres, unit, language);
  return [
    {
      title: '',
      width: 34,
      render: (_, row) => {
        const state = walkedState(row.figures);
        return (
          <StateChip state={state} letter={t(`letter.${state}`)} label={t(`state.${state}`)} />
        );
      },
    },
    { title: t('table.block'), dataIndex: 'key', width: 60, sorter: text((row) => row.key) },
    {
      title: t('table.station'),
      dataIndex: 'station',
      width: 80,
      sorter: text((row) => row.station),
    },
    {
      title: t('table.unit'),
      dataIndex: 'unit',
      ellipsis: true,
      width: 96,
      sorter: text((row) => row.unit),
    },
    { title: t('table.person'), dataIndex: 'person', width: 60, sorter: text((row) => row.person) },
    {
      title: t('table.area', { unit: t(`unit.${unit}`) }),
      align: 'right',
      width: 66,
      sorter: number((row) => row.areaSquareMetres),
      render: (_, row) => area(row.areaSquareMetres),
    },
    {
      title: t('table.reached'),
      width: 64,
      sorter: number((row) => reachedRank(row.figures)),
      render: (_, row) => {
        const rank = reachedRank(row.figures);
        if (rank === 0) return noFigure;
        return (
          <span className={rank === 2 ? 'good' : 'hint'}>
            {t(rank === 2 ? 'reached.yes' : 'reached.adjacent')}
          </span>
        );
      },
    },
    {
      title: t('table.seen'),
      width: 150,
      sorter: number((row) => row.share ?? -1),
      defaultSortOrder: 'descend',
      render: (_, row) => <SeenCell row={row} label={t('figure.seen')} />,
    },
    {
      title: t('table.checked'),
      align: 'right',
      width: 48,
      sorter: number((row) => (row.checked ? row.checked.done / row.checked.total : -1)),
      showSorterTooltip: false,
      render: (_, { checked }) => (checked ? `${checked.done}/${checked.total}` : noFigure),
    },
    {
      title: t('table.uncovered', { unit: t(`unit.${unit}`) }),
      align: 'right',
      width: 78,
      sorter: number((row) => row.figures?.uncoveredSquareMetres ?? -1),
      render: (_, row) => (row.figures ? area(row.figures.uncoveredSquareMetres) : noFigure),
    },
    {
      title: t('table.tracksInside'),
      align: 'right',
      width: 64,
      sorter: number((row) => row.figures?.tracksInside ?? 0),
      render: (_, row) => formatNumber(row.figures?.tracksInside ?? 0, 0, language),
    },
    {
      title: t('table.last'),
      align: 'right',
      width: 62,
      sorter: text((row) => row.figures?.lastTime ?? ''),
      render: (_, row) => formatShortDay(row.figures?.lastTime ?? null),
    },
  ];
}

/** 2 entered, 1 seen from a neighbour, 0 neither. */
function reachedRank(figures: BlockFigures | undefined): number {
  if (figures === undefined) return 0;
  return figures.reached ? 2 : figures.seenSquareMetres > 0 ? 1 : 0;
}

function SeenCell({ row, label }: { readonly row: Row; readonly label: string }): ReactNode {
  if (row.figures === undefined) return noFigure;
  const shares = intervalShares(row.interval, plantableOf(row.figures));
  return (
    <span className="seen-cell">
      <IntervalBar
        nominal={row.share ?? 0}
        pessimistic={shares?.pessimistic ?? null}
        optimistic={shares?.optimistic ?? null}
        label={label}
      />
      <span>{formatShare(row.share)}</span>
    </span>
  );
}
