import { Tag } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { openFindsOn } from '../../../../shared/clearance/books/open-finds-on.ts';
import { findStories } from '../../../../shared/clearance/finds/find-state.ts';
import type { Standing } from '../../../../shared/clearance/records/publicity-entries.ts';
import { noFigure } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { BookPage, RoleButton } from '../book-page.tsx';
import { StandingDialog } from './standing-dialog.tsx';

/** A community or a unit, and how far it has come to 无毒. */
export interface StandingLine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'community' | 'unit';
  readonly station: string;
  readonly openFinds: number;
  readonly standing: Standing | null;
}

const colours = { creating: 'processing', reached: 'success', withdrawn: 'error' } as const;

/** 无毒社区 and 无毒辖区: every community, station and unit with ground; what is open stands in the way by number. */
export function StandingsPage({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const lines = useStandings(board);
  const [asked, setAsked] = useState<StandingLine | null>(null);
  const groups = (['community', 'unit'] as const).map((kind) => ({
    kind,
    own: lines.filter((line) => line.kind === kind),
  }));
  return (
    <BookPage
      page="standings"
      hint={t('books.standing.hint')}
      foot={groups.map(({ kind, own }) => (
        <span key={kind}>
          {t(`books.standing.sum.${kind}`, {
            reached: own.filter(({ standing }) => standing?.standing === 'reached').length,
            total: own.length,
          })}
        </span>
      ))}
    >
      <table className="clear-matrix">
        <thead>
          <tr>
            <th>{t('books.standing.holder')}</th>
            <th>{t('plan.station')}</th>
            <th className="right">{t('books.standing.open')}</th>
            <th>{t('books.standing')}</th>
            <th>{t('books.since')}</th>
            <th>{t('books.reason')}</th>
            <th />
          </tr>
        </thead>
        {groups.map(({ kind, own }) =>
          own.length === 0 ? null : (
            <tbody key={kind}>
              <tr className="clear-station">
                <td colSpan={7}>{t(`books.standing.${kind}`)}</td>
              </tr>
              {own.map((line) => (
                <Line key={line.id} line={line} onAsk={() => setAsked(line)} />
              ))}
            </tbody>
          ),
        )}
      </table>
      {asked === null ? null : (
        <StandingDialog line={asked} day={board.day} onClose={() => setAsked(null)} />
      )}
    </BookPage>
  );
}

function Line({ line, onAsk }: { readonly line: StandingLine; readonly onAsk: () => void }) {
  const { t } = useWords();
  const { name, station, openFinds, standing } = line;
  // A find that came after 已达标 stands against it until somebody takes it back.
  const isContradicted = standing?.standing === 'reached' && openFinds > 0;
  return (
    <tr>
      <td>{name}</td>
      <td>{station}</td>
      <td className={openFinds > 0 ? 'right bad' : 'right'}>{openFinds}</td>
      <td>
        {standing === null ? (
          <span className="hint">{t('books.standing.none')}</span>
        ) : (
          <Tag color={isContradicted ? 'error' : colours[standing.standing]}>
            {t(`books.standing.${standing.standing}`)}
          </Tag>
        )}
        {isContradicted ? <span className="bad">{t('books.standing.contradicted')}</span> : null}
      </td>
      <td>{standing?.on ?? noFigure}</td>
      <td title={standing?.reason ?? ''}>{standing?.reason ?? ''}</td>
      <td className="right">
        <RoleButton
          operation="set-standing"
          testId={`standing-${line.id}`}
          label={t('books.standing.set')}
          isPlain
          onClick={onAsk}
        />
      </td>
    </tr>
  );
}

function useStandings(board: Board): readonly StandingLine[] {
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  return useMemo(() => {
    const stories = findStories(rows);
    const ownerOf = (code: string) => board.byCode.get(code)?.facts.owner;
    const withGround = new Set(
      board.lines.flatMap(({ facts: { owner } }) => [owner.stationId, owner.unitId]),
    );
    const lineOf = (
      holder: { readonly id: string; readonly name: string },
      kind: StandingLine['kind'],
      stationId: string | null,
    ): StandingLine => ({
      id: holder.id,
      name: holder.name,
      kind,
      station: rows.units.get(stationId ?? '')?.name ?? '',
      openFinds: openFindsOn(holder, stories, ownerOf).length,
      standing: rows.standings.get(holder.id) ?? null,
    });
    const communities = [...rows.communities.values()].map((community) =>
      lineOf(community, 'community', community.stationId),
    );
    const stationOf = new Map(
      board.lines.map(({ facts: { owner } }) => [owner.unitId, owner.stationId]),
    );
    const units = [...rows.units.values()]
      .filter(({ id }) => withGround.has(id))
      .toSorted((a, b) => Number(b.kind === 'station') - Number(a.kind === 'station'))
      .map((unit) => lineOf(unit, 'unit', stationOf.get(unit.id) ?? null));
    return [...communities, ...units];
  }, [board, rows]);
}
