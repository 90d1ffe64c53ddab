import { type ReactNode, useMemo, useState } from 'react';
import type { RecordTable } from '../../../shared/operations/entry-kinds.ts';
import type { Conflict, State } from '../../../shared/operations/rows.ts';
import { findRuleBreaks, type RuleBreak } from '../../../shared/operations/transfer/rule-breaks.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { clockText, recordName } from './entry-name.ts';

/** 冲突: what two desks changed without knowing of each other, side by side, for a person to decide. */
export function ConflictDesk(): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const conflicts = useMemo(() => inOrder(rows), [rows]);
  const breaks = useMemo(() => (rows.transfers.size > 0 ? findRuleBreaks(rows) : []), [rows]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = conflicts.find(({ id }) => id === chosenId) ?? conflicts[0] ?? null;
  const open = conflicts.filter(({ decision }) => decision === null).length;
  return (
    <main className="ledger transfer conflicts" data-testid="conflicts">
      <header className="register-head">
        <h2>{t('conflict.title')}</h2>
        <span className="hint">
          {t('conflict.count', { open, decided: conflicts.length - open, rules: breaks.length })}
        </span>
      </header>
      <nav className="conflict-list">
        {conflicts.length + breaks.length === 0 ? (
          <p className="table-empty">{t('conflict.empty')}</p>
        ) : null}
        {conflicts.map((conflict) => (
          <button
            key={conflict.id}
            type="button"
            className={conflict === chosen ? 'conflict-row row-selected' : 'conflict-row'}
            data-testid="conflict-row"
            onClick={() => setChosenId(conflict.id)}
          >
            <span>
              {t(`table.${conflict.table as RecordTable}`)} · {nameOf(conflict)}
            </span>
            <span className={conflict.decision === null ? 'badge badge-warn' : 'badge badge-good'}>
              {t(conflict.decision === null ? 'conflict.open' : 'conflict.decided')}
            </span>
            <span className="hint">{clockText(conflict.kept.hlc)}</span>
          </button>
        ))}
        {breaks.map((one) => (
          <RuleRow key={`${one.rule} ${one.ids.join(' ')}`} one={one} rows={rows} />
        ))}
      </nav>
      <section className="conflict-panel">
        {chosen === null ? (
          <p className="letter-none">{t('conflict.none')}</p>
        ) : (
          <ConflictPanel conflict={chosen} name={nameOf(chosen)} />
        )}
      </section>
    </main>
  );
}

function RuleRow({ one, rows }: { readonly one: RuleBreak; readonly rows: State }): ReactNode {
  const { t } = useWords();
  const names = one.ids.map((id) => recordName(rows[one.table].get(id)) ?? id);
  return (
    <div className="conflict-row conflict-rule" data-testid="rule-row">
      <span>{t(`rule.${one.rule}`)}</span>
      <span className="badge badge-warn">{t(`table.${one.table}`)}</span>
      <span className="hint">{names.join('、')}</span>
    </div>
  );
}

/** Open ones first, the newest of each first. */
function inOrder(rows: State): readonly Conflict[] {
  const rank = (conflict: Conflict) => (conflict.decision === null ? 0 : 1);
  return [...rows.conflicts.values()].sort(
    (left, right) => rank(left) - rank(right) || (left.kept.hlc < right.kept.hlc ? 1 : -1),
  );
}

function nameOf({ kept, other, recordId }: Conflict): string {
  return recordName(kept.record) ?? recordName(other.record) ?? recordId;
}
