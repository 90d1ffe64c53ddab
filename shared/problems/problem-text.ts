import { accountText } from './account-text.ts';
import { atRestText } from './at-rest-text.ts';
import { clearingText } from './clearing-text.ts';
import { countingText } from './counting-text.ts';
import { gateText } from './gate-text.ts';
import { groundText } from './ground-text.ts';
import { ledgerText } from './ledger-text.ts';
import { operationText } from './operation-text.ts';
import { peopleText } from './people-text.ts';
import { planText } from './plan-text.ts';
import { reportText } from './report-text.ts';
import { trackText } from './track-text.ts';
import { transferText } from './transfer-text.ts';
import { describeUses } from './uses-text.ts';

/** A sentence in both languages; `{name}` stands for a value of the problem's data. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
  /** Words for values that are names of the program's own, such as steps. */
  readonly words?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

const sentences = {
  ...trackText,
  ...countingText,
  ...groundText,
  ...ledgerText,
  ...atRestText,
  ...operationText,
  ...planText,
  ...peopleText,
  ...transferText,
  ...accountText,
  ...reportText,
  ...gateText,
  ...clearingText,
};

export type ProblemCode = keyof typeof sentences;

/** Whether a text from outside is one of the codes that have a sentence. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(sentences, code);
}

/** The sentence of a problem in one language, with its values filled in. An unknown value stays visible as `{name}`. */
export function describeProblem(
  problem: {
    readonly code: ProblemCode;
    readonly data?: Readonly<Record<string, string | number>>;
  },
  language: 'zh' | 'en',
): string {
  const sentence: Sentence = sentences[problem.code];
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = problem.data?.[name];
    if (value === undefined) return whole;
    if (name === 'uses') return describeUses(String(value), language);
    return sentence.words?.[value]?.[language] ?? String(value);
  });
}
