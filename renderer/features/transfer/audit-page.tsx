import { Button, DatePicker, Input, Select } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { ShieldCheck } from 'lucide-react';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { beijingDayOf } from '../../../shared/ledger/beijing-day.ts';
import { checkChainInSteps } from '../../../shared/ledger/chain.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { clientOf } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { actorName, clockText, entryName, recordName, shortDevice } from './entry-name.ts';

interface Row {
  readonly key: string;
  readonly entry: Entry;
  readonly name: string;
  /** All that is looked through for a word, made when first asked for. */
  readonly text: () => string;
}

interface Filter {
  readonly query: string;
  readonly actor: string;
  /** First and last day in Beijing (ISO); null for all. */
  readonly days: readonly [string, string] | null;
}

type Verdict =
  | 'unasked'
  | 'intact'
  | { readonly kind: 'checking'; readonly done: number }
  | { readonly kind: 'broken'; readonly problem: Problem };

/** 审计: who did what and when, entry by entry, and whether the chain of hashes is whole. */
export function AuditPage(): ReactNode {
  const words = useWords();
  const { t } = words;
  const entries = useEntries();
  const [filter, setFilter] = useState<Filter>({ query: '', actor: '', days: null });
  const { verdict, verify } = useVerdict(entries);
  const rows = useMemo(() => makeRows(entries, words), [entries, words]);
  // A long ledger takes a moment to look through; what is being typed does not wait for it.
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(rows, settled), [rows, settled]);
  const columns = useMemo(() => makeColumns(words), [words]);
  return (
    <main className="ledger transfer" data-testid="audit">
      <Head entries={entries} filter={filter} onFilter={setFilter}>
        <Button
          icon={<ShieldCheck size={14} />}
          loading={typeof verdict === 'object' && verdict.kind === 'checking'}
          data-testid="audit-verify"
          onClick={verify}
        >
          {t('audit.verify')}
        </Button>
      </Head>
      <div className="transfer-rows">
        <DenseTable<Row>
          columns={columns}
          rows={shown}
          selectedKeys={[]}
          revision={0}
          emptyKey="audit.empty"
          onSelect={() => undefined}
          onOpen={() => undefined}
        />
      </div>
      <footer className="register-foot">
        <b>{t('audit.foot', { shown: shown.length, total: entries.length })}</b>
        <VerdictText verdict={verdict} total={entries.length} />
      </footer>
    </main>
  );
}

function Head(properties: {
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useWords();
  const { entries, filter, onFilter, children } = properties;
  const actors = useMemo(() => [...new Set(entries.map((entry) => entry.actor))], [entries]);
  return (
    <header className="register-head">
      <h2>{t('audit.title')}</h2>
      <Input
        className="register-search"
        allowClear
        placeholder={t('audit.search')}
        aria-label={t('audit.search')}
        value={filter.query}
        data-testid="audit-search"
        onChange={(event) => onFilter({ ...filter, query: event.target.value })}
      />
      <DatePicker.RangePicker
        aria-label={t('audit.at')}
        data-testid="audit-days"
        onChange={(days) => {
          const [from, until] = (days ?? []).map((day) => day?.format('YYYY-MM-DD'));
          onFilter({ ...filter, days: from && until ? [from, until] : null });
        }}
      />
      <Select
        className="audit-actor"
        value={filter.actor}
        aria-label={t('audit.actor')}
        options={[
          { value: '', label: t('audit.actor.all') },
          ...actors.map((value) => ({ value, label: actorName(value, t) })),
        ]}
        onChange={(actor) => onFilter({ ...filter, actor })}
      />
      {children}
    </header>
  );
}

function VerdictText(properties: { readonly verdict: Verdict; readonly total: number }): ReactNode {
  const { t, language } = useWords();
  const { verdict, total } = properties;
  const isBroken = typeof verdict === 'object' && verdict.kind === 'broken';
  const text = () => {
    if (verdict === 'unasked') return t('audit.wording');
    if (verdict === 'intact') return t('audit.intact', { count: total });
    if (verdict.kind === 'broken') return describeProblem(verdict.problem, language);
    return t('audit.checking', { done: verdict.done, total });
  };
  return (
    <span data-testid="audit-verdict" className={isBroken ? 'bad' : ''}>
      {text()}
    </span>
  );
}

/** Checks the chain when asked, and what it came to; entries that came since make it a question again. */
function useVerdict(entries: readonly Entry[]) {
  const [verdict, setVerdict] = useState<Verdict>('unasked');
  const running = useRef<readonly Entry[] | null>(null);
  useEffect(() => {
    setVerdict('unasked');
    return () => {
      if (running.current === entries) running.current = null;
    };
  }, [entries]);
  const verify = async () => {
    running.current = entries;
    setVerdict({ kind: 'checking', done: 0 });
    const checked = await checkChainInSteps(emptyHead, entries, async (done) => {
      setVerdict({ kind: 'checking', done });
      await new Promise((resolve) => setTimeout(resolve));
      return running.current === entries;
    });
    if (checked === null) return;
    setVerdict(checked.ok ? 'intact' : { kind: 'broken', problem: checked.problem });
  };
  return { verdict, verify: () => void verify() };
}

/** Entries of the journal, read again whenever the ledger moves on. */
function useEntries(): readonly Entry[] {
  const session = useSession();
  const { commands } = useSessionState((state) => ({ commands: state.rows.commands }));
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every command is a reason to read on
  useEffect(() => {
    let isGone = false;
    void clientOf(session)
      ?.readEntries()
      .then((read) => {
        if (!isGone) setEntries(read);
      });
    return () => {
      isGone = true;
    };
  }, [session, commands]);
  return entries;
}

function makeRows(entries: readonly Entry[], { t }: Words): readonly Row[] {
  return entries
    .map((entry) => {
      const name = entryName(entry.kind, t);
      let text: string | null = null;
      const makeText = () =>
        [name, entry.subject, entry.actor, clockText(entry.hlc), JSON.stringify(entry.payload)]
          .join('\n')
          .toLowerCase();
      return { key: entry.hash, entry, name, text: () => (text ??= makeText()) };
    })
    .reverse();
}

function filterRows(rows: readonly Row[], { query, actor, days }: Filter): readonly Row[] {
  const wanted = query.trim().toLowerCase();
  return rows.filter(({ entry, text }) => {
    if (actor !== '' && entry.actor !== actor) return false;
    const day = days === null ? null : beijingDayOf(entry.hlc);
    if (days !== null && (day === null || day < days[0] || day > days[1])) return false;
    return wanted === '' || text().includes(wanted);
  });
}

function makeColumns({ t }: Words): ColumnsType<Row> {
  return [
    { title: t('audit.at'), width: 160, render: (_, { entry }) => clockText(entry.hlc) },
    {
      title: t('audit.actor'),
      width: 120,
      ellipsis: true,
      render: (_, { entry }) => actorName(entry.actor, t),
    },
    { title: t('audit.what'), width: 180, render: (_, row) => row.name },
    {
      title: t('audit.subject'),
      width: 260,
      ellipsis: true,
      render: (_, { entry }) => recordName(entry.payload.record) ?? entry.subject,
    },
    {
      title: t('audit.device'),
      width: 90,
      render: (_, { entry }) => shortDevice(entry.device),
    },
    { title: t('audit.seq'), width: 70, align: 'right', render: (_, { entry }) => entry.seq },
    { title: t('audit.hash'), width: 110, render: (_, { entry }) => entry.hash.slice(0, 12) },
  ];
}
