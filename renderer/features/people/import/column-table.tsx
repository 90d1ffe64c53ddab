import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { ColumnMap, ListHeader } from '../../../../shared/import/lists/find-header.ts';
import { type ListKind, listFields } from '../../../../shared/import/lists/list-kinds.ts';
import { columnName } from '../../../../shared/import/lists/list-row.ts';
import type { ListCell } from '../../../../shared/import/lists/read-workbook.ts';
import { useWords } from '../../../i18n/words.tsx';

/** Which column each field is read from, with what stands in its first row. */
export function ColumnTable(properties: {
  readonly kind: ListKind;
  readonly header: ListHeader;
  readonly columns: ColumnMap;
  readonly sample: readonly ListCell[];
  readonly onChange: (columns: ColumnMap) => void;
}): ReactNode {
  const { t } = useWords();
  const { kind, header, columns, sample, onChange } = properties;
  const options = header.heads.map((head, value) => ({
    value,
    label: `${columnName(value)} ${head}`,
  }));
  const choose = (field: string, at: number | undefined) => {
    const { [field]: _, ...others } = columns;
    onChange(at === undefined ? others : { ...others, [field]: at });
  };
  return (
    <section className="list-columns">
      {listFields[kind].map((field) => {
        const at = columns[field.name];
        const cell = at === undefined ? null : (sample[at] ?? null);
        return (
          <div key={field.name} className="list-column">
            <span className="list-field">
              {field.head}
              {field.isRequired ? <b className="bad"> *</b> : null}
            </span>
            <Select
              size="small"
              allowClear={!field.isRequired}
              status={field.isRequired && at === undefined ? 'error' : ''}
              placeholder={t('people.import.column.none')}
              aria-label={field.head}
              value={at}
              options={options}
              onChange={(chosen?: number) => choose(field.name, chosen)}
            />
            <span className="hint list-sample">{typeof cell === 'string' ? cell : ''}</span>
          </div>
        );
      })}
    </section>
  );
}
