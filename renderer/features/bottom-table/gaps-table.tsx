import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Gap } from '../../../shared/coverage/figures.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { type AreaUnit, formatArea, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { responsibleFor } from '../../session/block-account.ts';
import { fillAllGaps } from '../../session/fill-figures.ts';
import { selectGap } from '../../session/selecting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { useScopedBlocks } from './use-scope.ts';

interface Row {
  readonly key: string;
  readonly gap: Gap;
  readonly unit: string;
  readonly person: string;
}

/** Gaps of the listed blocks, largest first; they are worked out when the list is first opened. */
export function GapsTable(): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const data = useGapRows();
  const { gapId, unit, revision, isWorking } = useSessionState((state) => ({
    gapId: state.selection.gapId,
    unit: state.preferences.areaUnit,
    revision: state.coverageRevision,
    isWorking: state.work.some((work) => work.kind === 'gaps'),
  }));
  useEffect(() => {
    if (revision > 0) void fillAllGaps(session);
  }, [session, revision]);
  const columns = useMemo(() => makeColumns(words, unit), [words, unit]);
  const codeOf = (gapId: string) => data.find((row) => row.key === gapId)?.gap.blockCode;
  return (
    <DenseTable
      columns={columns}
      rows={data}
      revision={revision}
      selectedKeys={gapId === null ? [] : [gapId]}
      emptyKey={isWorking ? 'table.gapsWorking' : 'table.empty.gaps'}
      onSelect={(id) => {
        const code = codeOf(id);
        if (code !== undefined) selectGap(session, code, id);
      }}
      onOpen={(id) => {
        const code = codeOf(id);
        if (code !== undefined) map()?.zoomToBlocks([code]);
      }}
    />
  );
}

function useGapRows(): readonly Row[] {
  const blocks = useScopedBlocks();
  const { gaps, rows } = useSessionState((state) => ({ gaps: state.gaps, rows: state.rows }));
  return useMemo(
    () =>
      blocks.flatMap((block) => {
        const found = gaps.get(block.shape.code)?.gaps ?? [];
        if (found.length === 0) return [];
        const { unit, person } = responsibleFor(block, rows);
        return found.map((gap) => ({
          key: gap.id,
          gap,
          unit: unit?.name ?? noFigure,
          person: person?.name ?? noFigure,
        }));
      }),
    [blocks, gaps, rows],
  );
}

function makeColumns({ t, language }: Words, areaUnit: AreaUnit): ColumnsType<Row> {
  return [
    {
      title: t('table.rank'),
      width: 48,
      render: (_, { gap }) => <span className="gap-badge">{gap.rank}</span>,
    },
    {
      title: t('table.gap'),
      width: 110,
      dataIndex: 'key',
      sorter: (a, b) => a.key.localeCompare(b.key, 'zh-CN', { numeric: true }),
    },
    {
      title: t('table.block'),
      width: 96,
      render: (_, { gap }) => gap.blockCode,
    },
    {
      title: t('table.area', { unit: t(`unit.${areaUnit}`) }),
      align: 'right',
      width: 90,
      defaultSortOrder: 'descend',
      sorter: (a, b) => a.gap.areaSquareMetres - b.gap.areaSquareMetres,
      render: (_, { gap }) => formatArea(gap.areaSquareMetres, areaUnit, language),
    },
    { title: t('table.unit'), dataIndex: 'unit', width: 180, ellipsis: true },
    { title: t('table.person'), dataIndex: 'person', width: 90 },
  ];
}
