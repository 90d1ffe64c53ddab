import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { useWords } from '../i18n/words.tsx';

/** A choice of a drop-down. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A line of text, or a field of several lines where `rows` is given. */
export function TextField(properties: {
  readonly label: MessageKey;
  readonly value: string;
  readonly testId?: string;
  readonly rows?: number;
  readonly isWide?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, value, testId, rows, isWide, placeholder, onChange } = properties;
  const shared = { value, placeholder, 'data-testid': testId };
  return (
    <Form.Item label={t(label)} className={isWide === true ? 'wide' : ''}>
      {rows === undefined ? (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea
          {...shared}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Form.Item>
  );
}

/** One of a list, found by typing. */
export function ChoiceField(properties: {
  readonly label: MessageKey;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly isOptional?: boolean;
  readonly testId?: string;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, value, choices, isOptional = false, testId, onChange } = properties;
  return (
    <Form.Item label={t(label)}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={isOptional}
        value={value}
        options={[...choices]}
        aria-label={t(label)}
        data-testid={testId}
        onChange={(chosen?: string) => onChange(chosen ?? null)}
      />
    </Form.Item>
  );
}

/** Several of a list, found by typing. */
export function ChoicesField(properties: {
  readonly label: MessageKey;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly testId?: string;
  readonly onChange: (values: readonly string[]) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, values, choices, testId, onChange } = properties;
  return (
    <Form.Item label={t(label)} className="wide">
      <Select
        mode="multiple"
        maxTagCount="responsive"
        showSearch={{ optionFilterProp: 'label', autoClearSearchValue: true }}
        value={[...values]}
        options={[...choices]}
        aria-label={t(label)}
        data-testid={testId}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
    </Form.Item>
  );
}

/** An ISO day; clearing it gives null. */
export function DayField(properties: {
  readonly label: MessageKey;
  readonly value: string | null;
  readonly isNeeded?: boolean;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, value, isNeeded = false, onChange } = properties;
  return (
    <Form.Item label={t(label)}>
      <DatePicker
        allowClear={!isNeeded}
        value={value === null ? null : dayjs(value)}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
      />
    </Form.Item>
  );
}

/** A number within limits; an emptied field keeps the last one. */
export function NumberField(properties: {
  readonly label: MessageKey;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly suffix?: string;
  readonly testId?: string;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { t } = useWords();
  const { label, value, min, max, step = 1, suffix, testId, onChange } = properties;
  return (
    <Form.Item label={t(label)}>
      <InputNumber
        min={min}
        max={max}
        step={step}
        suffix={suffix}
        value={value}
        data-testid={testId}
        onChange={(number) => {
          if (number !== null) onChange(number);
        }}
      />
    </Form.Item>
  );
}
