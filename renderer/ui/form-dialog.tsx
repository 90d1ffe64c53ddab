import { Form, Modal } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../i18n/words.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly isComplete: boolean;
  readonly width?: number;
  readonly okText?: string;
  /** Gives whether it was recorded. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a dialog; it closes once `onSave` says that the record is kept. Until then it stands as it was given: what the ledger
 * changes meanwhile, the record itself first of all, does not draw it again.
 */
export function FormDialog(properties: FormDialogProps): ReactNode {
  const { t } = useWords();
  const [given, setGiven] = useState<FormDialogProps | null>(null);
  const shown = given ?? properties;
  return useMemo(() => {
    const { title, isComplete, width = 520, okText, onSave, onClose, children } = shown;
    const save = async () => {
      setGiven(shown);
      try {
        if (await onSave()) onClose();
      } finally {
        setGiven(null);
      }
    };
    return (
      <Modal
        open
        title={title}
        okText={okText ?? t('ledger.save')}
        cancelText={t('action.cancel')}
        confirmLoading={given !== null}
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
  }, [shown, given, t]);
}
