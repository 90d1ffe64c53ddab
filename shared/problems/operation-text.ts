import type { Sentence } from './problem-text.ts';

export const operationText = {} as const satisfies Record<string, Sentence>;
