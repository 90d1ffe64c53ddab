import type { ReactNode } from 'react';
import { type ChipState, StateChip } from './state-chip.tsx';

const chips = {
  'in-force': 'letter-in-force',
  pending: 'partial',
  expired: 'overdue',
  renew: 'letter-renew',
} as const satisfies Record<string, ChipState>;

/** Sign of a letter's status: 效, 待, 期 or 换, each with its own hatch. */
export function LetterMark(properties: {
  readonly status: keyof typeof chips;
  readonly letter: string;
  readonly label: string;
}): ReactNode {
  const { status, letter, label } = properties;
  return <StateChip state={chips[status]} letter={letter} label={label} />;
}
