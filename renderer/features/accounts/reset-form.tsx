import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Account } from '../../../shared/people/account-records.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { performWithKey } from '../../session/signing-in.ts';
import { useSession } from '../../session/use-session.ts';
import { emptyPassword, isPasswordReady, PasswordFields } from './password-fields.tsx';
import { RefusalLine } from './refusal-line.tsx';

/** A new password for somebody who forgot theirs. */
export function ResetForm(properties: {
  readonly account: Account;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { account, onDone } = properties;
  const [draft, setDraft] = useState(emptyPassword);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    const asked = { for: 'other', account: account.name, password: draft.password } as const;
    const done = await performWithKey(session, 'reset-password', { id: account.id }, asked);
    setIsSaving(false);
    if (done.ok) onDone();
    else setProblem(done.problem);
  };
  return (
    <>
      <p className="account-says">{t('account.reset.says')}</p>
      <Form layout="vertical" className="dialog-form account-form">
        <PasswordFields account={account.name} draft={draft} onChange={setDraft} />
      </Form>
      <RefusalLine problem={problem} />
      <footer className="accounts-foot">
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        <Button
          type="primary"
          disabled={!isPasswordReady(draft, account.name)}
          loading={isSaving}
          data-testid="account-reset-save"
          onClick={() => void save()}
        >
          {t('account.reset')}
        </Button>
      </footer>
    </>
  );
}
