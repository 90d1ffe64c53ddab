import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from './source-files.ts';

/** One planted import per rule: the file that must not, and what it imports. */
const planted: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['shared-layer-problems', 'shared/problems/a.ts', 'shared/ledger/b.ts'],
  ['shared-layer-geometry-ledger', 'shared/geometry/a.ts', 'shared/coverage/b.ts'],
  ['shared-layer-grid-people-tracks', 'shared/tracks/a.ts', 'shared/import/b.ts'],
  ['shared-layer-import', 'shared/import/a.ts', 'shared/coverage/b.ts'],
  ['shared-layer-coverage', 'shared/coverage/a.ts', 'shared/operations/b.ts'],
  ['shared-layer-report', 'shared/report/a.ts', 'shared/operations/b.ts'],
  ['shared-layer-operations-host', 'shared/operations/a.ts', 'shared/sample/b.ts'],
  ['shared-has-no-host', 'shared/grid/a.ts', 'node_modules/react'],
  ['shared-has-no-node', 'shared/grid/c.ts', 'node:fs'],
  ['serve-has-no-electron', 'electron/serve/a.ts', 'node_modules/electron'],
  ['shell-is-thin', 'electron/shell/a.ts', 'shared/coverage/b.ts'],
  ['feature-alone', 'renderer/features/walk/a.ts', 'renderer/features/plan/b.ts'],
  ['feature-imports', 'renderer/features/walk/c.ts', 'node_modules/dexie'],
  ['commands-imports', 'renderer/commands/a.ts', 'renderer/storage/b.ts'],
  ['session-imports', 'renderer/session/a.ts', 'renderer/map/b.ts'],
  ['map-imports', 'renderer/map/a.ts', 'renderer/storage/b.ts'],
  ['storage-imports', 'renderer/storage/a.ts', 'renderer/features/plan/b.ts'],
  ['workers-imports', 'renderer/workers/a.ts', 'node_modules/react'],
  ['host-imports', 'renderer/host/a.ts', 'renderer/workers/b.ts'],
  ['words-and-widgets-know-no-domain', 'renderer/ui/a.ts', 'shared/coverage/b.ts'],
  ['no-cycles', 'shared/plan/a.ts', 'shared/plan/a2.ts'],
];

let folder: string;
let violations: ReadonlySet<string>;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function specifier(from: string, to: string): string {
  if (to.startsWith('node:')) return to;
  if (to.startsWith('node_modules/')) return to.slice('node_modules/'.length);
  return relative(dirname(from), to).replace(/^(?!\.)/, './');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawang-imports-'));
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  write(
    'package.json',
    '{"type":"module","dependencies":{"react":"*","dexie":"*","electron":"*"}}',
  );
  for (const [, , to] of planted) {
    if (!to.startsWith('node')) write(to, 'export const b = 1;\n');
  }
  for (const [, from, to] of planted) {
    write(from, `import * as other from '${specifier(from, to)}';\nexport const a = other;\n`);
  }
  write('shared/plan/a2.ts', "import { a } from './a.ts';\nexport const b = a;\n");
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(repositoryRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      join(repositoryRoot, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'shared',
      'renderer',
      'electron',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(stdout) as {
    summary: { violations: readonly { rule: { name: string }; from: string }[] };
  };
  violations = new Set(report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import table', () => {
  for (const [rule, from, to] of planted) {
    it(`catches ${from} importing ${to} (${rule})`, () => {
      expect([...violations]).toContain(`${rule} ${from}`);
    });
  }
});
