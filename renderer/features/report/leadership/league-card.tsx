import { type ReactNode, useState } from 'react';
import { addDays } from '../../../../shared/ledger/beijing-day.ts';
import { ownerOf } from '../../../../shared/plan/block-owner.ts';
import { rankLines } from '../../../../shared/report/document/tables/station-table.ts';
import { printFigure } from '../../../../shared/report/model/figure.ts';

import type { StationLine } from '../../../../shared/report/model/part-line.ts';
import { printDay } from '../../../../shared/report/template/report-fields.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Card, Change } from './card.tsx';
import { openList } from './open-list.ts';
import { FigureButton } from './stage-drawer.tsx';
import type { Board } from './use-board.ts';

/** Stations, or the leaders who answer for them, in the order of the league: blocks cleared first, those reached beside. */
export function LeagueCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const [by, setBy] = useState<'stations' | 'leaders'>('stations');
  const day = printDay(addDays(board.model.parameters.from, -1));
  const lines = rankLines(board.model[by]);
  return (
    <Card
      name="league"
      title={<LeagueChoice by={by} onChoose={setBy} />}
      hint={`▲ ${t('lead.since', { day })}`}
      className="card-league"
    >
      {lines.length === 0 ? (
        <p className="card-foot">{t(by === 'leaders' ? 'lead.leaders.none' : 'lead.none')}</p>
      ) : (
        <div className="league-lines">
          <table>
            <thead>
              <tr>
                <th />
                <th className="league-name">{t(by === 'leaders' ? 'lead.leader' : 'lead.unit')}</th>
                <th className="league-bar">{t('lead.done')}</th>
                <th>{t('lead.reached.blocks')}</th>
                <th>{t('lead.nominal')}</th>
                <th>{t('lead.gapArea')}</th>
                <th>{t('lead.letters')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, place) => (
                <Line key={line.id} line={line} place={place + 1} by={by} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function LeagueChoice(properties: {
  readonly by: 'stations' | 'leaders';
  readonly onChoose: (by: 'stations' | 'leaders') => void;
}): ReactNode {
  const { by, onChoose } = properties;
  const { t } = useWords();
  const words = { stations: t('lead.league'), leaders: t('lead.leaders') } as const;
  return (
    <span className="league-choice">
      {(['stations', 'leaders'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={by === one}
          data-testid={`league-${one}`}
          onClick={() => onChoose(one)}
        >
          {words[one]}
        </button>
      ))}
    </span>
  );
}

function Line(properties: {
  readonly line: StationLine;
  readonly place: number;
  readonly by: 'stations' | 'leaders';
}): ReactNode {
  const { line, place, by } = properties;
  const { figures } = line;
  const openBlocks = useOpenBlocks(line, by);
  const isShort = (figures.lettersInForce.value ?? 0) < (figures.lettersDue.value ?? 0);
  const cleared = figures.cleared.value;
  const share = cleared === null ? 0 : (100 * cleared) / Math.max(1, figures.blocks.value ?? 0);
  return (
    <tr>
      <td className="league-place">{place}</td>
      <td className="league-name">
        <button type="button" onClick={openBlocks}>
          {line.name.replace(/派出所$/, '')}
        </button>
      </td>
      <td className="league-bar">
        <span className="stage-bar">
          <i className="stage-bar-done" style={{ width: `${share}%` }} />
        </span>
        <FigureButton figure={figures.cleared} text={printFigure(figures.cleared)} />
        <span className="league-all">/{printFigure(figures.blocks)}</span>
      </td>
      <td>
        <FigureButton figure={figures.reached} text={printFigure(figures.reached)} />
        {' · '}
        <FigureButton
          figure={figures.reachedShare}
          className="league-share"
          text={`${printFigure(figures.reachedShare)}%`}
        />
      </td>
      <td>
        <FigureButton figure={figures.nominal} text={`${printFigure(figures.nominal)}%`} />{' '}
        <Change figure={figures.nominal} />
      </td>
      <td>
        <FigureButton figure={figures.uncovered} text={printFigure(figures.uncovered)} />
      </td>
      <td className={isShort ? 'warn' : ''}>
        <FigureButton
          figure={figures.lettersInForce}
          text={`${printFigure(figures.lettersInForce)}/${printFigure(figures.lettersDue)}`}
        />
      </td>
    </tr>
  );
}

/** Opens the blocks of a line in the list and on the map. */
function useOpenBlocks(line: StationLine, by: 'stations' | 'leaders'): () => void {
  const session = useSession();
  const { ground, rows } = useSessionState((state) => ({ ground: state.ground, rows: state.rows }));
  return () => {
    const pairings = [...rows.guarantees.values()].filter(({ leaderId }) => leaderId === line.id);
    const stations = new Set(
      by === 'stations' ? [line.id] : pairings.map(({ stationId }) => stationId),
    );
    const own =
      ground?.blocks.filter(({ shape }) => stations.has(ownerOf(shape, rows).stationId)) ?? [];
    openList(
      session,
      'blocks',
      own.map(({ shape }) => shape.code),
    );
  };
}
