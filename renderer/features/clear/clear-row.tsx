import type { ReactNode } from 'react';
import type { ClearView } from '../../session/session-state.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** One list under the workspaces, with how many it holds. */
export function ClearRow(properties: {
  readonly view: ClearView;
  readonly label: string;
  readonly count: ReactNode;
  readonly isBad?: boolean;
}): ReactNode {
  const { view, label, count, isBad } = properties;
  const session = useSession();
  const { shown } = useSessionState((state) => ({ shown: state.clearView }));
  const isOn = JSON.stringify(shown) === JSON.stringify(view);
  return (
    <button
      type="button"
      className={isOn ? 'ledger-row row-selected' : 'ledger-row'}
      aria-pressed={isOn}
      data-testid={`clear-row-${nameOf(view)}`}
      onClick={() => session.store.setState({ clearView: view })}
    >
      <span>{label}</span>
      <span className={isBad === true ? 'ledger-count bad' : 'ledger-count'}>{count}</span>
    </button>
  );
}

function nameOf(view: ClearView): string {
  if (view.kind === 'state') return view.state;
  return 'list' in view ? `${view.kind}-${view.list}` : view.kind;
}
