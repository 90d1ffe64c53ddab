import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo, useState } from 'react';
import type { Supervision } from '../../../../shared/clearance/records/recheck-entries.ts';
import type { State } from '../../../../shared/operations/rows.ts';
import { noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DenseTable } from '../../../ui/dense-table.tsx';
import { BookPage, RoleButton } from '../book-page.tsx';
import { SupervisionDialog } from './supervision-dialog.tsx';

/** 督导: whose work was looked at, what was found and asked for; open and overdue ones first. */
export function SupervisionsPage({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [selected, setSelected] = useState<string | null>(null);
  const [form, setForm] = useState<Supervision | 'new' | null>(null);
  const lines = useMemo(
    () =>
      [...rows.supervisions.values()]
        .toSorted(byUrgency)
        .map((supervision) => ({ key: supervision.id, supervision })),
    [rows],
  );
  const columns = useMemo(() => makeColumns(words, rows, board.day), [words, rows, board.day]);
  const chosen = rows.supervisions.get(selected ?? '');
  const settle = () =>
    void perform(session, 'record-supervision', { ...chosen, settledOn: board.day });
  return (
    <BookPage
      page="supervisions"
      hint={t('supervision.hint')}
      tools={
        <>
          <RoleButton
            operation="record-supervision"
            testId="supervision-settle"
            label={t('supervision.settle')}
            disabled={chosen === undefined || chosen.settledOn !== null}
            onClick={settle}
          />
          <RoleButton
            operation="record-supervision"
            testId="supervision-edit"
            label={t('ledger.edit')}
            disabled={chosen === undefined}
            onClick={() => setForm(chosen ?? null)}
          />
          <RoleButton
            operation="record-supervision"
            testId="supervision-new"
            label={t('supervision.new')}
            isMain
            onClick={() => setForm('new')}
          />
        </>
      }
    >
      <DenseTable
        columns={columns}
        rows={lines}
        selectedKeys={selected === null ? [] : [selected]}
        revision={0}
        emptyKey="supervision.empty"
        onSelect={setSelected}
        onOpen={(key) => setForm(rows.supervisions.get(key) ?? null)}
      />
      {form === null ? null : (
        <SupervisionDialog
          supervision={form === 'new' ? null : form}
          day={board.day}
          onClose={() => setForm(null)}
        />
      )}
    </BookPage>
  );
}

/** Open before settled; of the open ones those due first. */
function byUrgency(a: Supervision, b: Supervision): number {
  const open = Number(a.settledOn !== null) - Number(b.settledOn !== null);
  if (open !== 0) return open;
  const due = (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
  return due !== 0 ? due : b.on.localeCompare(a.on) || a.id.localeCompare(b.id);
}

function makeColumns(
  { t }: Words,
  { units, persons }: State,
  day: string,
): ColumnsType<{ readonly key: string; readonly supervision: Supervision }> {
  return [
    { title: t('books.day'), width: 96, render: (_, { supervision }) => supervision.on },
    {
      title: t('supervision.unit'),
      width: 160,
      render: (_, { supervision }) => units.get(supervision.unitId)?.name ?? noFigure,
    },
    {
      title: t('supervision.people'),
      width: 140,
      render: (_, { supervision }) =>
        supervision.personIds.map((id) => persons.get(id)?.name ?? id).join('、'),
    },
    {
      title: t('supervision.findings'),
      width: 260,
      render: (_, { supervision }) => (
        <span title={supervision.findings}>{supervision.findings}</span>
      ),
    },
    {
      title: t('supervision.demands'),
      width: 220,
      render: (_, { supervision }) => (
        <span title={supervision.demands}>{supervision.demands || noFigure}</span>
      ),
    },
    {
      title: t('supervision.due'),
      width: 96,
      render: (_, { supervision: { dueOn, settledOn } }) => (
        <span className={settledOn === null && dueOn !== null && dueOn < day ? 'bad' : ''}>
          {dueOn ?? noFigure}
        </span>
      ),
    },
    {
      title: t('supervision.settled'),
      width: 112,
      render: (_, { supervision: { settledOn } }) =>
        settledOn ?? <span className="warn">{t('supervision.open')}</span>,
    },
  ];
}
