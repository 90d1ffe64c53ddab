import { describe, expect, it } from 'vitest';
import { readText, sourceFiles } from './source-files.ts';

const longestFileLines = 300;
/** Files allowed to be longer, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

const grabBagNames = new Set([
  'utils',
  'util',
  'helpers',
  'common',
  'misc',
  'lib',
  'core',
  'types',
]);
const everything = ['shared', 'renderer', 'electron', 'test'].flatMap(sourceFiles);

describe('source files', () => {
  it('are at most 300 lines long, but for the named exceptions', () => {
    const tooLong = everything.filter(
      (file) =>
        (readText(file) ?? '').trimEnd().split('\n').length > longestFileLines &&
        longFiles[file] === undefined,
    );
    expect(tooLong).toEqual([]);
  });

  it('are named in kebab-case, and no folder or file is a grab bag', () => {
    const misnamed = everything.filter((file) =>
      file.split('/').some((part) => {
        const name = part.replace(/\.(test|spec|bench|worker)?\.?(ts|tsx|mjs)$/, '');
        return grabBagNames.has(name) || !/^[a-z0-9]+(-[a-z0-9]+)*(\.config)?$/.test(name);
      }),
    );
    expect(misnamed).toEqual([]);
  });
});
