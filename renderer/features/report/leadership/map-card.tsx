import { type ReactNode, useMemo } from 'react';
import { ownerOf } from '../../../../shared/plan/block-owner.ts';
import { darkPalette } from '../../../../shared/report/drawing/block-looks.ts';
import { drawOperationsMap } from '../../../../shared/report/drawing/operations-map.ts';
import { printNumber } from '../../../../shared/report/model/figure.ts';
import { printDay } from '../../../../shared/report/template/report-fields.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DrawingImage } from '../paper/paper-block.tsx';
import { openList } from './open-list.ts';
import { countStates } from './progress-cards.tsx';
import type { Board } from './use-board.ts';

/** The operations map: every block by state, with the count of each below. */
export function MapCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { ground, rows } = useSessionState((state) => ({ ground: state.ground, rows: state.rows }));
  const drawing = useMemo(
    () =>
      ground === null
        ? null
        : drawOperationsMap({
            blocks: ground.input.blocks,
            stateOf: (code) => board.states.get(code) ?? 'unvisited',
            areaOf: (block) => rows.units.get(ownerOf(block, rows).stationId ?? '')?.name ?? null,
            widthMillimetres: 159,
            heightMillimetres: 115,
            title: null,
            dataTime: '',
            classification: '',
            hasCodes: false,
            palette: darkPalette,
            isBare: true,
          }),
    [ground, rows, board],
  );
  return (
    <section className="card card-map" data-testid="lead-map">
      <p className="map-time">{printDay(board.model.parameters.asOf)}</p>
      <p className="map-north">
        <svg width="16" height="24" viewBox="0 0 16 24" aria-hidden="true">
          <path d="M8 0 15 22 8 17 1 22Z" fill="currentColor" />
        </svg>
        {t('lead.north')}
      </p>
      {drawing === null ? null : (
        <button
          type="button"
          className="map-picture"
          aria-label={drawing.label}
          onClick={() => openList(session, 'blocks')}
        >
          <DrawingImage drawing={drawing} />
        </button>
      )}
      <div className="map-legend">
        {countStates(board.states).map(([state, count]) => (
          <button
            key={state}
            type="button"
            onClick={() => openList(session, 'blocks', board.codesOf(state))}
          >
            <i className={`hatch hatch-${state}`}>{darkPalette.looks[state].letter}</i>
            <b>{printNumber(count, 0)}</b>
            <span className="map-legend-name">{darkPalette.looks[state].name}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
