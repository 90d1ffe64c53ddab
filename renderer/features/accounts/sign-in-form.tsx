import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { signIn } from '../../session/signing-in.ts';
import { useSession } from '../../session/use-session.ts';

/** Account and password, and why they were not taken. With `account` given only the password is asked for. */
export function SignInForm(properties: {
  readonly account?: string;
  readonly suggested?: { readonly account: string; readonly password: string };
  readonly action: string;
  readonly onDone: () => void;
}): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { account, suggested, action, onDone } = properties;
  const [name, setName] = useState(account ?? suggested?.account ?? '');
  const [password, setPassword] = useState(suggested?.password ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTrying(true);
    const signedIn = await signIn(session, name.trim(), password);
    setIsTrying(false);
    if (signedIn.ok) return onDone();
    setProblem(signedIn.problem);
    setPassword('');
  };
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      {account === undefined ? (
        <label className="sign-in-field" htmlFor="sign-in-account">
          <span>{t('account.name')}</span>
          <Input
            id="sign-in-account"
            autoFocus={suggested === undefined}
            autoComplete="username"
            value={name}
            data-testid="sign-in-account"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      ) : null}
      <label className="sign-in-field" htmlFor="sign-in-password">
        <span>{t('account.password')}</span>
        <Input.Password
          id="sign-in-password"
          autoFocus={account !== undefined}
          autoComplete="current-password"
          value={password}
          data-testid="sign-in-password"
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {problem === null ? null : (
        <p className="account-refusal" role="alert" data-testid="sign-in-refusal">
          {describeProblem(problem, language)}
        </p>
      )}
      <Button
        block
        type="primary"
        htmlType="submit"
        loading={isTrying}
        disabled={name.trim() === '' || password === ''}
        data-testid="sign-in-submit"
      >
        {action}
      </Button>
    </form>
  );
}
