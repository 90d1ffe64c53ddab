import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Conflict, ConflictSide } from '../../../shared/operations/rows.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession } from '../../session/use-session.ts';
import { actorName, clockText, fieldName, shortDevice } from './entry-name.ts';
import { recordDifferences } from './record-differences.ts';

/** One conflict: who wrote which version when, the fields they differ in, and the decision. */
export function ConflictPanel(properties: {
  readonly conflict: Conflict;
  readonly name: string;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const isMine = useMay('decide-conflict');
  const reason = isMine ? '' : t('reason.not-your-role');
  const { conflict, name } = properties;
  const { kept, other, decision } = conflict;
  const decide = (keep: 'kept' | 'other') =>
    void perform(session, 'decide-conflict', { id: conflict.id, keep });
  const chosen = (side: ConflictSide) => decision?.hash === side.hash;
  return (
    <>
      <h3>{name}</h3>
      <p className="hint">{t('conflict.why')}</p>
      <table className="conflict-sides">
        <thead>
          <tr>
            <th>{t('conflict.field')}</th>
            <Side side={kept} label={t('conflict.kept')} isChosen={chosen(kept)} />
            <Side side={other} label={t('conflict.other')} isChosen={chosen(other)} />
          </tr>
        </thead>
        <tbody>
          {kept.record === null || other.record === null ? (
            <tr>
              <td>{t('conflict.record')}</td>
              <td>{t(kept.record === null ? 'conflict.removed' : 'conflict.stands')}</td>
              <td>{t(other.record === null ? 'conflict.removed' : 'conflict.stands')}</td>
            </tr>
          ) : (
            recordDifferences(kept.record, other.record).map((difference) => (
              <tr key={difference.field}>
                <td>{fieldName(difference.field, t)}</td>
                <td>{difference.kept ?? '—'}</td>
                <td>{difference.other ?? '—'}</td>
              </tr>
            ))
          )}
        </tbody>
      </table>
      {decision === null ? (
        <footer className="conflict-acts">
          <Button
            disabled={!isMine}
            title={reason}
            data-testid="conflict-keep"
            onClick={() => decide('kept')}
          >
            {t('conflict.take.kept')}
          </Button>
          <Button
            disabled={!isMine}
            title={reason}
            data-testid="conflict-other"
            onClick={() => decide('other')}
          >
            {t('conflict.take.other')}
          </Button>
        </footer>
      ) : (
        <p data-testid="conflict-decision">
          {t('conflict.decision', {
            actor: actorName(decision.actor, t),
            at: clockText(decision.hlc),
          })}
        </p>
      )}
    </>
  );
}

function Side(properties: {
  readonly side: ConflictSide;
  readonly label: string;
  readonly isChosen: boolean;
}): ReactNode {
  const { t } = useWords();
  const { side, label, isChosen } = properties;
  return (
    <th>
      {label}
      {isChosen ? <span className="badge badge-good"> {t('conflict.taken')}</span> : null}
      <span className="hint">
        {actorName(side.actor, t)} · {shortDevice(side.device)} · {clockText(side.hlc)}
      </span>
    </th>
  );
}
