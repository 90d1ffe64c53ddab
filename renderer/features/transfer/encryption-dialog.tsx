import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AtRestChange } from '../../../shared/host/at-rest.ts';
import { judgePassword, shortestPassword } from '../../../shared/people/password-rules.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../session/use-session.ts';
import { emptyPassword, PasswordFields } from '../../ui/password-fields.tsx';
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx';

export type EncryptionAct =
  | 'on'
  | 'off'
  | 'password'
  | 'recovery-code'
  | 'system-on'
  | 'system-off';

/** Acts after which the host holds another ledger, and the page must begin anew. */
const reopening: readonly EncryptionAct[] = ['on', 'off'];

/** Asks for what a change of the encryption needs, makes it, and shows the recovery code where there is a new one. */
export function EncryptionDialog(properties: {
  readonly act: EncryptionAct;
  readonly onClose: () => void;
}): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { act, onClose } = properties;
  const [secret, setSecret] = useState('');
  const [draft, setDraft] = useState(emptyPassword);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const needsSecret = act !== 'on';
  const needsPassword = act === 'on' || act === 'password';
  const judged = judgePassword(draft.password, '');
  const isReady =
    (!needsSecret || secret !== '') &&
    (!needsPassword || (judged.ok && draft.password === draft.again));
  const finish = () => (reopening.includes(act) ? session.ports.reload() : onClose());
  const change = async () => {
    setBusy(true);
    const changed = await session.ports.atRest?.change(changeOf(act, secret, draft.password));
    setBusy(false);
    if (changed === undefined) return;
    if (!changed.ok) setProblem(changed.problem);
    else if (changed.value.recoveryCode !== null) setCode(changed.value.recoveryCode);
    else finish();
  };
  if (code !== null) return <RecoveryCodeDialog code={code} onDone={finish} />;
  return (
    <Modal
      open
      title={t(`encryption.ok.${act}`)}
      okText={t(`encryption.ok.${act}`)}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isReady, loading: isBusy, 'data-testid': 'encryption-ok' }}
      cancelButtonProps={{ disabled: isBusy }}
      closable={!isBusy}
      keyboard={!isBusy}
      mask={{ closable: false }}
      onOk={() => void change()}
      onCancel={onClose}
      width={480}
    >
      <p className="encryption-says">{t(`encryption.says.${act}`)}</p>
      <Form layout="vertical" className="dialog-form">
        {needsSecret ? (
          <Form.Item label={t('unlock.secret')}>
            <Input.Password
              autoFocus
              autoComplete="current-password"
              value={secret}
              data-testid="encryption-secret"
              onChange={(event) => setSecret(event.target.value)}
            />
          </Form.Item>
        ) : null}
        {needsPassword ? (
          <PasswordFields
            amiss={judged.ok ? null : describeProblem(judged.problem, language)}
            shortest={shortestPassword}
            draft={draft}
            onChange={setDraft}
          />
        ) : null}
      </Form>
      {isBusy && reopening.includes(act) ? (
        <p className="hint" role="status">
          {t('encryption.busy')}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="account-refusal" role="alert" data-testid="encryption-refusal">
          {describeProblem(problem, language)}
        </p>
      )}
    </Modal>
  );
}

function changeOf(act: EncryptionAct, secret: string, password: string): AtRestChange {
  switch (act) {
    case 'on':
      return { act, password };
    case 'password':
      return { act, secret, password };
    case 'off':
    case 'recovery-code':
      return { act, secret };
    case 'system-on':
    case 'system-off':
      return { act: 'system', secret, opens: act === 'system-on' };
  }
}
