import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, repositoryRoot } from './source-files.ts';

const documents = ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'resources/README.md'];
const namedPath =
  /`((?:electron|renderer|shared|resources|test|\.ci|\.github)\/[\w./-]*)`|\]\(((?!https?:|#)[^)\s]+)\)/g;

function namedPaths(text: string): readonly string[] {
  return [...text.matchAll(namedPath)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/#.*$/, ''),
  );
}

describe('the documents', () => {
  for (const document of documents) {
    it(`${document} names only paths that exist`, () => {
      const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/')) : '';
      const missing = namedPaths(readText(document) ?? '').filter(
        (path) =>
          !existsSync(join(repositoryRoot, path)) &&
          !existsSync(join(repositoryRoot, folder, path)),
      );
      expect(readText(document)).not.toBeNull();
      expect(missing).toEqual([]);
    });
  }

  it('would be caught naming a path that is gone', () => {
    expect(namedPaths('see `shared/nowhere/` and [a picture](resources/none.png)')).toEqual([
      'shared/nowhere/',
      'resources/none.png',
    ]);
  });
});
