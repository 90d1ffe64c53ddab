import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { downloadElectron, findElectron } from '../../../electron/serve/launch/electron-binary.ts';

let root: string;
let electron: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lawang-'));
  electron = join(root, 'node_modules', 'electron');
  mkdirSync(join(electron, 'dist'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('finds the program only once it lies on disc', () => {
  expect(findElectron(root, {})).toBeNull();
  writeFileSync(join(electron, 'path.txt'), 'electron');
  expect(findElectron(root, {})).toBeNull();
  writeFileSync(join(electron, 'dist', 'electron'), '');
  expect(findElectron(root, {})).toBe(join(electron, 'dist', 'electron'));
});

it('tries a download once per install and remembers how it ended', () => {
  const attempts = join(root, 'attempts');
  writeFileSync(
    join(electron, 'install.js'),
    `require('fs').appendFileSync(${JSON.stringify(attempts)}, 'x'); console.error('getaddrinfo ENOTFOUND'); process.exit(1);`,
  );
  expect(downloadElectron(root)).toEqual({ kind: 'failed', reason: 'getaddrinfo ENOTFOUND' });
  expect(downloadElectron(root)).toMatchObject({ kind: 'tried-before' });
  expect(readFileSync(attempts, 'utf8')).toBe('x');
});

it('takes the program a download brought', () => {
  writeFileSync(
    join(electron, 'install.js'),
    `require('fs').writeFileSync('path.txt', 'electron'); require('fs').writeFileSync('dist/electron', '');`,
  );
  expect(downloadElectron(root)).toEqual({
    kind: 'done',
    program: join(electron, 'dist', 'electron'),
  });
});
