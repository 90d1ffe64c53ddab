import type { ReactNode } from 'react';
import { addDays } from '../../../../shared/ledger/beijing-day.ts';
import { ownerOf } from '../../../../shared/plan/block-owner.ts';
import { rankStations } from '../../../../shared/report/document/tables/station-table.ts';
import { printFigure } from '../../../../shared/report/model/figure.ts';

import type { StationLine } from '../../../../shared/report/model/station-figures.ts';
import { printDay } from '../../../../shared/report/template/report-fields.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Card, Change } from './card.tsx';
import { openList } from './open-list.ts';
import type { Board } from './use-board.ts';

const shownStations = 4;

/** Stations in the order of what they have seen, with the change since the last period. */
export function LeagueCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const day = printDay(addDays(board.model.parameters.from, -1));
  return (
    <Card
      name="league"
      title={t('lead.league')}
      hint={`▲ ${t('lead.since', { day })}`}
      className="card-league"
    >
      <table>
        <thead>
          <tr>
            <th />
            <th className="league-name">{t('lead.unit')}</th>
            <th className="league-bar">{t('lead.done')}</th>
            <th>{t('lead.reached')}</th>
            <th>{t('lead.nominal')}</th>
            <th>{t('lead.gapArea')}</th>
            <th>{t('lead.letters')}</th>
          </tr>
        </thead>
        <tbody>
          {rankStations(board.model.stations)
            .slice(0, shownStations)
            .map((line, place) => (
              <Station key={line.id} line={line} place={place + 1} />
            ))}
        </tbody>
      </table>
    </Card>
  );
}

function Station({ line, place }: { readonly line: StationLine; readonly place: number }) {
  const session = useSession();
  const { ground, rows } = useSessionState((state) => ({ ground: state.ground, rows: state.rows }));
  const { figures } = line;
  const isShort = (figures.lettersInForce.value ?? 0) < (figures.lettersDue.value ?? 0);
  const open = () => {
    const own =
      ground?.blocks.filter(({ shape }) => ownerOf(shape, rows).stationId === line.id) ?? [];
    openList(
      session,
      'blocks',
      own.map(({ shape }) => shape.code),
    );
  };
  return (
    <tr>
      <td className="league-place">{place}</td>
      <td className="league-name">
        <button type="button" onClick={open}>
          {line.name.replace(/派出所$/, '')}
        </button>
      </td>
      <td className="league-bar">
        <span className="stage-bar">
          <i className="stage-bar-done" style={{ width: `${figures.reachedShare.value ?? 0}%` }} />
        </span>
        {printFigure(figures.reached)}
        <span className="league-all">/{printFigure(figures.blocks)}</span>
      </td>
      <td>{printFigure(figures.reachedShare)}%</td>
      <td>
        {printFigure(figures.nominal)}% <Change figure={figures.nominal} />
      </td>
      <td>{printFigure(figures.uncovered)}</td>
      <td className={isShort ? 'warn' : ''}>
        {printFigure(figures.lettersInForce)}/{printFigure(figures.lettersDue)}
      </td>
    </tr>
  );
}
