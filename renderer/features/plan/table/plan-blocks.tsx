import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import type { State } from '../../../../shared/operations/rows.ts';
import { isOwnerless } from '../../../../shared/plan/block-owner.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import {
  type AreaUnit,
  formatArea,
  formatNumber,
  formatShare,
  noFigure,
} from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { type PlanBlock, unitName } from '../../../session/plan/plan-account.ts';
import { selectBlock } from '../../../session/selecting.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DenseTable } from '../../../ui/dense-table.tsx';

interface Row {
  readonly key: string;
  readonly block: PlanBlock;
  readonly station: string;
  readonly unit: string | null;
  readonly person: string | null;
  readonly teams: string;
  readonly unseen: number | null;
}

/** Blocks with whose they are, who is tasked, and what is left; Ctrl and Shift choose many. */
export function PlanBlocks({ blocks }: { readonly blocks: readonly PlanBlock[] }): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { rows, codes, unit, revision } = useSessionState((state) => ({
    rows: state.rows,
    codes: state.selection.codes,
    unit: state.preferences.areaUnit,
    revision: state.coverageRevision,
  }));
  const data = useMemo(() => blocks.map((block) => makeRow(block, rows)), [blocks, rows]);
  const columns = useMemo(() => makeColumns(words, unit), [words, unit]);
  return (
    <DenseTable
      columns={columns}
      rows={data}
      selectedKeys={codes}
      revision={revision}
      emptyKey="plan.empty.blocks"
      onSelect={(code, additive) => selectBlock(session, code, additive)}
      onOpen={(code) => map()?.zoomToBlocks([code])}
    />
  );
}

function makeRow(block: PlanBlock, rows: State): Row {
  const { owner, figures, work } = block;
  const plantable = work?.plantableSquareMetres ?? 0;
  const teams = new Set(block.tasks.map((task) => rows.teams.get(task.teamId)?.name ?? ''));
  return {
    key: block.code,
    block,
    station: unitName(rows.units, owner.stationId) ?? noFigure,
    unit: unitName(rows.units, owner.unitId),
    person: rows.persons.get(owner.personId ?? '')?.name ?? null,
    teams: [...teams].join('、'),
    unseen:
      figures === undefined || plantable === 0 ? null : figures.uncoveredSquareMetres / plantable,
  };
}

const text = (get: (row: Row) => string) => (a: Row, b: Row) =>
  get(a).localeCompare(get(b), 'zh-CN', { numeric: true });
const number = (get: (row: Row) => number) => (a: Row, b: Row) => get(a) - get(b);

function makeColumns({ t, language }: Words, unit: AreaUnit): ColumnsType<Row> {
  return [
    { title: t('table.block'), dataIndex: 'key', width: 72, sorter: text((row) => row.key) },
    {
      title: t('plan.station'),
      dataIndex: 'station',
      width: 92,
      sorter: text((row) => row.station),
    },
    {
      title: t('table.unit'),
      ellipsis: true,
      width: 132,
      sorter: text((row) => row.unit ?? ''),
      render: (_, row) => row.unit ?? <span className="bad">{t('figure.noUnit')}</span>,
    },
    {
      title: t('table.person'),
      width: 78,
      ellipsis: true,
      sorter: text((row) => row.person ?? ''),
      render: (_, row) =>
        isOwnerless(row.block.owner) ? (
          <span className="bad">{row.person ?? t('plan.list.ownerless')}</span>
        ) : (
          row.person
        ),
    },
    {
      title: t('plan.team'),
      ellipsis: true,
      width: 112,
      sorter: text((row) => row.teams),
      render: (_, row) => row.teams || <span className="hint">{t('plan.list.unassigned')}</span>,
    },
    {
      title: t('plan.risk'),
      width: 56,
      sorter: text((row) => row.block.traits.risk),
      render: (_, { block }) =>
        block.isClosed ? t('plan.closed') : t(`plan.risk.${block.traits.risk}`),
    },
    {
      title: t('plan.left', { unit: t(`unit.${unit}`) }),
      align: 'right',
      width: 82,
      sorter: number((row) => row.block.work?.leftSquareMetres ?? 0),
      render: (_, { block }) =>
        block.work ? formatArea(block.work.leftSquareMetres, unit, language) : noFigure,
    },
    {
      title: t('plan.unseen'),
      align: 'right',
      width: 72,
      sorter: number((row) => row.unseen ?? -1),
      render: (_, row) => formatShare(row.unseen),
    },
    {
      title: t('plan.hours'),
      align: 'right',
      width: 66,
      sorter: number((row) => row.block.work?.personHours ?? 0),
      render: (_, { block }) =>
        block.work ? formatNumber(block.work.personHours, 1, language) : noFigure,
    },
  ];
}
