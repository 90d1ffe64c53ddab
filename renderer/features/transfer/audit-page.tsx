import { Button, Input, Select } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { ShieldCheck } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { checkChain } from '../../../shared/ledger/chain.ts';
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
}

type Verdict = 'unasked' | 'intact' | Problem;

/** 审计: who did what and when, entry by entry, and whether the chain of hashes is whole. */
export function AuditPage(): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const entries = useEntries();
  const [query, setQuery] = useState('');
  const [actor, setActor] = useState('');
  const [verdict, setVerdict] = useState<Verdict>('unasked');
  const rows = useMemo(() => makeRows(entries, words), [entries, words]);
  const shown = useMemo(() => rows.filter((row) => fits(row, actor, query)), [rows, actor, query]);
  const actors = useMemo(() => [...new Set(entries.map((entry) => entry.actor))], [entries]);
  const columns = useMemo(() => makeColumns(words), [words]);
  const verify = () => {
    const checked = checkChain(emptyHead, entries);
    setVerdict(checked.ok ? 'intact' : checked.problem);
  };
  return (
    <main className="ledger transfer" data-testid="audit">
      <header className="register-head">
        <h2>{t('audit.title')}</h2>
        <Input
          className="register-search"
          allowClear
          placeholder={t('audit.search')}
          aria-label={t('audit.search')}
          value={query}
          data-testid="audit-search"
          onChange={(event) => setQuery(event.target.value)}
        />
        <Select
          className="audit-actor"
          value={actor}
          aria-label={t('audit.actor')}
          options={[
            { value: '', label: t('audit.actor.all') },
            ...actors.map((value) => ({ value, label: actorName(value, t) })),
          ]}
          onChange={setActor}
        />
        <Button icon={<ShieldCheck size={14} />} data-testid="audit-verify" onClick={verify}>
          {t('audit.verify')}
        </Button>
      </header>
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
        <span data-testid="audit-verdict" className={typeof verdict === 'object' ? 'bad' : ''}>
          {verdict === 'unasked'
            ? t('audit.wording')
            : verdict === 'intact'
              ? t('audit.intact', { count: entries.length })
              : describeProblem(verdict, language)}
        </span>
      </footer>
    </main>
  );
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
    .map((entry) => ({ key: entry.hash, entry, name: entryName(entry.kind, t) }))
    .reverse();
}

function fits({ entry, name }: Row, actor: string, query: string): boolean {
  if (actor !== '' && entry.actor !== actor) return false;
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  return [name, entry.subject, entry.actor, entry.hlc, JSON.stringify(entry.payload)].some((text) =>
    text.toLowerCase().includes(wanted),
  );
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
