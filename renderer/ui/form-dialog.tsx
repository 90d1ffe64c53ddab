import { Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/words.tsx';

/** A form in a dialog; it closes once `onSave` says that the record is kept. */
export function FormDialog(properties: {
  readonly title: string;
  readonly isComplete: boolean;
  readonly width?: number;
  readonly okText?: string;
  /** Gives whether it was recorded. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useWords();
  const { title, isComplete, width = 520, okText, onSave, onClose, children } = properties;
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      if (await onSave()) onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={okText ?? t('ledger.save')}
      cancelText={t('action.cancel')}
      confirmLoading={isBusy}
      okButtonProps={{
        disabled: !isComplete,
        title: isComplete ? '' : t('people.required'),
        'data-testid': 'record-save',
      }}
      onOk={() => void save()}
      onCancel={onClose}
      width={width}
    >
      <Form layout="vertical" className="dialog-form letter-form">
        {children}
      </Form>
    </Modal>
  );
}
