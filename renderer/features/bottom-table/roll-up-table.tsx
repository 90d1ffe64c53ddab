import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import { countEffort, sumEffort } from '../../../shared/plan/effort.ts';
import { type RollUpLine, rollUp } from '../../../shared/report/roll-up.ts';
import { formatNumber, formatShare, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { intervalShares, plantableOf, shareOf } from '../../session/block-account.ts';
import { useCheckedBlocks } from '../../session/checked-blocks.ts';
import { useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { IntervalBar } from '../../ui/interval-bar.tsx';
import { useAssets } from './assets-table.tsx';

type Row = RollUpLine & { readonly key: string; readonly group: string | null };

/** Every figure by the whole, line of work, station and unit; the parts of each level add up to the whole. */
export function RollUpTable(): ReactNode {
  const words = useWords();
  const { assets, revision } = useAssets();
  const checked = useCheckedBlocks();
  const { ground, units, blockOwners, teams, teamDetails, figures, intervals } = useSessionState(
    (state) => ({
      blockOwners: state.rows.blockOwners,
      teams: state.rows.teams,
      teamDetails: state.rows.teamDetails,
      ground: state.ground,
      units: state.rows.units,
      figures: state.figures,
      intervals: state.intervals,
    }),
  );
  const rows = useMemo((): readonly Row[] => {
    if (ground === null || figures === null || assets === null) return [];
    return rollUp({
      blocks: ground.blocks.map(({ shape }) => shape),
      units,
      blockOwners,
      figures: figures.blocks,
      intervals,
      checked,
      tallies: assets.tallies,
      visits: assets.visits,
      countEffort: (tracks) => sumEffort(countEffort(tracks, { teams, teamDetails })),
    })
      .filter(({ blocks, points, lineMetres }) => blocks > 0 || points > 0 || lineMetres > 1)
      .map((line) => ({ ...line, group: line.key, key: `${line.level} ${line.key}` }));
  }, [ground, figures, assets, units, blockOwners, teams, teamDetails, intervals, checked]);
  const columns = useMemo(() => makeColumns(words), [words]);
  return (
    <>
      <p className="table-note hint">
        {words.t(assets === null ? 'figure.computing' : 'rollup.once')}
      </p>
      <DenseTable
        columns={columns}
        rows={rows}
        revision={revision}
        selectedKeys={[]}
        emptyKey="table.empty.blocks"
        onSelect={() => undefined}
        onOpen={() => undefined}
      />
    </>
  );
}

function nameOf(row: Row, { t }: Words): string {
  const { level, name, group } = row;
  if (level === 'total') return t('rollup.total');
  if (level === 'line' && (group === 'oilfield' || group === 'community'))
    return t(`rollup.${group}`);
  if (row.blocks === 0 && group === null) return t('rollup.outside');
  return name ?? t(`rollup.none.${level as 'line' | 'station' | 'unit'}`);
}

function makeColumns(words: Words): ColumnsType<Row> {
  const { t, language } = words;
  const count = (value: number) => formatNumber(value, 0, language);
  const kilometres = (metres: number) => formatNumber(metres / 1000, 1, language);
  return [
    {
      title: t('rollup.group'),
      width: 134,
      ellipsis: true,
      render: (_, row) => (
        <>
          {row.level === 'total' ? <b>{nameOf(row, words)}</b> : nameOf(row, words)}
          {row.level === 'total' ? null : (
            <small className="hint"> {t(`rollup.level.${row.level}`)}</small>
          )}
        </>
      ),
    },
    {
      title: t('rollup.blocks'),
      align: 'right',
      width: 92,
      render: (_, row) => `${count(row.blocksReached)} / ${count(row.blocks)}`,
    },
    {
      title: t('rollup.adjacent'),
      align: 'right',
      width: 64,
      render: (_, row) => count(row.blocksSeenOnly),
    },
    {
      title: t('rollup.grid'),
      align: 'right',
      width: 80,
      render: (_, row) => formatShare(shareOf(row.blocksReached, row.blocks)),
    },
    { title: t('rollup.swept'), width: 128, render: (_, row) => <SweptCell row={row} /> },
    {
      title: t('rollup.whole'),
      align: 'right',
      width: 70,
      render: (_, row) => formatShare(shareOf(row.seenSquareMetres, row.maskSquareMetres)),
    },
    {
      title: t('table.checked'),
      align: 'right',
      width: 64,
      render: (_, row) =>
        row.sites === 0 ? noFigure : `${count(row.sitesChecked)} / ${count(row.sites)}`,
    },
    {
      title: t('rollup.points'),
      align: 'right',
      width: 80,
      render: (_, row) =>
        row.points === 0 ? noFigure : `${count(row.pointsVisited)} / ${count(row.points)}`,
    },
    {
      title: t('rollup.lines'),
      align: 'right',
      width: 104,
      render: (_, row) =>
        row.lineMetres === 0
          ? noFigure
          : `${kilometres(row.lineWalkedMetres)} / ${kilometres(row.lineMetres)}`,
    },
    {
      title: t('rollup.effort'),
      align: 'right',
      width: 112,
      render: (_, { effort }) =>
        `${count(effort.personTimes)} · ${count(effort.vehicleTimes)} · ${count(effort.sorties)}`,
    },
  ];
}

function SweptCell({ row }: { readonly row: Row }): ReactNode {
  const { t } = useWords();
  const plantable = plantableOf(row);
  const share = shareOf(row.seenSquareMetres, plantable);
  const shares = intervalShares(row.seen ?? undefined, plantable);
  return (
    <span className="seen-cell">
      <IntervalBar
        nominal={share ?? 0}
        pessimistic={shares?.pessimistic ?? null}
        optimistic={shares?.optimistic ?? null}
        label={t('rollup.swept')}
      />
      <span>{formatShare(share)}</span>
    </span>
  );
}
