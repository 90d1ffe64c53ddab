import type { Sentence } from './problem-text.ts';

export const countingText = {
  'stage-ends-before-begin': {
    zh: '生育期的结束日 {until} 早于开始日 {from}。台账未变；请改正日期后重试。',
    en: 'The stage ends on {until}, before it begins on {from}. The ledger is unchanged; correct the days and retry.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
