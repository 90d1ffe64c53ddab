import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { shortestPassphrase } from '../../../../shared/clearance/leads/sealed-informer.ts';
import type { Lead } from '../../../../shared/clearance/records/lead-entries.ts';
import type { JsonValue } from '../../../../shared/ledger/entry.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';
import { Fact, Facts } from '../facts.tsx';

interface Identity {
  readonly name: string;
  readonly contact: string;
  readonly note: string;
}

/** Opens a sealed informer, which is an entry whatever comes of it; the identity is shown here until the dialog closes. */
export function OpenInformerDialog({
  lead,
  onClose,
}: {
  readonly lead: Lead;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [answer, setAnswer] = useState<Identity | 'wrong' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      const read = await perform(session, 'read-informer', {
        leadId: lead.id,
        passphrase,
        reason,
      });
      if (read.ok) setAnswer(identityOf(read.value.value) ?? 'wrong');
    } finally {
      setPassphrase('');
      setBusy(false);
    }
  };
  const isOpen = answer !== null && answer !== 'wrong';
  const isComplete = reason.trim() !== '' && passphrase.length >= shortestPassphrase;
  return (
    <Modal
      open
      width={460}
      title={t('lead.informer.open.title', { number: lead.number })}
      onCancel={onClose}
      footer={
        isOpen ? (
          <Button data-testid="informer-close" onClick={onClose}>
            {t('lead.informer.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button
              type="primary"
              danger
              loading={isBusy}
              disabled={!isComplete}
              data-testid="informer-open-ok"
              onClick={() => void open()}
            >
              {t('lead.informer.open.ok')}
            </Button>
          </>
        )
      }
    >
      {isOpen ? (
        <div data-testid="informer-identity">
          <Facts>
            <Fact label={t('lead.informer.name')}>{answer.name}</Fact>
            <Fact label={t('lead.informer.contact')}>{answer.contact}</Fact>
            <Fact label={t('lead.informer.note')}>{answer.note}</Fact>
          </Facts>
          <p className="hint">{t('lead.informer.shown')}</p>
        </div>
      ) : (
        <>
          <p className="warn clear-form-hint" data-testid="informer-says">
            {t('lead.informer.open.says')}
          </p>
          <Form layout="vertical" className="dialog-form">
            <Form.Item label={t('lead.informer.reason')}>
              <Input
                value={reason}
                maxLength={500}
                data-testid="informer-reason"
                onChange={(event) => setReason(event.target.value)}
              />
            </Form.Item>
            <Form.Item label={t('lead.informer.passphrase')}>
              <Input.Password
                value={passphrase}
                maxLength={200}
                autoComplete="off"
                data-testid="informer-passphrase"
                onChange={(event) => setPassphrase(event.target.value)}
              />
            </Form.Item>
          </Form>
          {answer === 'wrong' ? (
            <p className="bad" data-testid="informer-wrong">
              {t('lead.informer.wrong')}
            </p>
          ) : null}
        </>
      )}
    </Modal>
  );
}

function identityOf(value: JsonValue): Identity | null {
  if (typeof value !== 'object' || value === null || !('identity' in value)) return null;
  const { identity } = value;
  if (typeof identity !== 'object' || identity === null || Array.isArray(identity)) return null;
  const { name, contact, note } = identity as Record<string, JsonValue>;
  return { name: String(name ?? ''), contact: String(contact ?? ''), note: String(note ?? '') };
}
