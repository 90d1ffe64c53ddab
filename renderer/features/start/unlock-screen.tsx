import '../../styles/screens.css';
import { Button, Input } from 'antd';
import { Lock } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { openSession } from '../../session/open-session.ts';
import { useSession } from '../../session/use-session.ts';
import { StartHead } from './start-head.tsx';

/** Before anything else, where the ledger is encrypted: its password, or its recovery code in the same field. */
export function UnlockScreen(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTrying(true);
    const unlocked = await session.ports.atRest?.unlock(secret);
    setIsTrying(false);
    if (unlocked === undefined || unlocked.ok) {
      await openSession(session);
      return;
    }
    setProblem(unlocked.problem);
    // A mistyped code is put right rather than typed again.
    if (!unlocked.problem.code.startsWith('recovery-code')) setSecret('');
  };
  return (
    <div className="start" data-testid="unlock-screen">
      <StartHead />
      <main className="unlock">
        <form className="sign-in-sheet" onSubmit={(event) => void submit(event)}>
          <h1 className="lock-title">
            <Lock size={20} strokeWidth={1.5} />
            {t('unlock.title')}
          </h1>
          <p className="sign-in-says">{t('unlock.says')}</p>
          <label className="sign-in-field" htmlFor="unlock-secret">
            <span>{t('unlock.secret')}</span>
            <Input.Password
              id="unlock-secret"
              autoFocus
              autoComplete="current-password"
              value={secret}
              data-testid="unlock-secret"
              onChange={(event) => setSecret(event.target.value)}
            />
          </label>
          {problem === null ? null : (
            <p className="account-refusal" role="alert" data-testid="unlock-refusal">
              {describeProblem(problem, language)}
            </p>
          )}
          <Button
            block
            type="primary"
            htmlType="submit"
            loading={isTrying}
            disabled={secret.trim() === ''}
            data-testid="unlock-submit"
          >
            {t('unlock.submit')}
          </Button>
          <p className="hint">{t('unlock.forgot')}</p>
        </form>
      </main>
    </div>
  );
}
