import { type ReactNode, useState } from 'react';
import { drawnFor } from '../../../../shared/clearance/lots/drawn-for.ts';
import type { LotState } from '../../../../shared/clearance/lots/lot-state.ts';
import { formatShortTime } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { selectBlock } from '../../../session/selecting.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { RoleButton } from '../book-page.tsx';
import { useSigner } from '../use-signer.ts';
import { LotCheckDialog } from './lot-check-dialog.tsx';

/** One lot: what was drawn and what a re-check of it found. Whoever walked any of it sees how many, not which. */
export function LotDetail({
  state,
  board,
}: {
  readonly state: LotState;
  readonly board: Board;
}): ReactNode {
  const { t } = useWords();
  const signer = useSigner();
  const { rows } = useSessionState((session) => ({ rows: session.rows }));
  const [asked, setAsked] = useState<string | null>(null);
  const { lot, drawn, isPassed, isFailed } = state;
  const view = drawnFor(state, rows.evidences.values(), signer.personId);
  const isJudged = isPassed || isFailed;
  return (
    <section className="panel-section lot-detail" data-testid="lot-detail">
      <div className="section-head">
        <h3>{lot.name}</h3>
        <span className="hint">
          {isJudged
            ? t('recheck.seed', { seed: lot.seed })
            : t('recheck.drawnOf', { drawn: drawn.length, blocks: state.codes.size })}
        </span>
      </div>
      {isFailed ? <p className="clear-broken">{t('recheck.failed.hint')}</p> : null}
      {view === 'shown' ? (
        <ul className="lot-drawn">
          {drawn.map((code) => (
            <Drawn key={code} code={code} state={state} board={board} onCheck={setAsked} />
          ))}
        </ul>
      ) : (
        <p className="clear-statement" data-testid="lot-hidden">
          {t(`recheck.hidden.${view}`, { drawn: drawn.length })}
        </p>
      )}
      {asked === null ? null : (
        <LotCheckDialog lot={lot} code={asked} board={board} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

function Drawn(properties: {
  readonly code: string;
  readonly state: LotState;
  readonly board: Board;
  readonly onCheck: (code: string) => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { code, state, board, onCheck } = properties;
  const { persons, units } = useSessionState(({ rows }) => ({
    persons: rows.persons,
    units: rows.units,
  }));
  const owner = board.byCode.get(code)?.facts.owner;
  const check = state.checks.findLast(({ blockCode }) => blockCode === code);
  return (
    <li>
      <button type="button" className="code-link" onClick={() => selectBlock(session, code)}>
        {code}
      </button>
      <span className="clear-names">{units.get(owner?.unitId ?? '')?.name ?? ''}</span>
      {check === undefined ? (
        <RoleButton
          operation="check-lot"
          testId={`lot-check-${code}`}
          label={t('recheck.check')}
          disabled={state.isFailed}
          onClick={() => onCheck(code)}
        />
      ) : (
        <span className={check.isClean ? 'good' : 'bad'} title={check.note}>
          {t(check.isClean ? 'recheck.clean' : 'recheck.wrong')} ·{' '}
          {persons.get(check.personId)?.name ?? check.personId} {formatShortTime(check.at)}
        </span>
      )}
      {check === undefined || check.note === '' ? null : <p className="hint">{check.note}</p>}
    </li>
  );
}
