import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import { type AreaUnit, formatArea, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { responsibleFor } from '../../session/block-account.ts';
import type { GroundBlock } from '../../session/ground.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { LetterChip } from './letter-chip.tsx';
import type { RegisterLine } from './letter-register.ts';
import { openBlockInWalk } from './open-block-in-walk.ts';

interface Row {
  readonly key: string;
  readonly unit: string | null;
  readonly station: string | null;
  readonly line: RegisterLine | null;
  readonly areaSquareMetres: number;
}

/** 责任空白: blocks no letter in force answers for. A click opens the unit's letter, a double click the block. */
export function UncoveredTable(properties: {
  readonly blocks: readonly GroundBlock[];
  readonly lines: readonly RegisterLine[];
}): ReactNode {
  const words = useWords();
  const session = useSession();
  const { blocks, lines } = properties;
  const { rows, unit, letterId } = useSessionState((state) => ({
    rows: state.rows,
    unit: state.preferences.areaUnit,
    letterId: state.letterId,
  }));
  const data = useMemo(
    () =>
      blocks.map((block): Row => {
        const { unit, station } = responsibleFor(block, rows);
        return {
          key: block.shape.code,
          unit: unit?.name ?? null,
          station: station?.name ?? null,
          line: lines.find((line) => line.letter.holderUnitId === unit?.id) ?? null,
          areaSquareMetres: block.shape.areaSquareMetres,
        };
      }),
    [blocks, lines, rows],
  );
  const open = (code: string) => openBlockInWalk(session, code);
  const columns = useMemo(
    () => makeColumns(words, unit, (code) => openBlockInWalk(session, code)),
    [words, unit, session],
  );
  const letterOf = (code: string) => data.find((row) => row.key === code)?.line?.letter.id ?? null;
  return (
    <DenseTable
      columns={columns}
      rows={data}
      selectedKeys={data.filter((row) => row.line?.letter.id === letterId).map((row) => row.key)}
      revision={0}
      emptyKey="ledger.empty.uncovered"
      onSelect={(code) => session.store.setState({ letterId: letterOf(code) })}
      onOpen={open}
    />
  );
}

function makeColumns(
  { t, language }: Words,
  unit: AreaUnit,
  open: (code: string) => void,
): ColumnsType<Row> {
  return [
    {
      title: t('ledger.ground.block'),
      width: 110,
      render: (_, row) => (
        <button type="button" className="code-link" onClick={() => open(row.key)}>
          {row.key}
        </button>
      ),
    },
    { title: t('ledger.station'), width: 120, render: (_, row) => row.station ?? noFigure },
    { title: t('ledger.holder'), width: 200, render: (_, row) => row.unit ?? t('ledger.no-unit') },
    {
      title: t('ledger.status'),
      width: 130,
      render: (_, row) =>
        row.line === null ? (
          t('ledger.no-letter')
        ) : (
          <>
            <LetterChip status={row.line.status} /> {t(`ledger.status.${row.line.status}`)}
          </>
        ),
    },
    {
      title: t(`unit.${unit}`),
      width: 100,
      align: 'right',
      render: (_, row) => formatArea(row.areaSquareMetres, unit, language),
    },
  ];
}
