import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { commands } from '../../commands/commands.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** F1: every command with its key, and why it cannot be done now; from the same table as buttons and search. */
export function KeysDialog(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isOpen } = useSessionState((state) => ({ isOpen: state.dialog === 'keys' }));
  return (
    <Modal
      open={isOpen}
      onCancel={() => session.store.setState({ dialog: null })}
      footer={null}
      title={t('keys.title')}
      width={640}
      destroyOnHidden
      data-testid="keys-dialog"
    >
      <Keys />
      <p className="hint">{t('keys.mouse')}</p>
    </Modal>
  );
}

/** Reasons can come of anything in the session, so that it is drawn with every change of it, but only while it is open. */
function Keys(): ReactNode {
  const { t } = useWords();
  const state = useSessionState((whole) => whole);
  return (
    <ul className="keys-list">
      {commands.map((command) => {
        const reason = command.when(state);
        return (
          <li key={command.name}>
            <span>{t(command.label)}</span>
            <span className="hint">{reason === null ? '' : t(`reason.${reason}`)}</span>
            {command.shortcut === null ? (
              <span className="hint">—</span>
            ) : (
              <kbd>{command.shortcut}</kbd>
            )}
          </li>
        );
      })}
    </ul>
  );
}
