import { Table, type TableRef } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { useWords } from '../i18n/words.tsx';

const headHeight = 28;

/** A virtual table of 28 px rows that fills its place; rows are selected by click or Enter. */
export function DenseTable<Row extends { readonly key: string }>(properties: {
  readonly columns: ColumnsType<Row>;
  readonly rows: readonly Row[];
  readonly selectedKeys: readonly string[];
  /** Changes when the rows were figured anew and so stand in another order. */
  readonly revision: number;
  readonly emptyKey: MessageKey;
  readonly onSelect: (key: string, additive: boolean) => void;
  readonly onOpen: (key: string) => void;
}): ReactNode {
  const { t } = useWords();
  const { columns, rows, selectedKeys, revision, emptyKey, onSelect, onOpen } = properties;
  const place = useRef<HTMLDivElement>(null);
  const size = usePlaceSize(place);
  const table = useRef<TableRef>(null);
  const clicked = useRef<string | null>(null);
  const first = selectedKeys[0];
  const isListed = first !== undefined && rows.some((row) => row.key === first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision puts the rows in another order
  useEffect(() => {
    // What was chosen on the map or in the tree comes into view; what was clicked here already is.
    if (isListed && first !== clicked.current) table.current?.scrollTo({ key: first });
    clicked.current = null;
  }, [first, isListed, revision]);
  const isSelected = (key: string) => selectedKeys.includes(key);
  const width = columns.reduce((sum, column) => sum + Number(column.width ?? 100), 0);
  return (
    <div ref={place} className="dense-table">
      {size === null ? null : rows.length === 0 ? (
        <p className="table-empty">{t(emptyKey)}</p>
      ) : (
        <Table<Row>
          ref={table}
          virtual
          size="small"
          pagination={false}
          showSorterTooltip={false}
          columns={columns}
          dataSource={rows}
          scroll={{ x: Math.max(width, size.width), y: Math.max(28, size.height - headHeight) }}
          rowClassName={(row) => (isSelected(row.key) ? 'row-selected' : '')}
          onRow={(row) => ({
            tabIndex: 0,
            'aria-selected': isSelected(row.key),
            onClick: (event) => {
              clicked.current = row.key;
              onSelect(row.key, event.ctrlKey || event.metaKey);
            },
            onDoubleClick: () => onOpen(row.key),
            onKeyDown: (event) => {
              if (event.key === 'Enter') onSelect(row.key, event.ctrlKey);
            },
          })}
        />
      )}
    </div>
  );
}

function usePlaceSize(place: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(
    null,
  );
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}
