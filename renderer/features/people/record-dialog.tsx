import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';
import type { Choice } from './choices.ts';

/** A form that records one thing and closes once the ledger has it. */
export function RecordDialog(properties: {
  readonly title: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Names of the fields of the input that must be filled in. */
  readonly required: readonly string[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { title, operation, input, required, onClose, children } = properties;
  const isComplete = required.every((name) => {
    const value = input[name];
    return typeof value === 'string' && value.trim() !== '';
  });
  const save = async () => {
    if ((await perform(session, operation, input)).ok) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={t('ledger.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        disabled: !isComplete,
        title: isComplete ? '' : t('people.required'),
        'data-testid': 'record-save',
      }}
      onOk={save}
      onCancel={onClose}
      width={520}
    >
      <Form layout="vertical" className="dialog-form letter-form">
        {children}
      </Form>
    </Modal>
  );
}

export function TextField(properties: {
  readonly label: MessageKey;
  readonly value: string;
  readonly testId?: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={t(properties.label)}>
      <Input
        value={properties.value}
        data-testid={properties.testId}
        onChange={(event) => properties.onChange(event.target.value)}
      />
    </Form.Item>
  );
}

export function ChoiceField(properties: {
  readonly label: MessageKey;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly isOptional?: boolean;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, value, choices, isOptional = false, onChange } = properties;
  return (
    <Form.Item label={t(label)}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={isOptional}
        value={value}
        options={[...choices]}
        aria-label={t(label)}
        onChange={(chosen?: string) => onChange(chosen ?? null)}
      />
    </Form.Item>
  );
}

export function DayField(properties: {
  readonly label: MessageKey;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, value, onChange } = properties;
  return (
    <Form.Item label={t(label)}>
      <DatePicker
        value={value === null ? null : dayjs(value)}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
      />
    </Form.Item>
  );
}
