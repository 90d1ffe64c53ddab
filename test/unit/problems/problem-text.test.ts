import { expect, it } from 'vitest';
import { groundText } from '../../../shared/problems/ground-text.ts';
import { ledgerText } from '../../../shared/problems/ledger-text.ts';
import { operationText } from '../../../shared/problems/operation-text.ts';
import { describeProblem, type Sentence } from '../../../shared/problems/problem-text.ts';
import { trackText } from '../../../shared/problems/track-text.ts';

const groups: readonly Record<string, Sentence>[] = [
  trackText,
  groundText,
  ledgerText,
  operationText,
];

const valuesIn = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

it('says the same values in both languages', () => {
  for (const group of groups)
    for (const [code, { zh, en }] of Object.entries(group))
      expect([code, valuesIn(zh)]).toEqual([code, valuesIn(en)]);
});

it('gives each code one sentence, in Chinese and in English', () => {
  const codes = groups.flatMap((group) => Object.keys(group));
  expect(new Set(codes).size).toBe(codes.length);
  for (const group of groups)
    for (const [code, { zh, en }] of Object.entries(group)) {
      expect([code, /\p{Script=Han}/u.test(zh)]).toEqual([code, true]);
      expect([code, /\p{Script=Han}/u.test(en.replaceAll('U盘', ''))]).toEqual([code, false]);
    }
});

it('fills in the values it is given and leaves the others visible', () => {
  const problem = { code: 'ledger-locked', data: { pid: 42 } } as const;
  expect(describeProblem(problem, 'en')).toContain('(process 42)');
  expect(describeProblem({ code: 'ledger-locked' }, 'en')).toContain('{pid}');
});

it('says names of the program’s own in the words of the language', () => {
  const problem = {
    code: 'find-step-skipped',
    data: { number: '现2026-001', expected: 'eradicated', step: 'rechecked' },
  } as const;
  expect(describeProblem(problem, 'zh')).toContain('现在应当“铲除”，不能直接“复查”');
  expect(describeProblem(problem, 'en')).toContain('awaits “eradication”, not “re-check”');
});
