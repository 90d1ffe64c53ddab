import { Button, Modal, Table } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { RestorePreview, SnapshotLine, SnapshotPort } from '../../../shared/host/snapshots.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { clockText } from './entry-name.ts';

/** Puts the ledger back in place: which snapshot → what would be lost → yes. The page is loaded anew after it. */
export function RestoreDialog(properties: {
  readonly port: SnapshotPort;
  readonly onClose: () => void;
}): ReactNode {
  const { t, language } = useWords();
  const { port, onClose } = properties;
  const [lines, setLines] = useState<readonly SnapshotLine[] | null>(null);
  const [chosen, setChosen] = useState<SnapshotLine | null>(null);
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void port.list().then((listed) => {
      if (listed.ok) setLines(listed.value);
      else setProblem(listed.problem);
    });
  }, [port]);
  const choose = async (line: SnapshotLine) => {
    setChosen(line);
    setPreview(null);
    setBusy(true);
    const read = await port.preview({ place: line.place, file: line.file });
    setBusy(false);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) setPreview(read.value);
  };
  const restore = async () => {
    if (chosen === null) return;
    setBusy(true);
    const done = await port.restore({ place: chosen.place, file: chosen.file });
    // What this page holds is another ledger's from here on.
    if (done.ok) return location.reload();
    setBusy(false);
    setProblem(done.problem);
  };
  return (
    <Modal
      open
      title={t('restore.title')}
      width={640}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            danger
            type="primary"
            loading={isBusy}
            disabled={preview === null}
            title={preview === null ? t('restore.choose') : ''}
            data-testid="restore-do"
            onClick={() => void restore()}
          >
            {t('restore.ok')}
          </Button>
        </>
      }
    >
      <p className="hint">{t('restore.hint')}</p>
      <Table<SnapshotLine & { readonly key: string }>
        size="small"
        pagination={false}
        scroll={{ y: 240 }}
        loading={lines === null && problem === null}
        locale={{ emptyText: t('restore.none') }}
        dataSource={(lines ?? []).map((line) => ({ ...line, key: `${line.place} ${line.file}` }))}
        rowSelection={{
          type: 'radio',
          selectedRowKeys: chosen === null ? [] : [`${chosen.place} ${chosen.file}`],
          onChange: (_, [line]) => line !== undefined && void choose(line),
        }}
        onRow={(line) => ({ onClick: () => void choose(line) })}
        columns={[
          { title: t('restore.time'), render: (_, line) => clockText(line.time) },
          { title: t('restore.place'), render: (_, line) => t(`snapshot.${line.place}`) },
          { title: t('restore.entries'), align: 'right', render: (_, line) => line.entries },
        ]}
      />
      {problem === null ? null : <p className="bad">{describeProblem(problem, language)}</p>}
      {preview === null ? null : <Loss preview={preview} />}
    </Modal>
  );
}

function Loss({ preview }: { readonly preview: RestorePreview }): ReactNode {
  const { t } = useWords();
  const { lost, lostCommands, lostFrom, lostUntil, gained } = preview;
  return (
    <section data-testid="restore-preview">
      {lost === 0 ? (
        <p className="good">{t('restore.lost.none')}</p>
      ) : (
        <p className="bad">
          <b>{t('restore.lost', { count: lost, commands: lostCommands })}</b>{' '}
          {t('restore.lost.span', {
            from: clockText(lostFrom ?? ''),
            until: clockText(lostUntil ?? ''),
          })}
        </p>
      )}
      {gained === 0 ? null : <p>{t('restore.gained', { count: gained })}</p>}
      <p className="hint">{t('restore.undo')}</p>
    </section>
  );
}
