import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { sampleAccounts, samplePassword } from '../../../shared/sample/sample-accounts.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { AccountsDialog } from './accounts-dialog.tsx';
import { AdministratorDialog } from './administrator-dialog.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { OwnAccountDialog } from './own-account-dialog.tsx';
import { SampleSignIn } from './sample-sign-in.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The dialogs about accounts; each is made anew when it opens, so that no password outlives it. */
export function AccountDialogs(): ReactNode {
  const session = useSession();
  const { dialog, isConfirming } = useSessionState((state) => ({
    dialog: state.dialog,
    isConfirming: state.confirming !== null,
  }));
  const close = () => session.store.setState({ dialog: null });
  return (
    <>
      {dialog === 'sign-in' ? <SignInDialog onClose={close} /> : null}
      {dialog === 'administrator' ? <AdministratorDialog onClose={close} /> : null}
      {dialog === 'accounts' ? <AccountsDialog onClose={close} /> : null}
      {dialog === 'own-account' ? <OwnAccountDialog onClose={close} /> : null}
      {isConfirming ? <ConfirmDialog /> : null}
    </>
  );
}

/** Signing in where one may also work without: in the sample, whose accounts are published. */
function SignInDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const isSample = useSessionState(
    (state) => (state.rows.ledger.get('ledger')?.sampleAsOf ?? null) !== null,
  );
  return (
    <Modal
      open
      title={t('account.signIn')}
      footer={null}
      onCancel={onClose}
      width={isSample ? 480 : 360}
    >
      {isSample ? (
        <SampleSignIn accounts={sampleAccounts} password={samplePassword} onDone={onClose} />
      ) : (
        <SignInForm action={t('account.signIn')} onDone={onClose} />
      )}
    </Modal>
  );
}
