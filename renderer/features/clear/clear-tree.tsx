import type { ReactNode } from 'react';
import { clearanceStates } from '../../../shared/clearance/states/block-states.ts';
import { useWords } from '../../i18n/words.tsx';
import { type Board, expiringLines } from '../../session/clearance-board.ts';
import { useClearing } from '../../session/use-clearing.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { TreeGroup } from '../../ui/tree-group.tsx';
import { BookRows } from './book-rows.tsx';
import { ClearDesks } from './clear-desks.tsx';
import { listLines } from './clear-lists.ts';
import { ClearRow } from './clear-row.tsx';
import { useSigner } from './use-signer.ts';

/** The tree under the workspaces while the board is open: what waits, every state, stations and lines. */
export function ClearTree(): ReactNode {
  const { t } = useWords();
  const board = useClearing();
  if (board === null)
    return (
      <nav className="clear-tree" aria-label={t('workspace.clear')}>
        <TreeGroup title={t('workspace.clear')} count="…">
          {workViews.map((kind) => (
            <ClearRow key={kind} view={{ kind }} label={t(`clear.view.${kind}`)} count="…" />
          ))}
        </TreeGroup>
        <BookRows />
      </nav>
    );
  return (
    <nav className="clear-tree" aria-label={t('workspace.clear')}>
      <TreeGroup title={t('workspace.clear')} count={board.lines.length}>
        <Work board={board} />
      </TreeGroup>
      <BookRows />
      <ClearDesks board={board} />
      <TreeGroup title={t('clear.tree.states')}>
        {clearanceStates
          .filter((state) => board.states[state] > 0 || mainStates.has(state))
          .map((state) => (
            <ClearRow
              key={state}
              view={{ kind: 'state', state }}
              label={t(`clear.state.${state}`)}
              count={board.states[state]}
              isBad={badStates.has(state) && board.states[state] > 0}
            />
          ))}
      </TreeGroup>
      <TreeGroup
        title={t('clear.tree.stations')}
        count={`${board.groups.cleared}/${board.lines.length}`}
      >
        <Stations board={board} />
      </TreeGroup>
      <Hints board={board} />
    </nav>
  );
}

const mainStates: ReadonlySet<string> = new Set(['unvisited', 'walking', 'cleared', 'blocked']);
const badStates: ReadonlySet<string> = new Set([
  'found',
  'eradicating',
  'awaiting-recheck',
  'review',
  'expired',
]);

const workViews = ['all', 'today', 'mine', 'returned', 'expiring', 'overdue'] as const;

function Work({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const signer = useSigner();
  const { rows, tracks } = useSessionState((state) => ({
    rows: state.rows,
    tracks: state.tracksByBlock,
  }));
  return workViews.map((kind) => (
    <ClearRow
      key={kind}
      view={{ kind }}
      label={t(`clear.view.${kind}`)}
      count={listLines(board, { kind }, signer, rows, tracks).length}
    />
  ));
}

function Stations({ board }: { readonly board: Board }): ReactNode {
  const session = useSession();
  const { units, shown } = useSessionState((state) => ({
    units: state.rows.units,
    shown: state.clearView,
  }));
  const counts = new Map<string, { all: number; cleared: number }>();
  for (const { facts, group } of board.lines) {
    const { stationId } = facts.owner;
    if (stationId === null) continue;
    const count = counts.get(stationId) ?? { all: 0, cleared: 0 };
    count.all++;
    if (group === 'cleared') count.cleared++;
    counts.set(stationId, count);
  }
  return [...counts].map(([stationId, { all, cleared }]) => {
    const isOn = shown.kind === 'station' && shown.stationId === stationId;
    const name = units.get(stationId)?.name ?? '';
    return (
      <button
        key={stationId}
        type="button"
        className={isOn ? 'ledger-row ledger-station row-selected' : 'ledger-row ledger-station'}
        aria-pressed={isOn}
        onClick={() => session.store.setState({ clearView: { kind: 'station', stationId } })}
      >
        <span>{name}</span>
        <progress value={cleared} max={all} aria-label={name} />
        <span className="ledger-count">
          {cleared}/{all}
        </span>
      </button>
    );
  });
}

/** What is about to happen by itself: clearances that end within the week. */
function Hints({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [first] = expiringLines(board);
  if (first === undefined) return null;
  const { on, cause } = first.derived.expiry!;
  return (
    <p className="clear-hint">
      {t(`clear.hint.${cause}`, { on: on.slice(5), count: expiringLines(board).length })}{' '}
      <button
        type="button"
        className="code-link"
        onClick={() => session.store.setState({ clearView: { kind: 'expiring' } })}
      >
        {t('clear.hint.list')}
      </button>
    </p>
  );
}
