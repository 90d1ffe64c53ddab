import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { renewedNumber } from '../../../../shared/people/letter-number.ts';
import type { Letter } from '../../../../shared/people/records.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';

/** 重签 as one act: a new letter in place of the old, signed by who answers for the unit now. */
export function RenewDialog(properties: {
  readonly letter: Letter;
  readonly day: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { letter, day, onClose } = properties;
  const year = day.slice(0, 4);
  const [number, setNumber] = useState(() => renewedNumber(letter.number, year));
  const [signedOn, setSignedOn] = useState<string | null>(day);
  const [validUntil, setValidUntil] = useState<string | null>(`${year}-12-31`);
  const save = async () => {
    const newId = crypto.randomUUID();
    const input = { id: letter.id, newId, number, signedOn, validUntil };
    if (!(await perform(session, 'renew-letter', input)).ok) return;
    session.store.setState({ letterId: newId });
    onClose();
  };
  const dayOf = (value: string | null) => (value === null ? null : dayjs(value));
  return (
    <Modal
      open
      title={t('letter.renew.title', { number: letter.number })}
      okText={t('ledger.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: number.trim() === '', 'data-testid': 'renew-save' }}
      onOk={save}
      onCancel={onClose}
      width={520}
    >
      <p className="hint">{t('letter.renew.hint')}</p>
      <Form layout="vertical" className="dialog-form letter-form">
        <Form.Item label={t('letter.renew.number')}>
          <Input
            value={number}
            data-testid="renew-number"
            onChange={(event) => setNumber(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('ledger.field.signed')}>
          <DatePicker
            value={dayOf(signedOn)}
            onChange={(value) => setSignedOn(value?.format('YYYY-MM-DD') ?? null)}
          />
        </Form.Item>
        <Form.Item label={t('ledger.until')}>
          <DatePicker
            value={dayOf(validUntil)}
            onChange={(value) => setValidUntil(value?.format('YYYY-MM-DD') ?? null)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
