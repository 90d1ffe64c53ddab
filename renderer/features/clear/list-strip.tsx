import type { ReactNode } from 'react';
import type { ClearView } from '../../session/session-state.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { type ChipState, StateChip } from '../../ui/state-chip.tsx';

/** One list of a book, as a figure that opens it. */
export interface StripTerm {
  readonly view: ClearView;
  readonly label: string;
  readonly count: number;
  /** Sign of the state it lists; null for lists that cut across states. */
  readonly chip: { readonly state: ChipState; readonly letter: string } | null;
}

/** A book's headline: all its records as the sum of their states, lists that cut across them, and what can be begun. */
export function ListStrip(properties: {
  readonly total: StripTerm;
  readonly states: readonly StripTerm[];
  readonly others: readonly StripTerm[];
  readonly children: ReactNode;
}): ReactNode {
  const { total, states, others, children } = properties;
  return (
    <header className="clear-strip list-strip" data-testid="list-strip">
      <div className="clear-equation">
        <Term term={total} />
        {states.map((term, index) => (
          <Term key={term.label} term={term} sign={index === 0 ? '=' : '+'} />
        ))}
        <i className="list-strip-rule" />
        {others.map((term) => (
          <Term key={term.label} term={term} isBad />
        ))}
        <span className="bar-space" />
        {children}
      </div>
    </header>
  );
}

function Term(properties: {
  readonly term: StripTerm;
  readonly sign?: string;
  readonly isBad?: boolean;
}): ReactNode {
  const { term, sign, isBad } = properties;
  const session = useSession();
  const { shown } = useSessionState((state) => ({ shown: state.clearView }));
  const { view, label, count, chip } = term;
  const isOn = JSON.stringify(shown) === JSON.stringify(view);
  const name = 'list' in view ? view.list : view.kind;
  return (
    <>
      {sign === undefined ? null : <i className="equation-sign">{sign}</i>}
      <button
        type="button"
        className={isOn ? 'clear-term clear-term-on' : 'clear-term'}
        aria-pressed={isOn}
        data-testid={`list-term-${name}`}
        onClick={() => session.store.setState({ clearView: view })}
      >
        <span className="clear-term-label">{label}</span>
        <span className="clear-term-figure">
          {chip === null ? null : <StateChip {...chip} label={label} />}
          <b className={isBad === true && count > 0 ? 'bad' : ''}>{count}</b>
        </span>
      </button>
    </>
  );
}
