import type { ReactNode } from 'react';
import { darkPalette, type PrintedState } from '../../../../shared/report/drawing/block-looks.ts';
import { type Figure, printFigure, printNumber } from '../../../../shared/report/model/figure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../session/use-session.ts';
import { BigFigure, Card, Change } from './card.tsx';
import { openList } from './open-list.ts';
import { FigureButton } from './stage-drawer.tsx';
import type { Board } from './use-board.ts';

/**
 * Blocks cleared of all, at what pace, and what pace the deadline asks for; blocks reached stand below. While nothing of clearing
 * is recorded, it says so: nobody knows that the number is zero.
 */
export function ProgressCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const done = board.figure('过关区块');
  const blocks = board.figure('区块数');
  const reached = board.figure('走到区块');
  const count = (figure: Figure | null) => (figure === null ? '—' : printFigure(figure));
  const cleared = board.codesOf('cleared');
  return (
    <Card
      name="progress"
      title={t('lead.done')}
      figure={done?.value == null ? null : done}
      hint={<Pace board={board} />}
    >
      <div className="card-line">
        <BigFigure
          figure={done}
          unit={`/ ${count(blocks)}`}
          size="middle"
          none={t('lead.cleared.none')}
          onOpen={() => openList(session, 'blocks', cleared)}
        />
        <Change figure={done} />
        <FigureButton
          figure={reached}
          className="reached-beside"
          text={t('lead.reachedBlocks', { reached: count(reached) })}
        />
      </div>
      {done?.value == null ? (
        <p className="card-foot">{t('lead.cleared.none.note')}</p>
      ) : (
        <div className="state-bar">
          {countStates(board.states).map(([state, number]) => (
            <i
              key={state}
              className={`hatch hatch-${state}`}
              style={{ flexGrow: number }}
              title={`${darkPalette.looks[state].name} ${number}`}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

function Pace({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const pace = board.figure('日均过关区块');
  const needed = board.figure('日均需过关区块');
  if (pace?.value == null) return null;
  const words = { pace: printFigure(pace), needed: needed === null ? '' : printFigure(needed) };
  const text = t(needed?.value == null ? 'lead.pace.only' : 'lead.pace', words);
  return <FigureButton figure={pace} text={text} />;
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
      figure={area}
      hint={
        places === null ? null : (
          <FigureButton figure={places} text={t('lead.places', { count: printFigure(places) })} />
        )
      }
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
        <FigureButton
          figure={mu}
          text={t('lead.mu', { count: printNumber((mu?.value ?? 0) / 10_000, 2) })}
        />
      </p>
    </Card>
  );
}
