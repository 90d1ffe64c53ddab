import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { Board } from '../../session/clearance-board.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { daysWaited } from './clear-lists.ts';

/** Where the blocks that wait for a signature are waiting, and for how long at most. */
export function StageBoxes({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { view } = useSessionState((state) => ({ view: state.clearView }));
  const waiting = board.lines.filter(({ waitsSince }) => waitsSince !== null);
  const longest = waiting.toSorted((a, b) => (a.waitsSince! < b.waitsSince! ? -1 : 1))[0];
  const levels = board.lines[0]?.facts.campaign.chain ?? [];
  return (
    <section className="clear-stages">
      <header className="clear-head">
        <b>{t('clear.stages', { count: waiting.length })}</b>
        {longest === undefined ? null : (
          <span className="hint">
            {t('clear.stages.longest', {
              days: daysWaited(longest, board.day) ?? 0,
              block: longest.code,
            })}
          </span>
        )}
      </header>
      <div className="clear-stage-row">
        {levels.map((level) => {
          const state = `awaiting-${level}` as const;
          const isOn = view.kind === 'state' && view.state === state;
          return (
            <button
              key={level}
              type="button"
              className={isOn ? 'clear-stage clear-stage-on' : 'clear-stage'}
              aria-pressed={isOn}
              data-testid={`clear-stage-${level}`}
              onClick={() => session.store.setState({ clearView: { kind: 'state', state } })}
            >
              <span>{t(`clear.state.${state}`)}</span>
              <span className="clear-stage-foot">
                <b>{board.states[state]}</b>
                <small>{t(`clear.level.${level}.who`)}</small>
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
