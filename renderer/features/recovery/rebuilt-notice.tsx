import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';
import { isWorthSaying } from './rebuilt-reason.ts';

/** One calm line over the workbench when the index was made again from the ledger, and why. Gone once closed. */
export function RebuiltNotice(): ReactNode {
  const { t } = useWords();
  const [isClosed, setIsClosed] = useState(false);
  const rebuilt = useSessionState(({ boot }) => (boot.kind === 'open' ? boot.rebuilt : null));
  if (isClosed || !isWorthSaying(rebuilt)) return null;
  return (
    <p className="rebuilt-notice" role="status" data-testid="rebuilt-notice" data-reason={rebuilt}>
      {t(`recovery.rebuilt.${rebuilt}`)}
      <button type="button" onClick={() => setIsClosed(true)}>
        {t('action.close')}
      </button>
    </p>
  );
}
