import { Button, Segmented, Select, Tooltip } from 'antd';
import {
  Check,
  FileInput,
  Loader,
  Moon,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Sun,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand } from '../../commands/commands.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatClock, formatDay } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { commandLabel } from '../../session/command-label.ts';
import { setFilter } from '../../session/live-coverage.ts';
import { ownHistory } from '../../session/own-commands.ts';
import { setPreferences } from '../../session/session.ts';
import { mayDo } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { OperatorMenu } from './operator-menu.tsx';
import { SearchDialog } from './search-dialog.tsx';

/** Top bar, 40 px: whose project, which round, undo, import, search, and whether everything is on disc. */
export function TopBar(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  return (
    <header className="top-bar">
      <div className="brand">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <rect width="20" height="20" rx="4" fill="var(--accent)" />
          <path
            d="M4 7h12M4 13h12M7 4v12M13 4v12"
            stroke="var(--on-accent)"
            strokeWidth="1.3"
            fill="none"
          />
          <path d="M4 16 16 4" stroke="var(--on-accent)" strokeWidth="1.8" fill="none" />
        </svg>
        <strong>{t('app.name')}</strong>
        <span className="bar-space" />
        <PanelToggle name="left" />
      </div>
      <ProjectName />
      <RoundSelect />
      <UndoButton />
      <RedoButton />
      <ImportButton />
      <span className="bar-space" />
      <button
        type="button"
        className="search-button"
        data-testid="search-button"
        onClick={() => runCommand('search', context)}
      >
        <Search size={14} />
        <span>{t('search.placeholder')}</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <SavedState />
      <Operator />
      <SearchDialog />
    </header>
  );
}

function ImportButton(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const isMine = useSessionState((state) => mayDo(state, 'import-tracks'));
  return (
    <Tooltip title={isMine ? '' : t('reason.not-your-role')}>
      <Button
        size="middle"
        icon={<FileInput size={14} />}
        data-testid="import-button"
        disabled={!isMine}
        onClick={() => runCommand('import', context)}
      >
        {t('action.import')}
      </Button>
    </Tooltip>
  );
}

function PanelToggle({ name }: { readonly name: 'left' | 'right' }): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const Icon = name === 'left' ? PanelLeft : PanelRight;
  return (
    <Tooltip title={t(`command.${name}`)}>
      <Button
        type="text"
        icon={<Icon size={16} strokeWidth={1.5} />}
        aria-label={t(`command.${name}`)}
        data-testid={`toggle-${name}`}
        onClick={() => runCommand(name, context)}
      />
    </Tooltip>
  );
}

function ProjectName(): ReactNode {
  const { t, language } = useWords();
  const { ledger } = useSessionState((state) => ({ ledger: state.rows.ledger.get('ledger') }));
  return (
    <div className="project-name" data-testid="project-name">
      <span className="project-title" title={ledger?.name}>
        {ledger?.name ?? t('app.noProject')}
      </span>
      {ledger?.sampleAsOf ? (
        <span className="badge badge-warn" data-testid="sample-badge">
          {t('app.sample')} · {t('app.asOf', { day: formatDay(ledger.sampleAsOf, language) })}
        </span>
      ) : null}
    </div>
  );
}

function RoundSelect(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { rounds, roundId } = useSessionState((state) => ({
    rounds: state.rows.rounds,
    roundId: state.filter.roundId,
  }));
  const options = [...rounds.values()].map((round) => ({
    value: round.id,
    label: `${round.name} · ${formatDay(round.openedOn, language)}—${round.deadline ? formatDay(round.deadline, language) : ''}`,
  }));
  return (
    <Select
      className="round-select"
      data-testid="round-select"
      aria-label={t('round.label')}
      value={roundId ?? ''}
      options={[{ value: '', label: t('round.all') }, ...options]}
      onChange={(value) => void setFilter(session, { roundId: value === '' ? null : value })}
    />
  );
}

function UndoButton(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const { rows, boot, signedIn } = useSessionState((state) => ({
    rows: state.rows,
    boot: state.boot,
    signedIn: state.signedIn,
  }));
  const { undoable: last } = ownHistory({ rows, boot, signedIn });
  const can =
    last !== null && !last.kinds.includes('ledger-created') && mayDo({ signedIn }, 'undo');
  const label = can ? t('undo.label', { command: commandLabel(last, t) }) : t('undo.none');
  return (
    <Tooltip title={`${label} · Ctrl+Z`}>
      <Button
        type="text"
        icon={<Undo2 size={16} />}
        aria-label={label}
        data-testid="undo-button"
        disabled={!can}
        onClick={() => runCommand('undo', context)}
      />
    </Tooltip>
  );
}

function RedoButton(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const { rows, boot, signedIn } = useSessionState((state) => ({
    rows: state.rows,
    boot: state.boot,
    signedIn: state.signedIn,
  }));
  const { redoable } = ownHistory({ rows, boot, signedIn });
  const undone = rows.commands.get(redoable?.undoes ?? '') ?? null;
  const label =
    undone === null ? t('redo.none') : t('redo.label', { command: commandLabel(undone, t) });
  return (
    <Tooltip title={`${label} · Ctrl+Y`}>
      <Button
        type="text"
        icon={<Redo2 size={16} />}
        aria-label={label}
        data-testid="redo-button"
        disabled={undone === null || !mayDo({ signedIn }, 'redo')}
        onClick={() => runCommand('redo', context)}
      />
    </Tooltip>
  );
}

function SavedState(): ReactNode {
  const { t } = useWords();
  const { savedAt, isSaving } = useSessionState((state) => ({
    savedAt: state.savedAt,
    isSaving: state.work.some((work) => work.kind === 'save'),
  }));
  if (isSaving)
    return (
      <output className="saved saving" data-testid="saved-state">
        <Loader size={14} />
        {t('saved.pending')}
      </output>
    );
  return (
    <output className="saved" data-testid="saved-state">
      <Check size={14} />
      {savedAt === null ? t('saved.ever') : t('saved.at', { time: formatClock(savedAt) })}
    </output>
  );
}

function Operator(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const context = useCommandContext();
  const { theme, language } = useSessionState(({ preferences }) => preferences);
  return (
    <div className="operator">
      <OperatorMenu />
      <Segmented<'zh' | 'en'>
        aria-label={t('language.hint')}
        data-testid="language-switch"
        size="small"
        value={language}
        options={[
          { value: 'zh', label: '中' },
          { value: 'en', label: 'EN' },
        ]}
        onChange={(value) => setPreferences(session, { language: value })}
      />
      <PanelToggle name="right" />
      <Tooltip title={t(theme === 'dark' ? 'theme.light' : 'theme.dark')}>
        <Button
          type="text"
          data-testid="theme-switch"
          aria-label={t(theme === 'dark' ? 'theme.light' : 'theme.dark')}
          icon={theme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
          onClick={() => runCommand('theme', context)}
        />
      </Tooltip>
    </div>
  );
}
