import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Find } from '../../../../shared/clearance/records/find-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';

/** Withdraws a find recorded by mistake, with the reason. */
export function WithdrawDialog({
  find,
  onClose,
}: {
  readonly find: Find;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [reason, setReason] = useState('');
  const withdraw = async () => {
    const done = await perform(session, 'withdraw-find', { findId: find.id, reason });
    if (done.ok) onClose();
  };
  return (
    <Modal
      open
      width={420}
      title={t('find.withdraw.title', { number: find.number })}
      okText={t('find.withdraw.ok')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        danger: true,
        disabled: reason.trim() === '',
        'data-testid': 'find-withdraw-ok',
      }}
      onOk={() => void withdraw()}
      onCancel={onClose}
    >
      <p className="hint">{t('find.withdraw.says')}</p>
      <Input.TextArea
        rows={3}
        maxLength={1000}
        value={reason}
        placeholder={t('find.withdraw.reason')}
        data-testid="find-withdraw-reason"
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
