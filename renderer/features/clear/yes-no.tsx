import { Radio } from 'antd';
import type { ReactNode } from 'react';

/** A question with two answers, of which none is given beforehand. */
export function YesNo(properties: {
  readonly value: boolean | null;
  readonly yes: string;
  readonly no: string;
  readonly testId: string;
  readonly onChange: (answer: boolean) => void;
}): ReactNode {
  const { value, yes, no, testId, onChange } = properties;
  return (
    <Radio.Group
      value={value}
      data-testid={testId}
      options={[
        { value: true, label: yes },
        { value: false, label: no },
      ]}
      onChange={(event) => onChange(event.target.value === true)}
    />
  );
}
