// npm run bench -- coverage: bundles test/bench/<name>.bench.ts and runs it; one JSON line per bar on stdout.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const folder = dirname(fileURLToPath(import.meta.url));
const name = process.argv[2] ?? '';
const entry = join(folder, `${name}.bench.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  console.error('Usage: npm run bench -- coverage | at-rest | ledger');
  process.exit(2);
}

// Inside the repository, so that what stays out of the bundle is found in its node_modules.
const outDir = mkdtempSync(join(folder, '.bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(folder, '../..'),
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false },
    ssr: { noExternal: true, external: ['geos-wasm', 'playwright-core'] },
  });
  const { runBench } = await import(pathToFileURL(join(outDir, `${name}.bench.js`)).href);
  await runBench(folder);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
