import { Button, Tooltip } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { FileCheck2, PackagePlus, PackageSearch } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Transfer } from '../../../shared/operations/transfer/transfer-entries.ts';
import { noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { saveVerifier } from '../../session/packages.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { clockText, shortDevice } from './entry-name.ts';
import { MakeDialog } from './make-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';

type Row = Transfer & { readonly key: string };

/** 数据包: the register of what went out and came in, and the two acts that add to it. */
export function PackagesPage(): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const { transfers, device } = useSessionState((state) => ({
    transfers: state.rows.transfers,
    device: state.boot.kind === 'open' ? state.boot.status.device : '',
  }));
  const isMine = useMay('record-transfer');
  const reason = isMine ? '' : t('reason.not-your-role');
  const [dialog, setDialog] = useState<'make' | 'merge' | null>(null);
  const rows = useMemo(
    () =>
      [...transfers.values()]
        .sort((left, right) => (left.at < right.at ? 1 : -1))
        .map((transfer) => ({ ...transfer, key: transfer.id })),
    [transfers],
  );
  const columns = useMemo(() => makeColumns(words), [words]);
  return (
    <main className="ledger transfer" data-testid="packages">
      <header className="register-head">
        <h2>{t('transfer.register')}</h2>
        <span className="hint">{t('transfer.device', { device: shortDevice(device) })}</span>
        <span className="bar-space" />
        <Tooltip title={t('verifier.save.hint')}>
          <Button
            icon={<FileCheck2 size={14} />}
            data-testid="verifier-save"
            onClick={() => void saveVerifier(session)}
          >
            {t('verifier.save')}
          </Button>
        </Tooltip>
        <Button
          icon={<PackageSearch size={14} />}
          disabled={!isMine}
          title={reason}
          data-testid="package-merge"
          onClick={() => setDialog('merge')}
        >
          {t('transfer.merge')}
        </Button>
        <Button
          type="primary"
          icon={<PackagePlus size={14} />}
          disabled={!isMine}
          title={reason}
          data-testid="package-make"
          onClick={() => setDialog('make')}
        >
          {t('transfer.make')}
        </Button>
      </header>
      <div className="transfer-rows">
        <DenseTable<Row>
          columns={columns}
          rows={rows}
          selectedKeys={[]}
          revision={0}
          emptyKey="transfer.empty"
          onSelect={() => undefined}
          onOpen={() => undefined}
        />
      </div>
      <footer className="register-foot">
        <span>{t('transfer.foot')}</span>
      </footer>
      {dialog === 'make' ? <MakeDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'merge' ? <MergeDialog onClose={() => setDialog(null)} /> : null}
    </main>
  );
}

function makeColumns({ t }: Words): ColumnsType<Row> {
  const right = { align: 'right' as const };
  return [
    { title: t('transfer.at'), width: 160, render: (_, row) => clockText(row.at) },
    {
      title: t('transfer.direction'),
      width: 72,
      render: (_, row) => t(`transfer.${row.direction}`),
    },
    { title: t('transfer.kind'), width: 84, render: (_, row) => t(`transfer.kind.${row.kind}`) },
    {
      title: t('transfer.party'),
      width: 180,
      ellipsis: true,
      render: (_, row) => row.party || noFigure,
    },
    {
      title: t('transfer.other'),
      width: 110,
      render: (_, row) => (row.otherDevice === null ? noFigure : shortDevice(row.otherDevice)),
    },
    { title: t('transfer.entries'), width: 80, ...right, render: (_, row) => row.entries },
    { title: t('transfer.known'), width: 80, ...right, render: (_, row) => row.known },
    { title: t('transfer.files'), width: 80, ...right, render: (_, row) => row.files },
    {
      title: t('transfer.missing'),
      width: 150,
      render: (_, row) =>
        row.missing.length === 0 ? (
          noFigure
        ) : (
          <span className="warn">
            {row.missing.map(({ from, to }) => `${from}–${to}`).join('、')}
          </span>
        ),
    },
    {
      title: t('transfer.apart'),
      width: 80,
      ...right,
      render: (_, row) => (row.forked === 0 ? 0 : <span className="bad">{row.forked}</span>),
    },
    { title: t('transfer.number'), width: 110, render: (_, row) => row.packageId.slice(0, 8) },
  ];
}
