import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';

/** A new password as typed twice. */
export interface PasswordDraft {
  readonly password: string;
  readonly again: string;
}

export const emptyPassword: PasswordDraft = { password: '', again: '' };

/** A new password, twice; says what is amiss once something stands there: `amiss`, null where the rules are met. */
export function PasswordFields(properties: {
  readonly amiss: string | null;
  readonly shortest: number;
  readonly draft: PasswordDraft;
  readonly onChange: (draft: PasswordDraft) => void;
}): ReactNode {
  const { t } = useWords();
  const { amiss, shortest, draft, onChange } = properties;
  const isAmiss = draft.password !== '' && amiss !== null;
  const differs = draft.again !== '' && draft.again !== draft.password;
  return (
    <>
      <Form.Item
        label={t('account.password.new')}
        validateStatus={isAmiss ? 'error' : ''}
        help={isAmiss ? amiss : t('account.password.rule', { shortest })}
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
