import type { ReactNode } from 'react';
import type { LetterStatus } from '../../../shared/people/letter-status.ts';
import { useWords } from '../../i18n/words.tsx';
import { type ChipState, StateChip } from '../../ui/state-chip.tsx';

const chips: Readonly<Record<LetterStatus, ChipState>> = {
  'in-force': 'letter-in-force',
  pending: 'partial',
  expired: 'overdue',
  renew: 'letter-renew',
};

/** Status of a letter: 效, 待, 期 or 换, each with its own hatch. */
export function LetterChip({ status }: { readonly status: LetterStatus }): ReactNode {
  const { t } = useWords();
  return (
    <StateChip
      state={chips[status]}
      letter={t(`ledger.chip.${status}`)}
      label={t(`ledger.status.${status}`)}
    />
  );
}
