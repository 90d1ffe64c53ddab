import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { setPreferences } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** The bar over the first screens: name, language, light or dark. */
export function StartHead(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const theme = useSessionState((state) => state.preferences.theme);
  return (
    <header className="start-bar">
      <Mark />
      <strong className="start-bar-name">{t('app.name')}</strong>
      <span className="start-bar-fill" />
      <Button
        type="text"
        title={t('language.hint')}
        data-testid="start-language"
        onClick={() => setPreferences(session, { language: language === 'zh' ? 'en' : 'zh' })}
      >
        {t('language.switch')}
      </Button>
      <Button
        type="text"
        data-testid="start-theme"
        onClick={() => setPreferences(session, { theme: theme === 'light' ? 'dark' : 'light' })}
      >
        {t(theme === 'light' ? 'theme.dark' : 'theme.light')}
      </Button>
    </header>
  );
}

function Mark(): ReactNode {
  return (
    <svg className="start-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="0.75" y="0.75" width="18.5" height="18.5" rx="4" />
      <path d="M7 4v12M13 4v12M4 7h12M4 13h12" />
      <path className="start-mark-walk" d="M4 15.5 8 9.5l4 2.5 4-7.5" />
    </svg>
  );
}
