import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder of the sample, to be copied and never opened. */
    readonly sampleLedger: string;
  }
}

/** Makes the sample's ledger once for all files of a run. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lawang-e2e-sample-'));
  execFileSync(process.execPath, ['electron/lawang.mjs', 'init', '--data', folder, '--sample'], {
    cwd: join(import.meta.dirname, '..', '..'),
  });
  project.provide('sampleLedger', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
