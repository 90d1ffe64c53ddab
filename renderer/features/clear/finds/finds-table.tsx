import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import { nextStep } from '../../../../shared/clearance/finds/find-state.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { formatNumber, noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { FindLine } from '../../../session/finds/find-lines.ts';
import { findMarkOf } from '../../../session/finds/mark-states.ts';
import { boundsRound, selectFind } from '../../../session/finds/select-find.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DenseTable } from '../../../ui/dense-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';

interface Row {
  readonly key: string;
  readonly line: FindLine;
}

/** Finds one a row; a click opens the dossier, a double click also goes there on the map. */
export function FindsTable(properties: {
  readonly lines: readonly FindLine[];
  readonly day: string;
}): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { lines, day } = properties;
  const { findId } = useSessionState((state) => ({ findId: state.finds.findId }));
  const rows = useMemo(() => lines.map((line) => ({ key: line.find.id, line })), [lines]);
  const columns = useMemo(() => makeColumns(words), [words]);
  return (
    <DenseTable
      columns={columns}
      rows={rows}
      selectedKeys={findId === null ? [] : [findId]}
      revision={Number(day.replaceAll('-', ''))}
      emptyKey="find.empty"
      onSelect={(key) => selectFind(session, key)}
      onOpen={(key) => {
        const line = lines.find(({ find }) => find.id === key);
        if (line !== undefined) map()?.zoomTo(boundsRound(line.find.position));
      }}
    />
  );
}

function makeColumns({ t, language }: Words): ColumnsType<Row> {
  const stateOf = (line: FindLine) =>
    t(line.isWithdrawn ? 'find.withdrawn' : `find.list.${line.state}`);
  const nextOf = ({ state }: FindLine) => {
    const step = nextStep[state];
    return step === null ? noFigure : t(`find.step.${step}`);
  };
  return [
    {
      title: '',
      width: 34,
      render: (_, { line }) => (
        <StateChip
          state={findMarkOf(line)}
          letter={t(`find.letter.${line.state}`)}
          label={stateOf(line)}
        />
      ),
    },
    { title: t('find.number'), width: 98, render: (_, { line }) => line.find.number },
    {
      title: t('find.block'),
      width: 66,
      render: (_, { line }) => line.find.blockCode ?? noFigure,
    },
    {
      title: t('find.plant'),
      width: 54,
      render: (_, { line }) => t(`clear.plant.${line.find.plant}`),
    },
    {
      title: t('find.count'),
      width: 62,
      align: 'right',
      sorter: (a, b) => a.line.plants - b.line.plants,
      render: (_, { line }) => formatNumber(line.plants, 0, language),
    },
    {
      title: t('find.stage'),
      width: 72,
      render: (_, { line }) =>
        line.find.stage === null ? noFigure : t(`clear.stage.${line.find.stage}`),
    },
    {
      title: t('find.foundOn'),
      width: 78,
      sorter: (a, b) => (a.line.find.foundOn < b.line.find.foundOn ? -1 : 1),
      render: (_, { line }) => line.find.foundOn.slice(5),
    },
    {
      title: t('find.foundBy'),
      width: 70,
      render: (_, { line }) => t(`find.by.${line.find.foundBy}`),
    },
    {
      title: t('find.owner'),
      width: 84,
      ellipsis: true,
      render: (_, { line }) =>
        line.find.owner.isKnown ? line.find.owner.name : t('find.owner.none'),
    },
    { title: t('find.next'), width: 72, render: (_, { line }) => nextOf(line) },
    {
      title: t('find.due'),
      width: 62,
      align: 'right',
      sorter: (a, b) => ((a.line.due.until ?? '9') < (b.line.due.until ?? '9') ? -1 : 1),
      render: (_, { line }) => {
        const due = line.due.until?.slice(5) ?? noFigure;
        return line.isOverdue ? <b className="bad">{due}</b> : due;
      },
    },
    {
      title: t('find.traced'),
      width: 48,
      render: (_, { line }) =>
        line.traced === null ? noFigure : <b className="bad">{t('find.yes')}</b>,
    },
  ];
}
