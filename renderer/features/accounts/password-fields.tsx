import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { judgePassword, shortestPassword } from '../../../shared/people/password-rules.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';

/** A new password as typed twice. */
export interface PasswordDraft {
  readonly password: string;
  readonly again: string;
}

export const emptyPassword: PasswordDraft = { password: '', again: '' };

/** Whether a draft may be sent: the rules are met, and both say the same. */
export function isPasswordReady({ password, again }: PasswordDraft, account: string): boolean {
  return password === again && judgePassword(password, account).ok;
}

/** A new password, twice; says what is still amiss once something stands there. */
export function PasswordFields(properties: {
  readonly account: string;
  readonly draft: PasswordDraft;
  readonly onChange: (draft: PasswordDraft) => void;
}): ReactNode {
  const { t, language } = useWords();
  const { account, draft, onChange } = properties;
  const judged = judgePassword(draft.password, account);
  const isAmiss = draft.password !== '' && !judged.ok;
  const differs = draft.again !== '' && draft.again !== draft.password;
  return (
    <>
      <Form.Item
        label={t('account.password.new')}
        validateStatus={isAmiss ? 'error' : ''}
        help={
          isAmiss
            ? describeProblem(judged.problem, language)
            : t('account.password.rule', { shortest: shortestPassword })
        }
      >
        <Input.Password
          autoComplete="new-password"
          value={draft.password}
          data-testid="password-new"
          onChange={(event) => onChange({ ...draft, password: event.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={t('account.password.again')}
        validateStatus={differs ? 'error' : ''}
        help={differs ? t('account.password.differs') : ''}
      >
        <Input.Password
          autoComplete="new-password"
          value={draft.again}
          data-testid="password-again"
          onChange={(event) => onChange({ ...draft, again: event.target.value })}
        />
      </Form.Item>
    </>
  );
}
