import type { ListKind } from '../../shared/import/lists/list-kinds.ts';
import type { ListReading } from '../../shared/import/lists/read-list.ts';
import type { ListSheet } from '../../shared/import/lists/read-workbook.ts';
import { writeList } from '../../shared/import/lists/write-list.ts';
import { writeWorkbook } from '../../shared/import/lists/write-workbook.ts';
import { emptyState } from '../../shared/operations/state.ts';
import { type Result, refuse } from '../../shared/problems/problem.ts';
import { addNotice, perform, type Session } from './session.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const names: Readonly<Record<ListKind, string>> = {
  units: '单位',
  persons: '人员',
  posts: '兼任职务',
  letters: '责任书',
};

/** Saves a list as a spreadsheet, filled with what the ledger holds or empty as a template. */
export async function exportList(
  session: Session,
  kind: ListKind,
  isFilled: boolean,
): Promise<void> {
  const { rows } = session.store.getState();
  const bytes = writeWorkbook(names[kind], writeList(kind, isFilled ? rows : emptyState));
  const name = `${names[kind]}${isFilled ? '名单' : '模板'}.xlsx`;
  const outcome = await session.ports.host.saveFile(name, bytes, spreadsheet);
  if (outcome === 'saved') addNotice(session, { kind: 'exported', name });
}

/** Sheets of a chosen spreadsheet, read off the main thread. */
export async function readListFile(
  session: Session,
  file: File,
): Promise<Result<readonly ListSheet[]>> {
  const { lists } = session.ports;
  if (lists === undefined) return refuse('list-broken', { file: file.name });
  try {
    return await lists.readWorkbook(file);
  } catch {
    // The reader's worker broke on this file; the page and the ledger did not.
    return refuse('list-broken', { file: file.name });
  }
}

/** Records what a list brings, as one command; false when it was refused. */
export async function recordList(session: Session, reading: ListReading): Promise<boolean> {
  return (await perform(session, 'record-organisation', reading.records)).ok;
}
