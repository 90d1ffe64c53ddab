import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import { type AreaUnit, formatArea, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { LetterChip } from './letter-chip.tsx';
import type { RegisterGroup, RegisterLine } from './letter-register.ts';

interface Row {
  readonly key: string;
  /** Head of a group, or null for a letter. */
  readonly head: string | null;
  readonly line: RegisterLine | null;
  /** Whether it stands under the letter it hangs from. */
  readonly isChild: boolean;
}

/** The register in its groups: what needs doing, then rank by rank. A click opens a letter's panel. */
export function RegisterTable(properties: {
  readonly lines: readonly RegisterLine[];
  /** The whole register, in which parents are found. */
  readonly all: readonly RegisterLine[];
  readonly isEmpty: boolean;
}): ReactNode {
  const words = useWords();
  const session = useSession();
  const { lines, all, isEmpty } = properties;
  const { unit, letterId, isByParent } = useSessionState((state) => ({
    unit: state.preferences.areaUnit,
    letterId: state.letterId,
    isByParent: state.registerView === 'department',
  }));
  const rows = useMemo(
    () => (isByParent ? rowsByParent(lines, all, words) : groupRows(lines, words)),
    [lines, all, isByParent, words],
  );
  const columns = useMemo(() => makeColumns(words, unit), [words, unit]);
  const open = (key: string) => {
    if (!key.startsWith('group:')) session.store.setState({ letterId: key });
  };
  return (
    <DenseTable
      columns={columns}
      rows={rows}
      selectedKeys={letterId === null ? [] : [letterId]}
      revision={0}
      emptyKey={isEmpty ? 'ledger.empty.none' : 'ledger.empty'}
      onSelect={open}
      onOpen={open}
    />
  );
}

/** Child letters under the letters they hang from, these in the order of the register; those without one come last. */
function rowsByParent(
  lines: readonly RegisterLine[],
  all: readonly RegisterLine[],
  { t }: Words,
): readonly Row[] {
  const byParent = new Map<string | null, RegisterLine[]>();
  for (const line of lines) {
    const { parentLetterId } = line.letter;
    byParent.set(parentLetterId, [...(byParent.get(parentLetterId) ?? []), line]);
  }
  const childRow = (line: RegisterLine): Row => ({
    key: line.letter.id,
    head: null,
    line,
    isChild: true,
  });
  const rows = all.flatMap((parent): Row[] => {
    const own = byParent.get(parent.letter.id);
    if (own === undefined) return [];
    byParent.delete(parent.letter.id);
    const row = { key: parent.letter.id, head: null, line: parent, isChild: false };
    return [row, ...own.map(childRow)];
  });
  const orphans = [...byParent.values()].flat();
  if (orphans.length === 0) return rows;
  const head = t('ledger.group', { name: t('ledger.parent.none'), count: orphans.length });
  const title = { key: 'group:orphans', head, line: null, isChild: false };
  return [...rows, title, ...orphans.map(childRow)];
}

function groupRows(lines: readonly RegisterLine[], words: Words): readonly Row[] {
  const hasTodo = lines.some((line) => line.group === 'todo');
  return lines.flatMap((line, index) => {
    const row = { key: line.letter.id, head: null, line, isChild: false };
    if (lines[index - 1]?.group === line.group) return [row];
    const own = lines.filter((one) => one.group === line.group);
    const head = headOf(own, hasTodo, words);
    return [{ key: `group:${line.group}`, head, line: null, isChild: false }, row];
  });
}

function headOf(own: readonly RegisterLine[], hasTodo: boolean, { t }: Words): string {
  const group: RegisterGroup = own[0]?.group ?? 'todo';
  const count = own.length;
  if (group !== 'todo') {
    const name = t(`ledger.view.${group}`);
    const isPart = hasTodo && group === 'section-level';
    return t(isPart ? 'ledger.group.rest' : 'ledger.group', { name, count });
  }
  const having = (status: string) => own.filter((line) => line.status === status).length;
  return t('ledger.group.todo', {
    count,
    expired: having('expired'),
    pending: having('pending'),
    renew: having('renew'),
  });
}

function makeColumns({ t, language }: Words, unit: AreaUnit): ColumnsType<Row> {
  const cells: readonly {
    readonly title: string;
    readonly width: number;
    readonly align?: 'right';
    readonly show: (line: RegisterLine) => ReactNode;
  }[] = [
    { title: '', width: 34, show: (line) => <LetterChip status={line.status} /> },
    { title: t('ledger.number'), width: 180, show: (line) => line.letter.number },
    { title: t('ledger.holder'), width: 165, show: (line) => line.holder ?? noFigure },
    { title: t('ledger.rank'), width: 72, show: (line) => t(`ledger.view.${line.letter.rank}`) },
    { title: t('ledger.person'), width: 62, show: (line) => line.person ?? noFigure },
    {
      title: t('ledger.blocks'),
      width: 52,
      align: 'right',
      show: (line) => line.blocks || noFigure,
    },
    {
      title: t(`unit.${unit}`),
      width: 62,
      align: 'right',
      show: (line) =>
        line.blocks === 0 ? noFigure : formatArea(line.areaSquareMetres, unit, language),
    },
    {
      title: t('ledger.signed'),
      width: 86,
      align: 'right',
      show: (line) => dayOf(line, 'signedOn'),
    },
    {
      title: t('ledger.until'),
      width: 92,
      align: 'right',
      show: (line) => dayOf(line, 'validUntil'),
    },
  ];
  return cells.map(({ title, width, align, show }, index) => ({
    title,
    width,
    ...(align === undefined ? {} : { align }),
    ellipsis: true,
    onCell: (row) =>
      row.line === null
        ? { colSpan: index === 0 ? cells.length : 0, className: 'register-group' }
        : {},
    render: (_, row) =>
      row.line === null ? (
        row.head
      ) : row.isChild && index === 1 ? (
        <span className="register-child">{show(row.line)}</span>
      ) : (
        show(row.line)
      ),
  }));
}

function dayOf(line: RegisterLine, field: 'signedOn' | 'validUntil'): ReactNode {
  const day = line.letter[field] ?? noFigure;
  return field === 'validUntil' && line.status === 'expired' ? <b className="bad">{day}</b> : day;
}
