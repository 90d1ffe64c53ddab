import type { Sentence } from './problem-text.ts';

export const groundText = {} as const satisfies Record<string, Sentence>;
