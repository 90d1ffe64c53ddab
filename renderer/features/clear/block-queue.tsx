import { Button } from 'antd';
import { Check } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { plantsOf } from '../../../shared/clearance/finds/law-bands.ts';
import { traceBacks } from '../../../shared/clearance/finds/trace-back.ts';
import { beijingDayOf } from '../../../shared/ledger/beijing-day.ts';
import { formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Board, BoardLine } from '../../session/clearance-board.ts';
import { selectBlock } from '../../session/selecting.ts';
import type { BoardView } from '../../session/session-state.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { daysWaited, listLines } from './clear-lists.ts';
import { LapsesNotice } from './lapses-notice.tsx';
import { useSigner } from './use-signer.ts';
import { useViewTitle } from './use-view-title.ts';

/** More lines than anybody reads; the rest is found by state or station. */
const mostLines = 200;

/** The blocks of the chosen view, longest wait first; below, what was returned and what is traced back. */
export function BlockQueue({
  board,
  view,
  onBulk,
}: {
  readonly board: Board;
  readonly view: BoardView;
  readonly onBulk: (lines: readonly BoardLine[]) => void;
}): ReactNode {
  const { t } = useWords();
  const signer = useSigner();
  const maySign = useMay('sign-block');
  const title = useViewTitle(view);
  const { rows, tracks } = useSessionState((state) => ({
    rows: state.rows,
    tracks: state.tracksByBlock,
  }));
  const lines = useMemo(
    () => listLines(board, view, signer, rows, tracks),
    [board, view, signer, rows, tracks],
  );
  const canSign =
    view.kind === 'mine' || (view.kind === 'state' && view.state.startsWith('awaiting-'));
  return (
    <section className="clear-queue" data-testid="clear-queue">
      <header className="clear-head">
        <b>{title}</b>
        <span className="badge">{lines.length}</span>
        {canSign && lines.length > 1 ? (
          <Button
            size="small"
            disabled={!maySign}
            title={maySign ? '' : t('reason.not-your-role')}
            data-testid="clear-bulk"
            onClick={() => onBulk(lines)}
          >
            {t('clear.bulk')}
          </Button>
        ) : null}
      </header>
      <LapsesNotice day={board.day} />
      <div className="clear-queue-rows">
        {lines.length === 0 ? <p className="clear-empty">{t(`clear.empty.${view.kind}`)}</p> : null}
        {lines.slice(0, mostLines).map((line) => (
          <QueueItem key={line.code} line={line} day={board.day} />
        ))}
        {lines.length > mostLines ? (
          <p className="clear-empty">{t('clear.more', { count: lines.length - mostLines })}</p>
        ) : null}
      </div>
      <Returned board={board} />
      <TracedBack />
    </section>
  );
}

function QueueItem({ line, day }: { readonly line: BoardLine; readonly day: string }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isOn, rows } = useSessionState((state) => ({
    isOn: state.selection.codes.includes(line.code),
    rows: state.rows,
  }));
  const { facts, derived, group, code } = line;
  const { walk, sites } = facts;
  const days = daysWaited(line, day);
  const signer = rows.persons.get(derived.chain.signatures.at(-1)?.personId ?? '')?.name;
  const share = walk.freeSquareMetres > 0 ? walk.seen.nominal / walk.freeSquareMetres : null;
  return (
    <button
      type="button"
      className={isOn ? 'clear-item clear-item-on' : 'clear-item'}
      aria-pressed={isOn}
      data-testid={`clear-item-${code}`}
      onClick={() => selectBlock(session, code)}
    >
      <span className="clear-item-line">
        <StateChip state={group} letter={t(`letter.${group}`)} label={t(`state.${group}`)} />
        <b>{code}</b>
        <span className="clear-item-place">
          {rows.units.get(facts.owner.unitId ?? '')?.name ?? t('clear.unowned')}
        </span>
        {days === null ? (
          <span className="hint">{t(`clear.state.${derived.state}`)}</span>
        ) : (
          <span className={days >= 3 ? 'warn' : 'hint'}>{t('clear.waits', { days })}</span>
        )}
      </span>
      <span className="clear-item-line clear-item-figures">
        <span>
          {t('figure.reached')} {walk.isReached ? <Check size={12} /> : '—'}
        </span>
        <span>
          {t('figure.seen')} {formatShare(share)}
        </span>
        <span>
          {t('figure.checked')} {sites.done}/{sites.total}
        </span>
        <span className="clear-item-signer">
          {signer === undefined ? '' : t('clear.signedBy', { signer })}
        </span>
      </span>
    </button>
  );
}

/** Why blocks were returned in this round, most frequent first. */
function Returned({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { returns } = useSessionState((state) => ({ returns: state.rows.signingReturns }));
  const reasons = new Map<string, number>();
  for (const { roundId, reason } of returns.values())
    if (roundId === board.roundId) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  if (reasons.size === 0) return null;
  const most = Math.max(...reasons.values());
  const sorted = [...reasons].sort(([, a], [, b]) => b - a).slice(0, 5);
  return (
    <section>
      <header className="clear-head clear-subhead">
        <b>{t('clear.returned')}</b>
        <span className="hint">
          {t('clear.returned.count', { count: [...reasons.values()].reduce((a, b) => a + b, 0) })}
        </span>
      </header>
      {sorted.map(([reason, count]) => (
        <div key={reason} className="clear-reason">
          <span>{reason}</span>
          <progress value={count} max={most} aria-label={reason} />
          <b>{count}</b>
        </div>
      ))}
    </section>
  );
}

/** 倒查: finds in ground that had been signed. */
function TracedBack(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const traced = useMemo(() => traceBacks(rows), [rows]);
  if (traced.length === 0) return null;
  const nameOf = (id: string) => rows.persons.get(id)?.name ?? id;
  return (
    <section data-testid="clear-traced">
      <header className="clear-head clear-subhead">
        <b className="bad">{t('clear.traced', { count: traced.length })}</b>
        <span className="hint">{t('clear.traced.hint')}</span>
      </header>
      {traced.slice(0, 3).map(({ find, signatures, walkers }) => (
        <div key={find.id} className="clear-traced">
          <span className="clear-item-line">
            <StateChip state="found" letter={t('letter.found')} label={t('state.found')} />
            <b>{find.blockCode}</b>
            <span className="clear-item-place">
              {t(`clear.plant.${find.plant}`)} {t('clear.plants', { count: plantsOf(find.count) })}
            </span>
            <button
              type="button"
              className="code-link"
              onClick={() => selectBlock(session, find.blockCode)}
            >
              {t('clear.open')}
            </button>
          </span>
          <p className="hint">
            {t('clear.traced.who', {
              walkers: walkers.slice(0, 3).map(nameOf).join('、'),
              signers: [...new Set(signatures.map(({ personId }) => nameOf(personId)))].join('、'),
              on: beijingDayOf(signatures.at(-1)!.at) ?? '',
            })}
          </p>
        </div>
      ))}
    </section>
  );
}
