import type { ReactNode } from 'react';
import { judgePassword, shortestPassword } from '../../../shared/people/password-rules.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { PasswordFields as Fields, type PasswordDraft } from '../../ui/password-fields.tsx';

export { emptyPassword } from '../../ui/password-fields.tsx';

/** Whether a draft may be sent: the rules are met, and both say the same. */
export function isPasswordReady({ password, again }: PasswordDraft, account: string): boolean {
  return password === again && judgePassword(password, account).ok;
}

/** A new password for an account, twice. */
export function PasswordFields(properties: {
  readonly account: string;
  readonly draft: PasswordDraft;
  readonly onChange: (draft: PasswordDraft) => void;
}): ReactNode {
  const { language } = useWords();
  const { account, draft, onChange } = properties;
  const judged = judgePassword(draft.password, account);
  const amiss = judged.ok ? null : describeProblem(judged.problem, language);
  return <Fields amiss={amiss} shortest={shortestPassword} draft={draft} onChange={onChange} />;
}
