import { describe, expect, it } from 'vitest';
import { groundText } from '../../../shared/problems/ground-text.ts';
import type { Sentence } from '../../../shared/problems/problem-text.ts';
import { trackText } from '../../../shared/problems/track-text.ts';

const sentences: readonly (readonly [string, Sentence])[] = Object.entries({
  ...trackText,
  ...groundText,
});
const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g))].sort();

describe('a problem’s sentence', () => {
  it.each(sentences)(
    '%s names the same values in Chinese and English, and more than one thing',
    (_, sentence) => {
      expect(placeholders(sentence.zh)).toEqual(placeholders(sentence.en));
      expect(sentence.zh).toMatch(/[\u4e00-\u9fff].*[，；].*。$/);
      expect(sentence.en).toMatch(/[;,:.].*[.]$/);
    },
  );
});
