import { Button, Switch } from 'antd';
import { Lock, LockOpen } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { AtRestStatus } from '../../../shared/host/at-rest.ts';
import { useWords } from '../../i18n/words.tsx';
import { isAdministrator } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { type EncryptionAct, EncryptionDialog } from './encryption-dialog.tsx';

/** Whether the ledger is encrypted on its disc, against whom that helps, and how to change it. */
export function EncryptionSection(): ReactNode {
  const { t } = useWords();
  const { atRest } = useSession().ports;
  const mayChange = useSessionState(
    (state) =>
      state.signedIn?.hasAccounts !== true || state.signedIn.isOpen || isAdministrator(state),
  );
  const [status, setStatus] = useState<AtRestStatus | null>(null);
  const [act, setAct] = useState<EncryptionAct | null>(null);
  const read = useCallback(async () => {
    const answer = await atRest?.status();
    setStatus(answer?.ok ? answer.value : null);
  }, [atRest]);
  useEffect(() => void read(), [read]);
  if (status === null) return null;
  const isOn = status.kind === 'unlocked';
  const choices = isOn ? (['password', 'recovery-code', 'off'] as const) : (['on'] as const);
  return (
    <section className="encryption" data-testid="encryption" data-kind={status.kind}>
      <h3>
        {isOn ? <Lock size={16} strokeWidth={1.5} /> : <LockOpen size={16} strokeWidth={1.5} />}
        {t('encryption.title')}
      </h3>
      <p className={isOn ? 'good' : 'warn'}>{t(isOn ? 'encryption.on' : 'encryption.off')}</p>
      <p className="hint">{t('encryption.limits')}</p>
      {isOn ? <p className="hint">{t('encryption.index')}</p> : null}
      {isOn ? <KeyStoreLine status={status} mayChange={mayChange} onAct={setAct} /> : null}
      {mayChange ? (
        <div className="snapshot-second">
          {choices.map((choice) => (
            <Button
              key={choice}
              data-testid={`encryption-${choice}`}
              onClick={() => setAct(choice)}
            >
              {t(`encryption.act.${choice}`)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="hint">{t('encryption.administrator')}</p>
      )}
      {act === null ? null : (
        <EncryptionDialog
          act={act}
          onClose={() => {
            setAct(null);
            void read();
          }}
        />
      )}
    </section>
  );
}

/** The key store of this login, where the program knows one; one that protects nothing is said to, and not offered. */
function KeyStoreLine(properties: {
  readonly status: AtRestStatus;
  readonly mayChange: boolean;
  readonly onAct: (act: EncryptionAct) => void;
}): ReactNode {
  const { t } = useWords();
  const { status, mayChange, onAct } = properties;
  const { keyStore, opensBySystem } = status;
  if (keyStore === null) return <p className="hint">{t('encryption.store.none')}</p>;
  const { backend, isProtecting } = keyStore;
  if (!isProtecting) return <p className="warn">{t('encryption.store.useless', { backend })}</p>;
  return (
    <p className="encryption-store">
      <Switch
        size="small"
        checked={opensBySystem}
        disabled={!mayChange}
        aria-label={t('encryption.store', { backend })}
        onChange={(opens) => onAct(opens ? 'system-on' : 'system-off')}
      />
      <span>{t('encryption.store', { backend })}</span>
    </p>
  );
}
