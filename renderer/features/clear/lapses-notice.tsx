import { type ReactNode, useMemo } from 'react';
import { newLapses } from '../../../shared/operations/clear/signing/record-lapses.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { RoleButton } from './book-page.tsx';

/** Signatures that have lost their force and are not noted in the ledger yet, with the button that notes them. */
export function LapsesNotice({ day }: { readonly day: string }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const lapses = useMemo(() => newLapses(rows, day), [rows, day]);
  if (lapses.length === 0) return null;
  const codes = lapses.map(({ blockCode }) => blockCode).join('、');
  return (
    <p className="clear-lapses" data-testid="lapses">
      <span className="warn" title={codes}>
        {t('clear.lapses', { count: lapses.length })}
      </span>
      <RoleButton
        operation="record-lapses"
        testId="record-lapses"
        label={t('clear.lapses.record')}
        onClick={() => void perform(session, 'record-lapses', {})}
      />
    </p>
  );
}
