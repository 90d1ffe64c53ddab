import { type ReactNode, useMemo, useState } from 'react';
import { type LotState, lotStates } from '../../../../shared/clearance/lots/lot-state.ts';
import { formatShare, formatShortTime } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { BookPage, RoleButton } from '../book-page.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { LotDetail } from './lot-detail.tsx';

/** 抽查复核: the lots of the round, newest first, and what was drawn in the one chosen. */
export function LotsPage({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const states = useMemo(() => lotStates(rows, board.roundId).toReversed(), [rows, board.roundId]);
  const shown = states.find(({ lot }) => lot.id === chosen) ?? states[0];
  return (
    <BookPage
      page="lots"
      hint={t('recheck.hint')}
      isBesideMap
      tools={
        <RoleButton
          operation="draw-lot"
          testId="lot-draw"
          label={t('recheck.draw')}
          isMain
          onClick={() => setDrawing(true)}
        />
      }
    >
      {states.length === 0 ? (
        <p className="clear-empty">{t('recheck.empty')}</p>
      ) : (
        <table className="clear-matrix">
          <thead>
            <tr>
              <th>{t('recheck.lot')}</th>
              <th>{t('recheck.drawnAt')}</th>
              <th className="right">{t('recheck.blocks')}</th>
              <th className="right">{t('recheck.sample')}</th>
              <th className="right">{t('recheck.allowed')}</th>
              <th>{t('recheck.state')}</th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <LotLine
                key={state.lot.id}
                state={state}
                isOn={state === shown}
                onChoose={() => setChosen(state.lot.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown === undefined ? null : <LotDetail key={shown.lot.id} state={shown} board={board} />}
      {isDrawing ? <DrawDialog board={board} onClose={() => setDrawing(false)} /> : null}
    </BookPage>
  );
}

function LotLine(properties: {
  readonly state: LotState;
  readonly isOn: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { t } = useWords();
  const { state, isOn, onChoose } = properties;
  const { lot, codes, drawn, checks, isPassed, isFailed } = state;
  const done = drawn.filter((code) => checks.some(({ blockCode }) => blockCode === code)).length;
  return (
    <tr className={isOn ? 'row-selected' : ''} data-testid={`lot-${lot.id}`}>
      <td>
        <button type="button" className="code-link" aria-pressed={isOn} onClick={onChoose}>
          {lot.name}
        </button>
      </td>
      <td>{formatShortTime(lot.drawnAt)}</td>
      <td className="right">{codes.size}</td>
      <td className="right">{drawn.length}</td>
      <td className="right">{formatShare(lot.allowedMissShare)}</td>
      <td className={isFailed ? 'bad' : isPassed ? 'good' : ''} data-testid="lot-state">
        {isFailed
          ? t('recheck.failed')
          : isPassed
            ? t('recheck.passed')
            : t('recheck.underWay', { done, total: drawn.length })}
      </td>
    </tr>
  );
}
