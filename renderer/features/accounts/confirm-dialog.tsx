import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { cancelConfirmation, confirmPassword } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { RefusalLine } from './refusal-line.tsx';

/** Asks for the password once more: a signature waits for it. */
export function ConfirmDialog(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { account, rows } = useSessionState((state) => ({
    account: state.signedIn?.account ?? null,
    rows: state.rows,
  }));
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const confirm = async () => {
    setIsTrying(true);
    const confirmed = await confirmPassword(session, password);
    setIsTrying(false);
    if (confirmed.ok) return;
    setProblem(confirmed.problem);
    setPassword('');
  };
  const person = rows.persons.get(account?.personId ?? '')?.name ?? account?.name ?? '';
  return (
    <Modal
      open
      zIndex={1100}
      title={t('account.confirm')}
      okText={t('account.confirm.sign')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        disabled: password === '',
        loading: isTrying,
        'data-testid': 'confirm-sign',
      }}
      onOk={() => void confirm()}
      onCancel={() => cancelConfirmation(session)}
      width={360}
    >
      <p className="account-says">{t('account.confirm.says', { person })}</p>
      <Input.Password
        autoFocus
        autoComplete="current-password"
        aria-label={t('account.password')}
        value={password}
        data-testid="confirm-password"
        onChange={(event) => setPassword(event.target.value)}
        onPressEnter={() => void confirm()}
      />
      <RefusalLine problem={problem} />
    </Modal>
  );
}
