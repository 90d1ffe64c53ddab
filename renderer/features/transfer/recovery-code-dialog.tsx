import { Button, Checkbox, Modal } from 'antd';
import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { clockText } from './entry-name.ts';

/** A recovery code, the one time it is shown: large, in groups, to print or to write down. */
export function RecoveryCodeDialog(properties: {
  readonly code: string;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const name = useSessionState(({ rows }) => rows.ledger.get('ledger')?.name ?? '');
  const { code, onDone } = properties;
  const [isKept, setKept] = useState(false);
  const time = clockText(new Date(session.ports.now()).toISOString());
  return (
    <Modal
      open
      title={t('encryption.code')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={560}
      footer={[
        <Button
          key="print"
          icon={<Printer size={14} />}
          onClick={() => void session.ports.host.print()}
        >
          {t('encryption.code.print')}
        </Button>,
        <Button
          key="done"
          type="primary"
          disabled={!isKept}
          data-testid="recovery-code-done"
          onClick={onDone}
        >
          {t('encryption.code.done')}
        </Button>,
      ]}
    >
      <p>{t('encryption.code.says')}</p>
      <p className="recovery-code" data-testid="recovery-code">
        {code}
      </p>
      <Checkbox
        checked={isKept}
        data-testid="recovery-code-kept"
        onChange={(event) => setKept(event.target.checked)}
      >
        {t('encryption.code.kept')}
      </Checkbox>
      {createPortal(
        <section className="code-sheet">
          <h1>{t('encryption.code.sheet')}</h1>
          <p>{t('encryption.code.of', { name, time })}</p>
          <p className="recovery-code">{code}</p>
          <p>{t('encryption.code.keep')}</p>
        </section>,
        document.body,
      )}
    </Modal>
  );
}
