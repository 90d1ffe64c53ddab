import type { Sentence } from './problem-text.ts';

export const ledgerText = {} as const satisfies Record<string, Sentence>;
