import { Button, Input } from 'antd';
import { Download, FileSpreadsheet, Search } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { makeFindable, rankMatch } from '../../i18n/search.ts';
import { useWords } from '../../i18n/words.tsx';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { ExportMenu } from './import/export-menu.tsx';
import { ListDialog } from './import/list-dialog.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { UnitTable } from './unit-table.tsx';
import { type Organisation, useOrganisation } from './use-organisation.ts';

/** 组织: the unit tree, each unit with its person, ground and letters, and one unit at a time beside it. */
export function OrganisationPage(): ReactNode {
  const [query, setQuery] = useState('');
  return (
    <main className="ledger people-page" data-testid="organisation">
      <Head query={query} onQuery={setQuery} />
      <Content query={query} />
    </main>
  );
}

/** Apart from the content, because it need not be drawn again with every change of the ledger. */
function Head(properties: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}): ReactNode {
  const { t } = useWords();
  const { query, onQuery } = properties;
  const isMine = useMay('record-organisation');
  const reason = isMine ? '' : t('reason.not-your-role');
  const { parentId } = useSessionState(({ unitId, rows }) => ({
    parentId: rows.units.get(unitId ?? '')?.id ?? null,
  }));
  const [dialog, setDialog] = useState<'import' | 'unit' | null>(null);
  return (
    <header className="register-head">
      <h2>{t('people.organisation')}</h2>
      <Input
        className="register-search"
        allowClear
        prefix={<Search size={14} />}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        value={query}
        data-testid="unit-search"
        onChange={(event) => onQuery(event.target.value)}
      />
      <Button
        icon={<FileSpreadsheet size={14} />}
        disabled={!isMine}
        title={reason}
        data-testid="list-import"
        onClick={() => setDialog('import')}
      >
        {t('people.import')}
      </Button>
      <ExportMenu icon={<Download size={14} />} />
      <Button
        type="primary"
        disabled={!isMine}
        title={reason}
        data-testid="unit-new"
        onClick={() => setDialog('unit')}
      >
        {t('people.unit.new')}
      </Button>
      {dialog === 'import' ? <ListDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'unit' ? (
        <UnitDialog unit={null} parentId={parentId} onClose={() => setDialog(null)} />
      ) : null}
    </header>
  );
}

function Content({ query }: { readonly query: string }): ReactNode {
  const { t } = useWords();
  const organisation = useOrganisation();
  const { unitId } = useSessionState((state) => ({ unitId: state.unitId }));
  const unit = organisation.rows.units.get(unitId ?? '');
  return (
    <>
      <Units organisation={organisation} query={query} />
      <aside className="letter-panel">
        {unit === undefined ? (
          <p className="letter-none">{t('people.pick')}</p>
        ) : (
          <UnitPanel key={unit.id} unit={unit} organisation={organisation} />
        )}
      </aside>
      <Foot organisation={organisation} />
    </>
  );
}

/** The tree, or while something is looked for, the units that fit by name or person. */
function Units({ organisation, query }: { organisation: Organisation; query: string }): ReactNode {
  const session = useSession();
  const { unitId } = useSessionState((state) => ({ unitId: state.unitId }));
  const { nodes, rows } = organisation;
  const findable = useMemo(
    () =>
      nodes.map((node) => {
        const person = rows.persons.get(node.unit.responsiblePersonId ?? '')?.name ?? '';
        const texts = [node.unit.name, person].map((text) => makeFindable({ text }));
        return { node, texts };
      }),
    [nodes, rows],
  );
  const found = useMemo(
    () =>
      query.trim() === ''
        ? nodes
        : findable
            .filter(({ texts }) => texts.some((text) => rankMatch(query, text) > 0))
            .map(({ node }) => node),
    [query, nodes, findable],
  );
  return (
    <UnitTable
      organisation={organisation}
      nodes={found}
      isWhole={found === nodes}
      selectedId={unitId}
      onSelect={(id) => session.store.setState({ unitId: id })}
    />
  );
}

function Foot({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows, ground } = organisation;
  const without = [...rows.units.values()].filter((unit) => unit.responsiblePersonId === null);
  return (
    <footer className="register-foot">
      <b>{t('people.foot', { units: rows.units.size, persons: rows.persons.size })}</b>
      <span className={without.length > 0 ? 'bad' : undefined}>
        {t('people.foot.without', { count: without.length })}
      </span>
      <button
        type="button"
        className="code-link"
        onClick={() => session.store.setState({ ledgerPage: 'ownership' })}
      >
        {t('people.foot.ownerless', { count: ground.ownerless.length })}
      </button>
    </footer>
  );
}
