import { expect, it } from 'vitest';
import { judgePassword } from '../../../shared/people/password-rules.ts';

it.each([
  ['芦苇 2026 滩涂 清查', null],
  ['correct horse 9', null],
  ['short1', 'password-short'],
  ['x1'.repeat(101), 'password-long'],
  ['wangwu-2026-!', 'password-names-account'],
  ['aaaaaaaaaa1', 'password-weak'],
  ['1234567890', 'password-weak'],
  ['abcdefghijk', 'password-weak'],
  ['lettersonlyhere', 'password-weak'],
])('judges %s', (password, code) => {
  const judged = judgePassword(password, 'wangwu');
  expect(judged.ok ? null : judged.problem.code).toBe(code);
});
