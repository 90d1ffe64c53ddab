import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { openSession } from '../../session/open-session.ts';
import { setPreferences } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Before the workbench, where the ledger has accounts. */
export function SignInScreen(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const theme = useSessionState((state) => state.preferences.theme);
  return (
    <main className="sign-in" data-testid="sign-in-screen">
      <div className="sign-in-sheet">
        <h1>{t('app.name')}</h1>
        <p className="sign-in-says">{t('account.signIn.says')}</p>
        <SignInForm action={t('account.signIn')} onDone={() => void openSession(session)} />
        <p className="hint">{t('account.signIn.forgot')}</p>
      </div>
      <footer className="sign-in-foot">
        <Button
          type="text"
          size="small"
          data-testid="sign-in-language"
          onClick={() => setPreferences(session, { language: language === 'zh' ? 'en' : 'zh' })}
        >
          {t('language.switch')}
        </Button>
        <Button
          type="text"
          size="small"
          data-testid="sign-in-theme"
          onClick={() => setPreferences(session, { theme: theme === 'light' ? 'dark' : 'light' })}
        >
          {t(theme === 'light' ? 'theme.dark' : 'theme.light')}
        </Button>
      </footer>
    </main>
  );
}
