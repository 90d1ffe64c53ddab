import type { ReactNode } from 'react';
import type { LetterStatus } from '../../../shared/people/letter-status.ts';
import { useWords } from '../../i18n/words.tsx';
import { LetterMark } from '../../ui/letter-mark.tsx';

/** Status of a letter: 效, 待, 期 or 换, each with its own hatch. */
export function LetterChip({ status }: { readonly status: LetterStatus }): ReactNode {
  const { t } = useWords();
  const label = t(`ledger.status.${status}`);
  return <LetterMark status={status} letter={t(`ledger.chip.${status}`)} label={label} />;
}
