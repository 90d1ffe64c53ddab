import { Checkbox, Segmented } from 'antd';
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { NilCell, NilLine } from '../../../../shared/clearance/books/nil-returns.ts';
import { daysOfWeek } from '../../../../shared/clearance/states/iso-week.ts';
import { formatShortTime } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { BookPage, RoleButton } from '../book-page.tsx';
import { NilReturnDialog } from './nil-return-dialog.tsx';
import { NilReturnsDialog } from './nil-returns-dialog.tsx';
import { type NilReturnBook, useNilReturns } from './use-nil-returns.ts';

/** 零报告: unit by unit and week by week, who has returned, who is overdue, and where plants were found instead. */
export function NilReturnsPage({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const whole = useNilReturns(board);
  const [isOnlyOverdue, setOnlyOverdue] = useState(false);
  const [who, setWho] = useState<'all' | 'stations'>('all');
  const isStation = ({ unitId, stationId }: NilLine) => unitId === stationId;
  const book = who === 'all' ? whole : { ...whole, lines: whole.lines.filter(isStation) };
  const [asked, setAsked] = useState<{ line: NilLine; cell: NilCell } | null>(null);
  const [week, setWeek] = useState<string | null>(null);
  return (
    <BookPage
      page="nil-returns"
      hint={t('books.nil.hint')}
      tools={
        <>
          <Segmented
            size="small"
            value={who}
            options={(['all', 'stations'] as const).map((value) => ({
              value,
              label: t(`books.nil.${value}`),
            }))}
            onChange={setWho}
          />
          <Checkbox
            checked={isOnlyOverdue}
            onChange={(event) => setOnlyOverdue(event.target.checked)}
          >
            {t('books.nil.onlyOverdue')}
          </Checkbox>
        </>
      }
      foot={<Overdue book={book} />}
    >
      <NilTable book={book} isOnlyOverdue={isOnlyOverdue} onAsk={setAsked} onWeek={setWeek} />
      {week === null ? null : (
        <NilReturnsDialog
          week={week}
          lines={openIn(book.lines, week)}
          onClose={() => setWeek(null)}
        />
      )}
      {asked === null ? null : <NilReturnDialog {...asked} onClose={() => setAsked(null)} />}
    </BookPage>
  );
}

function NilTable(properties: {
  readonly book: NilReturnBook;
  readonly isOnlyOverdue: boolean;
  readonly onAsk: (asked: { line: NilLine; cell: NilCell }) => void;
  readonly onWeek: (week: string) => void;
}): ReactNode {
  const { t } = useWords();
  const { book, isOnlyOverdue, onAsk, onWeek } = properties;
  const { units } = useSessionState((state) => ({ units: state.rows.units }));
  const { weeks, lines } = book;
  const shown = isOnlyOverdue ? lines.filter(isOverdue) : lines;
  if (shown.length === 0)
    return (
      <p className="clear-empty">{t(lines.length === 0 ? 'books.nil.nobody' : 'books.nil.none')}</p>
    );
  return (
    <table className="clear-matrix">
      <thead>
        <tr>
          <th>{t('books.unit')}</th>
          <th className="right">{t('books.blocks')}</th>
          {weeks.map((week, index) => {
            const { from, until } = daysOfWeek(week);
            const count = lines.filter(({ cells }) => cells[index]?.kind === 'given').length;
            return (
              <th key={week}>
                <b>{index === 0 ? t('books.nil.thisWeek') : week.slice(5)}</b>
                <span>
                  {from.slice(5)}–{until.slice(5)}
                </span>
                <span>{t('books.nil.count', { count, total: lines.length })}</span>
                <WeekButton
                  week={week}
                  count={openIn(lines, week).length}
                  onAsk={() => onWeek(week)}
                />
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {shown.map((line) => (
          <tr key={line.unitId} className={line.unitId === line.stationId ? 'clear-station' : ''}>
            <td>{units.get(line.unitId)?.name ?? line.unitId}</td>
            <td className="right">{line.blocks}</td>
            {line.cells.map((cell) => (
              <td key={cell.week}>
                <Cell line={line} cell={cell} onAsk={() => onAsk({ line, cell })} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Opens the returns still missing of a week, to be handed in together. */
function WeekButton(properties: {
  readonly week: string;
  readonly count: number;
  readonly onAsk: () => void;
}): ReactNode {
  const { t } = useWords();
  const { week, count, onAsk } = properties;
  if (count < 2) return null;
  return (
    <RoleButton
      operation="give-nil-returns"
      testId={`nil-many-${week}`}
      label={t('books.nil.many', { count })}
      isPlain
      onClick={onAsk}
    />
  );
}

function Cell(properties: {
  readonly line: NilLine;
  readonly cell: NilCell;
  readonly onAsk: () => void;
}): ReactNode {
  const { t } = useWords();
  const isMine = useMay('give-nil-return');
  const { line, cell, onAsk } = properties;
  const { persons } = useSessionState((state) => ({ persons: state.rows.persons }));
  const { kind, nilReturn, finds } = cell;
  const who = persons.get(nilReturn?.personId ?? '')?.name ?? '';
  const told =
    nilReturn === null
      ? ''
      : t('books.nil.told', { who, at: formatShortTime(nilReturn.at), note: nilReturn.note });
  if (kind === 'given')
    return (
      <span className="good" title={told}>
        <Check size={13} /> {who}
      </span>
    );
  if (kind === 'found')
    return (
      <span className="bad" title={told}>
        {t(nilReturn === null ? 'books.nil.found' : 'books.nil.foundAfter', { count: finds })}
      </span>
    );
  return (
    <button
      type="button"
      className={kind === 'overdue' ? 'code-link clear-late' : 'code-link'}
      disabled={!isMine}
      title={isMine ? '' : t('reason.not-your-role')}
      data-testid={`nil-${line.unitId}-${cell.week}`}
      onClick={onAsk}
    >
      {t(`books.nil.${kind}`)}
    </button>
  );
}

/** Who has a past week open, by name; the rest is a number. */
function Overdue({ book }: { readonly book: NilReturnBook }): ReactNode {
  const { t } = useWords();
  const { units } = useSessionState((state) => ({ units: state.rows.units }));
  const late = book.lines.filter(isOverdue);
  if (late.length === 0) return <span className="good">{t('books.nil.allGiven')}</span>;
  const names = late.map(({ unitId }) => units.get(unitId)?.name ?? unitId);
  return (
    <>
      <b className="bad">{t('books.nil.overdueSum', { count: late.length })}</b>
      <span className="clear-names" title={names.join('、')} data-testid="nil-overdue">
        {names.join('、')}
      </span>
    </>
  );
}

/** Lines whose return of a week is neither given nor stands against a find. */
function openIn(lines: readonly NilLine[], week: string): NilLine[] {
  return lines.filter(({ cells }) =>
    cells.some((cell) => cell.week === week && (cell.kind === 'due' || cell.kind === 'overdue')),
  );
}

function isOverdue({ cells }: NilLine): boolean {
  return cells.some(({ kind }) => kind === 'overdue');
}
