import type { ReactNode } from 'react';
import { darkPalette, type PrintedState } from '../../../../shared/report/drawing/block-looks.ts';
import { printFigure, printNumber } from '../../../../shared/report/model/figure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../session/use-session.ts';
import { BigFigure, Card, Change } from './card.tsx';
import { openList } from './open-list.ts';
import type { Board } from './use-board.ts';

/** Blocks by state: how many are done of all, at what pace, and what pace the deadline asks for. */
export function ProgressCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { pace, needed } = board.forecast;
  const done = board.figure('走到区块');
  const blocks = board.figure('区块数');
  const cleared = board.figure('过关区块');
  const hint =
    needed === null
      ? t('lead.pace.only', { pace: printNumber(pace, 1) })
      : t('lead.pace', { pace: printNumber(pace, 1), needed: printNumber(needed, 1) });
  return (
    <Card name="progress" title={t('lead.done')} hint={hint}>
      <div className="card-line">
        <BigFigure
          figure={done}
          unit={`/ ${blocks === null ? '—' : printFigure(blocks)}`}
          size="middle"
          none={t('lead.none')}
          onOpen={() => openList(session, 'blocks')}
        />
        <Change figure={done} />
        {cleared?.value == null ? null : (
          <span className="nowrap" data-testid="lead-cleared">
            {t('lead.cleared', { count: printFigure(cleared) })}
          </span>
        )}
      </div>
      <div className="state-bar">
        {countStates(board.states).map(([state, count]) => (
          <i
            key={state}
            className={`hatch hatch-${state}`}
            style={{ flexGrow: count }}
            title={`${darkPalette.looks[state].name} ${count}`}
          />
        ))}
      </div>
    </Card>
  );
}

/** States that occur, with their number of blocks, in the order of the legend. */
export function countStates(
  states: ReadonlyMap<string, PrintedState>,
): readonly (readonly [PrintedState, number])[] {
  const counts = new Map<PrintedState, number>();
  for (const state of states.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  const order = Object.keys(darkPalette.looks) as PrintedState[];
  return order.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [[state, count] as const];
  });
}

/** 空白区: leftover ground in km² and 亩. */
export function GapsCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const area = board.figure('空白面积');
  const places = board.figure('空白区');
  const mu = board.figure('空白亩数');
  return (
    <Card
      name="gaps"
      title={t('lead.gaps')}
      hint={places === null ? '' : t('lead.places', { count: printFigure(places) })}
    >
      <div className="card-line">
        <BigFigure
          figure={area}
          unit="km²"
          size="middle"
          none={t('lead.none')}
          onOpen={() => openList(session, 'gaps')}
        />
        <Change figure={area} isLessBetter />
      </div>
      <p className="card-foot">
        {t('lead.mu', { count: printNumber((mu?.value ?? 0) / 10_000, 2) })}
      </p>
    </Card>
  );
}
