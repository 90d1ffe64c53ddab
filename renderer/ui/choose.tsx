import { Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { type Findable, makeFindable, rankMatch } from '../i18n/search.ts';
import type { Choice } from './form-fields.tsx';

type Option = Choice & Findable;

function useOptions(choices: readonly Choice[]): Option[] {
  return useMemo(
    () => choices.map((choice) => ({ ...choice, ...makeFindable({ text: choice.label }) })),
    [choices],
  );
}

const filterOption = (query: string, option: Option | undefined) =>
  option !== undefined && rankMatch(query, option) > 0;

/** One of a list, found by name or pinyin initials. */
export function Choose(properties: {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly placeholder: string;
  readonly testId: string;
  readonly allowClear?: boolean;
  readonly size?: 'small';
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const { choices, value, placeholder, testId, allowClear, size, onChange } = properties;
  const options = useOptions(choices);
  return (
    <Select<string | null, Option>
      className="choose"
      showSearch={{ filterOption }}
      allowClear={allowClear === true}
      {...(size === undefined ? {} : { size })}
      popupMatchSelectWidth={false}
      value={value}
      options={options}
      placeholder={placeholder}
      aria-label={placeholder}
      data-testid={testId}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
  );
}

/** Several of a list, found by name or pinyin initials. */
export function ChooseMany(properties: {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly placeholder: string;
  readonly testId: string;
  readonly onChange: (values: readonly string[]) => void;
}): ReactNode {
  const { choices, values, placeholder, testId, onChange } = properties;
  const options = useOptions(choices);
  return (
    <Select<string[], Option>
      className="choose"
      mode="multiple"
      showSearch={{ filterOption, autoClearSearchValue: true }}
      popupMatchSelectWidth={false}
      value={[...values]}
      options={options}
      placeholder={placeholder}
      aria-label={placeholder}
      data-testid={testId}
      onChange={(chosen) => onChange(chosen)}
    />
  );
}
