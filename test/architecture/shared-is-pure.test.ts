import { describe, expect, it } from 'vitest';
import { readText, sourceFiles } from './source-files.ts';

/** What would make the same input give another result, or need a host. */
const impure = [
  /\bDate\.now\s*\(/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\.now\b/,
  /\bglobalThis\b/,
  /\bprocess\./,
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}

function impurities(text: string): readonly string[] {
  const code = withoutComments(text);
  return impure.filter((pattern) => pattern.test(code)).map(String);
}

describe('shared', () => {
  it('reads no clock, no randomness and no host', () => {
    const found = sourceFiles('shared').flatMap((file) =>
      impurities(readText(file) ?? '').map((pattern) => `${file}: ${pattern}`),
    );
    expect(found).toEqual([]);
  });

  it('would be caught reading the clock', () => {
    expect(impurities('export const now = Date.now();')).toHaveLength(1);
    expect(impurities('// Date.now() is not used here\n')).toHaveLength(0);
  });
});
