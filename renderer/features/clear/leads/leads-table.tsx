import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import { daysBetween } from '../../../../shared/ledger/beijing-day.ts';
import type { State } from '../../../../shared/operations/rows.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { LeadLine } from '../../../session/finds/lead-lines.ts';
import { leadMarkOf } from '../../../session/finds/mark-states.ts';
import { boundsRound, selectLead } from '../../../session/finds/select-find.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DenseTable } from '../../../ui/dense-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';

interface Row {
  readonly key: string;
  readonly line: LeadLine;
}

/** Leads one a row; a click opens one, a double click also goes to its place. */
export function LeadsTable(properties: {
  readonly lines: readonly LeadLine[];
  readonly day: string;
}): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { lines, day } = properties;
  const { leadId, units } = useSessionState((state) => ({
    leadId: state.finds.leadId,
    units: state.rows.units,
  }));
  const rows = useMemo(() => lines.map((line) => ({ key: line.lead.id, line })), [lines]);
  const columns = useMemo(() => makeColumns(words, units, day), [words, units, day]);
  return (
    <DenseTable
      columns={columns}
      rows={rows}
      selectedKeys={leadId === null ? [] : [leadId]}
      revision={Number(day.replaceAll('-', ''))}
      emptyKey="lead.empty"
      onSelect={(key) => selectLead(session, key)}
      onOpen={(key) => {
        const position = lines.find(({ lead }) => lead.id === key)?.lead.position;
        if (position != null) map()?.zoomTo(boundsRound(position));
      }}
    />
  );
}

function makeColumns({ t }: Words, units: State['units'], day: string): ColumnsType<Row> {
  return [
    {
      title: '',
      width: 34,
      render: (_, { line }) => (
        <StateChip
          state={leadMarkOf(line)}
          letter={t(`lead.letter.${line.lead.kind}`)}
          label={t(`lead.list.${line.state}`)}
        />
      ),
    },
    { title: t('lead.number'), width: 98, render: (_, { line }) => line.lead.number },
    {
      title: t('lead.channel'),
      width: 56,
      render: (_, { line }) => t(`lead.channel.${line.lead.channel}`),
    },
    {
      title: t('lead.content'),
      width: 150,
      ellipsis: true,
      render: (_, { line }) => line.lead.content,
    },
    {
      title: t('lead.received'),
      width: 56,
      sorter: (a, b) => (a.line.lead.receivedOn < b.line.lead.receivedOn ? -1 : 1),
      render: (_, { line }) => line.lead.receivedOn.slice(5),
    },
    {
      title: t('lead.unit'),
      width: 104,
      ellipsis: true,
      render: (_, { line }) =>
        units.get(line.lead.assignedUnitId ?? '')?.name ?? t('lead.unassigned'),
    },
    {
      title: t('lead.deadline'),
      width: 88,
      sorter: (a, b) => (a.line.lead.deadline < b.line.lead.deadline ? -1 : 1),
      render: (_, { line: { lead, isOverdue } }) =>
        isOverdue ? (
          <b className="bad" title={lead.deadline}>
            {t('lead.overdue', { days: daysBetween(lead.deadline, day) })}
          </b>
        ) : (
          lead.deadline.slice(5)
        ),
    },
    {
      title: t('lead.supervised'),
      width: 54,
      render: (_, { line }) =>
        line.lead.isSupervised ? <b className="bad">{t('lead.supervised')}</b> : noFigure,
    },
    {
      title: t('lead.result'),
      width: 72,
      render: (_, { line: { lead, outcome } }) => {
        if (outcome !== null) return t(`lead.outcome.${outcome}`);
        return lead.result === null ? noFigure : t(`lead.result.${lead.result}`);
      },
    },
    { title: t('find.block'), width: 64, render: (_, { line }) => line.lead.blockCode ?? noFigure },
  ];
}
