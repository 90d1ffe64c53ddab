import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { shortestPassphrase } from '../../../../shared/clearance/leads/sealed-informer.ts';
import type { Lead } from '../../../../shared/clearance/records/lead-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';

/** Seals who gave a lead under a passphrase asked twice. What was typed is gone once the dialog closes. */
export function SealInformerDialog({
  lead,
  onClose,
}: {
  readonly lead: Lead;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [note, setNote] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const differs = again !== '' && again !== passphrase;
  const isComplete =
    name.trim() !== '' && passphrase.length >= shortestPassphrase && again === passphrase;
  const seal = async () => {
    setBusy(true);
    try {
      const identity = { name: name.trim(), contact: contact.trim(), note: note.trim() };
      const sealed = await perform(session, 'seal-informer', {
        leadId: lead.id,
        passphrase,
        ...identity,
      });
      if (sealed.ok) onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={460}
      title={t('lead.informer.seal.title', { number: lead.number })}
      okText={t('lead.informer.seal.ok')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        disabled: !isComplete,
        loading: isBusy,
        'data-testid': 'informer-seal-ok',
      }}
      onOk={() => void seal()}
      onCancel={onClose}
    >
      <p className="warn clear-form-hint">{t('lead.informer.seal.says')}</p>
      <Form layout="vertical" className="dialog-form" autoComplete="off">
        <Form.Item label={t('lead.informer.name')}>
          <Input
            value={name}
            maxLength={200}
            data-testid="informer-name"
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('lead.informer.contact')}>
          <Input
            value={contact}
            maxLength={500}
            data-testid="informer-contact"
            onChange={(event) => setContact(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('lead.informer.note')}>
          <Input value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
        </Form.Item>
        <Form.Item label={t('lead.informer.passphrase')}>
          <Input.Password
            value={passphrase}
            maxLength={200}
            autoComplete="new-password"
            data-testid="informer-passphrase"
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Form.Item>
        <Form.Item
          label={t('lead.informer.again')}
          {...(differs
            ? { validateStatus: 'error' as const, help: t('lead.informer.differs') }
            : {})}
        >
          <Input.Password
            value={again}
            maxLength={200}
            autoComplete="new-password"
            data-testid="informer-passphrase-again"
            onChange={(event) => setAgain(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
