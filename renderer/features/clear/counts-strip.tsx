import type { ReactNode } from 'react';
import { type BoardGroup, boardGroups } from '../../../shared/clearance/states/board-group.ts';
import { formatNumber, formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Board } from '../../session/clearance-board.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { paceOf } from './clear-lists.ts';

/** The headline: all blocks are the sum of the groups, as an equation and as one bar. */
export function CountsStrip({ board }: { readonly board: Board }): ReactNode {
  const { t, language } = useWords();
  const total = board.lines.length;
  const pace = paceOf(board);
  const area = board.lines.reduce((sum, { block }) => sum + block.shape.areaSquareMetres, 0);
  return (
    <header className="clear-strip" data-testid="clear-strip">
      <div className="clear-equation">
        <span className="clear-term">
          <span className="clear-term-label">{t('clear.all')}</span>
          <span className="clear-term-figure">
            <b data-testid="clear-total">{total}</b>
            <small>{formatNumber(area / 1e6, 0, language)} km²</small>
          </span>
        </span>
        {boardGroups.map((group, index) => (
          <Term
            key={group}
            group={group}
            count={board.groups[group]}
            sign={index === 0 ? '=' : '+'}
          />
        ))}
        <span className="bar-space" />
        <span className="clear-pace">
          <span>{t('clear.pace.now', { now: formatNumber(pace.now, 1, language) })}</span>
          <span>
            {pace.needed === null
              ? t('clear.pace.late', { deadline: board.deadline })
              : t('clear.pace.needed', {
                  needed: formatNumber(pace.needed, 1, language),
                  deadline: board.deadline.slice(5),
                })}
          </span>
        </span>
      </div>
      <SumBar board={board} />
    </header>
  );
}

function Term({
  group,
  count,
  sign,
}: {
  readonly group: BoardGroup;
  readonly count: number;
  readonly sign: string;
}) {
  const { t } = useWords();
  const session = useSession();
  const { view } = useSessionState((state) => ({ view: state.clearView }));
  const isOn = view.kind === 'group' && view.group === group;
  return (
    <>
      <i className="equation-sign">{sign}</i>
      <button
        type="button"
        className={isOn ? 'clear-term clear-term-on' : 'clear-term'}
        aria-pressed={isOn}
        data-testid={`clear-group-${group}`}
        onClick={() => session.store.setState({ clearView: { kind: 'group', group } })}
      >
        <span className="clear-term-label">{t(`state.${group}`)}</span>
        <span className="clear-term-figure">
          <StateChip state={group} letter={t(`letter.${group}`)} label={t(`state.${group}`)} />
          <b>{count}</b>
        </span>
      </button>
    </>
  );
}

/** Groups as parts of one bar, cleared first. */
function SumBar({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const total = board.lines.length;
  const parts = boardGroups.toReversed().filter((group) => board.groups[group] > 0);
  return (
    <div className="clear-bar" role="img" aria-label={t('clear.all')}>
      {parts.map((group) => {
        const share = board.groups[group] / total;
        return (
          <span
            key={group}
            className={`clear-bar-part clear-bar-${group}`}
            style={{ flexGrow: board.groups[group] }}
          >
            {share > 0.06 ? `${t(`letter.${group}`)} ${formatShare(share)}` : ''}
          </span>
        );
      })}
    </div>
  );
}
