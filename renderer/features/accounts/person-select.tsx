import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';

/** Who stands behind an account, with post and unit; nobody is a choice. */
export function PersonSelect(properties: {
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const persons = [...rows.persons.values()].map(({ id, name, post, unitId }) => ({
    value: id,
    label: [name, post, rows.units.get(unitId)?.name].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('account.person.none')}
      value={properties.value}
      options={persons}
      onChange={(value) => properties.onChange(value ?? null)}
    />
  );
}
