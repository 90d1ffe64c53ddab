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

/** The same mark as over the workbench. */
function Mark(): ReactNode {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="4" fill="var(--accent)" />
      <path
        d="M4 7h12M4 13h12M7 4v12M13 4v12"
        stroke="var(--on-accent)"
        strokeWidth="1.3"
        fill="none"
      />
      <path d="M4 16 16 4" stroke="var(--on-accent)" strokeWidth="1.8" fill="none" />
    </svg>
  );
}
