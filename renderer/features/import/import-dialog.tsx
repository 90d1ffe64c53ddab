import { Button, Modal } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { AssignForm } from './assign-form.tsx';
import { FileTable } from './file-table.tsx';
import { ImportResult } from './import-result.tsx';
import { ProblemList } from './problem-list.tsx';
import { sumFiles } from './read-files.ts';
import { type Importing, useImporting } from './use-importing.ts';

/** GPX in: files and what was found in them, one assignment for all, one confirm. Nothing is written before it. */
export function ImportDialog(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const importing = useImporting();
  const { isOpen, dropped } = useSessionState((state) => ({
    isOpen: state.dialog === 'import',
    dropped: state.droppedFiles,
  }));
  const { addFiles } = importing;
  useEffect(() => {
    if (dropped.length === 0) return;
    session.store.setState({ droppedFiles: [] });
    addFiles(dropped);
  }, [dropped, addFiles, session]);
  const close = () => {
    importing.reset();
    session.store.setState({ dialog: null });
  };
  const isWriting = importing.stage.kind === 'writing';
  return (
    <Modal
      open={isOpen}
      title={t('import.title')}
      width={880}
      style={{ top: 56 }}
      mask={{ closable: false }}
      closable={!isWriting}
      keyboard={!isWriting}
      onCancel={close}
      footer={<Footer importing={importing} onClose={close} />}
      data-testid="import-dialog"
    >
      {importing.stage.kind === 'done' ? (
        <ImportResult outcome={importing.stage.outcome} />
      ) : (
        <div className="import-body">
          <FileTable importing={importing} />
          {importing.files.length > 0 ? (
            <>
              <ProblemList files={importing.files} />
              <AssignForm importing={importing} />
            </>
          ) : null}
        </div>
      )}
    </Modal>
  );
}

function Footer(properties: {
  readonly importing: Importing;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const { importing, onClose } = properties;
  const { stage, files, states } = importing;
  if (stage.kind === 'done')
    return (
      <Button type="primary" onClick={onClose} data-testid="import-close">
        {t('action.close')}
      </Button>
    );
  const sums = sumFiles(files, states);
  const isReading = states.includes('reading');
  return (
    <div className="import-footer">
      <span className="hint">
        {stage.kind === 'writing'
          ? t('import.writing')
          : files.length === 0
            ? t('import.original')
            : t('import.sum', { ...sums })}
      </span>
      <Button onClick={onClose} disabled={stage.kind === 'writing'}>
        {t('action.cancel')}
      </Button>
      <Button
        type="primary"
        data-testid="import-confirm"
        loading={stage.kind === 'writing'}
        disabled={isReading || sums.tracks === 0 || importing.reason !== null}
        title={importing.reason === null ? undefined : t(importing.reason)}
        onClick={() => void importing.confirm()}
      >
        {files.length > 0 && sums.tracks === 0 && !isReading
          ? t('import.nothing')
          : t('import.confirm', { count: sums.tracks })}
      </Button>
    </div>
  );
}
