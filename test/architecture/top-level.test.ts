import { describe, expect, it } from 'vitest';
import { repositoryFiles } from './source-files.ts';

const folders = ['electron', 'renderer', 'resources', 'shared', 'test'];
const files = [
  'ARCHITECTURE.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'electron-builder.yml',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
/** Tool configurations; dotfiles need no listing. */
const toolConfigurations = ['biome.json', 'knip.json', 'vite.config.ts', 'vitest.config.ts'];

describe('the top level of the repository', () => {
  it('holds exactly the agreed folders and files', () => {
    const names = new Set(repositoryFiles().map((file) => file.split('/')[0] ?? ''));
    const visible = [...names].filter((name) => !name.startsWith('.')).sort();
    expect(visible).toEqual([...folders, ...files, ...toolConfigurations].sort());
  });
});
