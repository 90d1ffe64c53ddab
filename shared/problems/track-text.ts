import type { Sentence } from './problem-text.ts';

export const trackText = {} as const satisfies Record<string, Sentence>;
