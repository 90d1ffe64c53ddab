import type { ReactNode } from 'react';
import { type ChipState, StateChip } from './state-chip.tsx';

const chips = {
  'in-force': 'letter-in-force',
  expiring: 'letter-expiring',
  pending: 'partial',
  expired: 'overdue',
  renew: 'letter-renew',
  none: 'unvisited',
} as const satisfies Record<string, ChipState>;

/** Sign of a letter's status, or of how a block stands under letters: 效, 将, 换, 待, 期 or 空, each with its own hatch. */
export function LetterMark(properties: {
  readonly status: keyof typeof chips;
  readonly letter: string;
  readonly label: string;
}): ReactNode {
  const { status, letter, label } = properties;
  return <StateChip state={chips[status]} letter={letter} label={label} />;
}
