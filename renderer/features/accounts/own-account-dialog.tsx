import { Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { setPreferences } from '../../session/session.ts';
import { changePassword } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { emptyPassword, isPasswordReady, PasswordFields } from './password-fields.tsx';
import { RefusalLine } from './refusal-line.tsx';

const idleChoices = [5, 15, 30, 60] as const;

/** One's own password, and after how long this machine locks. */
export function OwnAccountDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { signedIn, idleMinutes } = useSessionState((state) => ({
    signedIn: state.signedIn,
    idleMinutes: state.preferences.idleMinutes,
  }));
  const [current, setCurrent] = useState('');
  const [draft, setDraft] = useState(emptyPassword);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const name = signedIn?.account?.name ?? '';
  const save = async () => {
    setIsSaving(true);
    const changed = await changePassword(session, current, draft.password);
    setIsSaving(false);
    if (changed.ok) onClose();
    else setProblem(changed.problem);
  };
  return (
    <Modal
      open
      title={t('account.own', { name })}
      okText={t('account.password.change')}
      cancelText={t('action.close')}
      okButtonProps={{
        disabled: current === '' || !isPasswordReady(draft, name),
        loading: isSaving,
        'data-testid': 'own-account-save',
      }}
      onOk={() => void save()}
      onCancel={onClose}
      width={440}
    >
      {signedIn?.mustChangePassword ? (
        <p className="account-notice" data-testid="must-change">
          {t('account.password.must')}
        </p>
      ) : null}
      <Form layout="vertical" className="dialog-form account-dialog">
        <Form.Item label={t('account.password.current')}>
          <Input.Password
            autoComplete="current-password"
            value={current}
            data-testid="password-current"
            onChange={(event) => setCurrent(event.target.value)}
          />
        </Form.Item>
        <PasswordFields account={name} draft={draft} onChange={setDraft} />
        <Form.Item label={t('account.idle')} help={t('account.idle.says')}>
          <Select
            value={idleMinutes}
            options={idleChoices.map((value) => ({
              value,
              label: t('account.idle.minutes', { minutes: value }),
            }))}
            onChange={(minutes: number) => setPreferences(session, { idleMinutes: minutes })}
          />
        </Form.Item>
      </Form>
      <RefusalLine problem={problem} />
    </Modal>
  );
}
