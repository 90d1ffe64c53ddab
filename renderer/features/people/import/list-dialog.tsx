import { Button, Modal, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import {
  type ColumnMap,
  findHeader,
  guessColumns,
  headerKey,
} from '../../../../shared/import/lists/find-header.ts';
import type { ListKind } from '../../../../shared/import/lists/list-kinds.ts';
import { readList } from '../../../../shared/import/lists/read-list.ts';
import type { ListSheet } from '../../../../shared/import/lists/read-workbook.ts';
import type { Problem } from '../../../../shared/problems/problem.ts';
import { describeProblem } from '../../../../shared/problems/problem-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import { readListFile, recordList } from '../../../session/lists.ts';
import { setPreferences } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { ColumnTable } from './column-table.tsx';
import { listKinds } from './export-menu.tsx';
import { ListPreview } from './list-preview.tsx';

interface OpenFile {
  readonly name: string;
  readonly sheets: readonly ListSheet[];
}

/** A list from a spreadsheet: file, sheet, columns, every problem, and only then the ledger, as a whole or not at all. */
export function ListDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const [kind, setKind] = useState<ListKind>('units');
  const [file, setFile] = useState<OpenFile | null>(null);
  const [sheetAt, setSheetAt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReading, setReading] = useState(false);
  const [columns, setColumns] = useState<ColumnMap | null>(null);
  const list = useList({ kind, file, sheetAt, columns });
  const open = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setReading(true);
    const sheets = await readListFile(session, chosen);
    setReading(false);
    setColumns(null);
    setSheetAt(0);
    setFile(sheets.ok ? { name: chosen.name, sheets: sheets.value } : null);
    setProblem(sheets.ok ? null : sheets.problem);
  };
  const save = async () => {
    if (list?.reading == null || !(await recordList(session, list.reading))) return;
    const { listColumns } = session.store.getState().preferences;
    const key = headerKey(kind, list.header.heads);
    setPreferences(session, { listColumns: { ...listColumns, [key]: list.columns } });
    onClose();
  };
  const refused = problem ?? list?.problem ?? null;
  return (
    <Modal
      open
      width={860}
      title={t('people.import.title')}
      okText={t('people.import.save', {
        count: (list?.reading?.added ?? 0) + (list?.reading?.changed ?? 0),
      })}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !canSave(list), 'data-testid': 'list-save' }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="list-choose">
        <Select<ListKind>
          value={kind}
          aria-label={t('people.import.kind')}
          data-testid="list-kind"
          options={listKinds.map((value) => ({ value, label: t(`people.list.${value}`) }))}
          onChange={(value) => {
            setKind(value);
            setColumns(null);
          }}
        />
        <label className="list-file">
          <input
            type="file"
            accept=".xlsx,.xls,.csv"
            data-testid="list-file"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              // The same file, put right, may be chosen again.
              event.target.value = '';
            }}
          />
          <Button tabIndex={-1} className="list-file-button">
            {t('people.import.choose')}
          </Button>
          <span className="hint">
            {isReading ? t('people.import.reading') : (file?.name ?? t('people.import.none'))}
          </span>
        </label>
        {file !== null && file.sheets.length > 1 ? (
          <Select
            value={sheetAt}
            aria-label={t('people.import.sheet')}
            options={file.sheets.map(({ name }, value) => ({ value, label: name }))}
            onChange={(value) => {
              setSheetAt(value);
              setColumns(null);
            }}
          />
        ) : null}
      </div>
      {refused === null ? null : (
        <p className="bad" data-testid="list-refused">
          {describeProblem(refused, language)}
        </p>
      )}
      {list?.reading == null ? null : (
        <>
          <ColumnTable
            kind={kind}
            header={list.header}
            columns={list.columns}
            sample={file?.sheets[sheetAt]?.rows[list.header.firstRow] ?? []}
            onChange={setColumns}
          />
          <ListPreview reading={list.reading} />
        </>
      )}
    </Modal>
  );
}

type OpenList = ReturnType<typeof useList>;

function canSave(list: OpenList): boolean {
  const reading = list?.reading;
  return reading != null && reading.problems.length === 0 && reading.added + reading.changed > 0;
}

/** The list as its columns are mapped now, compared with the ledger; null while no file is open. */
function useList(chosen: {
  readonly kind: ListKind;
  readonly file: OpenFile | null;
  readonly sheetAt: number;
  readonly columns: ColumnMap | null;
}) {
  const { kind, file, sheetAt, columns: own } = chosen;
  const { rows, remembered } = useSessionState((state) => ({
    rows: state.rows,
    remembered: state.preferences.listColumns,
  }));
  return useMemo(() => {
    const sheet = file?.sheets[sheetAt];
    if (file === null || sheet === undefined) return null;
    const header = findHeader(sheet, kind);
    if (!header.ok)
      return {
        header: { firstRow: 0, heads: [] },
        columns: {},
        reading: null,
        problem: header.problem,
      };
    const { heads } = header.value;
    const columns = own ?? remembered[headerKey(kind, heads)] ?? guessColumns(heads, kind);
    const work = { file: file.name, kind, sheet, header: header.value, columns };
    const reading = readList(work, rows, () => crypto.randomUUID());
    return { header: header.value, columns, reading, problem: null };
  }, [file, sheetAt, kind, own, remembered, rows]);
}
