import { Input, Modal } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { commands, runCommand } from '../../commands/commands.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { findMatches, makeFindable } from '../../i18n/search.ts';
import { useWords } from '../../i18n/words.tsx';
import { selectBlock } from '../../session/selecting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

interface Found {
  readonly key: string;
  readonly group: MessageKey;
  readonly text: string;
  readonly hint: string;
  readonly initials: string;
  readonly choose: () => void;
}

/** Ctrl+K: one box over blocks, people, units and commands, also by pinyin initials. */
export function SearchDialog(): ReactNode {
  const session = useSession();
  const { isOpen } = useSessionState((state) => ({ isOpen: state.dialog === 'search' }));
  const close = () => session.store.setState({ dialog: null });
  return (
    <Modal
      open={isOpen}
      onCancel={close}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      style={{ top: 48 }}
      data-testid="search-dialog"
    >
      <SearchBox onDone={close} />
    </Modal>
  );
}

function SearchBox({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const items = useFoundItems();
  const matches = useMemo(() => findMatches(query, items, 12), [query, items]);
  const choose = (item: Found | undefined) => {
    if (item === undefined) return;
    onDone();
    item.choose();
  };
  return (
    <div className="search-box">
      <Input
        autoFocus
        data-testid="search-input"
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, matches.length - 1));
          if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          if (event.key === 'Enter') choose(matches[at]);
        }}
      />
      {query !== '' && matches.length === 0 ? <p className="hint">{t('search.none')}</p> : null}
      <ul className="search-list">
        {matches.map((item, index) => (
          <li key={item.key}>
            <button
              type="button"
              className={index === at ? 'search-row search-row-on' : 'search-row'}
              onClick={() => choose(item)}
            >
              <span className="search-group">{t(item.group)}</span>
              <span>{item.text}</span>
              <span className="search-hint">{item.hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFoundItems(): readonly Found[] {
  const { t } = useWords();
  const session = useSession();
  const context = useCommandContext();
  const { rows, ground } = useSessionState((state) => ({ rows: state.rows, ground: state.ground }));
  return useMemo(() => {
    const openUnit = (unitId: string) =>
      session.store.setState({ workspace: 'ledger', ledgerPage: 'organisation', unitId });
    const blocks = (ground?.blocks ?? []).map(({ shape }) => ({
      key: `block-${shape.code}`,
      group: 'search.blocks' as const,
      text: shape.code,
      hint: rows.units.get(shape.stationId ?? '')?.name ?? '',
      choose: () => {
        selectBlock(session, shape.code);
        context.map()?.zoomToBlocks([shape.code]);
      },
    }));
    const units = [...rows.units.values()].map((unit) => ({
      key: `unit-${unit.id}`,
      group: 'search.units' as const,
      text: unit.name,
      hint: '',
      choose: () => openUnit(unit.id),
    }));
    const persons = [...rows.persons.values()].map((person) => ({
      key: `person-${person.id}`,
      group: 'search.persons' as const,
      text: person.name,
      hint: `${rows.units.get(person.unitId)?.name ?? ''} ${person.post}`,
      choose: () => openUnit(person.unitId),
    }));
    const letters = [...rows.letters.values()].map((letter) => ({
      key: `letter-${letter.id}`,
      group: 'search.letters' as const,
      text: `${letter.number} ${rows.units.get(letter.holderUnitId)?.name ?? ''}`,
      hint: rows.persons.get(letter.personId ?? '')?.name ?? '',
      choose: () =>
        session.store.setState({
          workspace: 'ledger',
          ledgerPage: 'letters',
          registerView: letter.rank === 'department' ? 'department' : 'all',
          letterId: letter.id,
        }),
    }));
    const actions = commands.map((command) => ({
      key: `command-${command.name}`,
      group: 'search.commands' as const,
      text: t(command.label),
      hint: command.shortcut ?? '',
      choose: () => void runCommand(command.name, context),
    }));
    return [...actions, ...units, ...persons, ...letters, ...blocks].map(makeFindable);
  }, [t, session, context, rows, ground]);
}
