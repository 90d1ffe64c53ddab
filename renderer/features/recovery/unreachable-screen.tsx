import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { openSession } from '../../session/open-session.ts';
import { useSession } from '../../session/use-session.ts';

// Trying again passes through the opening screen, which takes this one away: the count outlives it.
let tries = 0;

/** The host behind the page is gone: what is safe, and how to go on. */
export function UnreachableScreen(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [isTrying, setIsTrying] = useState(false);
  const retry = () => {
    tries++;
    setIsTrying(true);
    void openSession(session).then(() => {
      if (session.store.getState().boot.kind !== 'unreachable') tries = 0;
    });
  };
  return (
    <main className="recovery" data-testid="unreachable-screen">
      <article className="recovery-sheet">
        <h1>{t('recovery.unreachable.title')}</h1>
        <h2>{t('recovery.what')}</h2>
        <p>{t('recovery.unreachable.what')}</p>
        <h2>{t('recovery.kept')}</h2>
        <p className="recovery-good">{t('recovery.unreachable.says')}</p>
        <p>{t('recovery.unreachable.session')}</p>
        <h2>{t('recovery.todo')}</h2>
        <p>{t('recovery.unreachable.todo')}</p>
        <div className="recovery-actions">
          <Button type="primary" loading={isTrying} onClick={retry} data-testid="unreachable-retry">
            {t('action.retry')}
          </Button>
          {tries === 0 ? null : (
            <p className="recovery-outcome" role="status">
              {t('recovery.unreachable.tries', { count: tries })}
            </p>
          )}
        </div>
      </article>
    </main>
  );
}
