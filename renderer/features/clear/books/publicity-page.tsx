import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo, useState } from 'react';
import { sumPublicity } from '../../../../shared/clearance/books/publicity-sum.ts';
import type { Publicity } from '../../../../shared/clearance/records/publicity-entries.ts';
import type { State } from '../../../../shared/operations/rows.ts';
import { formatNumber, formatShare, noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { useSessionState } from '../../../session/use-session.ts';
import { DenseTable } from '../../../ui/dense-table.tsx';
import { BookPage, RoleButton } from '../book-page.tsx';
import { PublicityDialog } from './publicity-dialog.tsx';

/** 宣传台账: every event with what was handed out and whom it reached; below, what a report will say. */
export function PublicityPage(): ReactNode {
  const words = useWords();
  const { t } = words;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [selected, setSelected] = useState<string | null>(null);
  const [form, setForm] = useState<Publicity | 'new' | null>(null);
  const events = useMemo(
    () =>
      [...rows.publicity.values()]
        .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1))
        .map((event) => ({ key: event.id, event })),
    [rows],
  );
  const columns = useMemo(() => makeColumns(words, rows), [words, rows]);
  const chosen = rows.publicity.get(selected ?? '');
  return (
    <BookPage
      page="publicity"
      hint={t('books.publicity.hint')}
      tools={
        <>
          <RoleButton
            operation="record-publicity"
            testId="publicity-edit"
            label={t('ledger.edit')}
            disabled={chosen === undefined}
            onClick={() => setForm(chosen ?? null)}
          />
          <RoleButton
            operation="record-publicity"
            testId="publicity-new"
            label={t('books.publicity.new')}
            isMain
            onClick={() => setForm('new')}
          />
        </>
      }
      foot={<Totals />}
    >
      <DenseTable
        columns={columns}
        rows={events}
        selectedKeys={selected === null ? [] : [selected]}
        revision={0}
        emptyKey="books.publicity.empty"
        onSelect={setSelected}
        onOpen={(key) => setForm(rows.publicity.get(key) ?? null)}
      />
      {form === null ? null : (
        <PublicityDialog event={form === 'new' ? null : form} onClose={() => setForm(null)} />
      )}
    </BookPage>
  );
}

function Totals(): ReactNode {
  const { t, language } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const sum = useMemo(() => sumPublicity(rows.publicity.values()), [rows]);
  const known = rows.communities.size;
  const number = (value: number) => formatNumber(value, 0, language);
  return (
    <span data-testid="publicity-sum">
      {t('books.publicity.sum', {
        events: number(sum.events),
        copies: number(sum.copies),
        banners: number(sum.banners),
        people: number(sum.people),
        places: number(sum.places),
        communities: sum.communityIds.size,
        known,
        share: formatShare(known === 0 ? null : sum.communityIds.size / known),
      })}
    </span>
  );
}

function makeColumns(
  { t, language }: Words,
  { units, communities }: State,
): ColumnsType<{ readonly key: string; readonly event: Publicity }> {
  const counted = (name: 'copies' | 'banners' | 'people') => ({
    title: t(`books.publicity.${name}`),
    width: 88,
    align: 'right' as const,
    render: (_: unknown, { event }: { readonly event: Publicity }) =>
      formatNumber(event[name], 0, language),
  });
  return [
    { title: t('books.day'), width: 100, render: (_, { event }) => event.on },
    { title: t('books.publicity.name'), width: 240, render: (_, { event }) => event.title },
    { title: t('books.publicity.place'), width: 160, render: (_, { event }) => event.place },
    {
      title: t('books.unit'),
      width: 140,
      render: (_, { event }) => units.get(event.unitId ?? '')?.name ?? noFigure,
    },
    counted('copies'),
    counted('banners'),
    counted('people'),
    {
      title: t('books.publicity.communities'),
      width: 200,
      render: (_, { event }) =>
        event.communityIds.map((id) => communities.get(id)?.name ?? id).join('、'),
    },
  ];
}
