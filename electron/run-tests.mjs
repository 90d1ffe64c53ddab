import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const resultsFile = join(root, 'dist', 'test-results.json');

/**
 * @param {string} title
 * @param {string[]} command node script and its arguments
 * @param {NodeJS.ProcessEnv} [environment]
 */
function run(title, command, environment = process.env) {
  const startedAt = Date.now();
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  console.log(
    `${status === 0 ? 'passed' : 'FAILED'}: ${title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  return status === 0;
}

/** @returns {{passed: number, failed: number}} what vitest counted; one failure when it left no result */
function countTests() {
  try {
    const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
    const brokenFiles = results.testResults.filter(
      (/** @type {{status: string, assertionResults: unknown[]}} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return { passed: results.numPassedTests, failed: results.numFailedTests + brokenFiles };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} name */
const tool = (name) => join(root, 'node_modules', name);

const browser = provideBrowser();
if (browser === null) {
  console.error(
    '端到端测试需要浏览器：请安装 Chromium、Chrome 或 Edge，或以 LAWANG_BROWSER 指明其路径，然后重试。\n' +
      'The end-to-end tests need a browser: install Chromium, Chrome or Edge (Debian: apt-get install chromium), ' +
      'or name one in LAWANG_BROWSER, then run npm test again.',
  );
  process.exit(1);
}
console.log(`End-to-end tests run in ${browser}`);

mkdirSync(dirname(resultsFile), { recursive: true });
rmSync(resultsFile, { force: true });
// The quick round plays fewer histories and kills than the whole suite.
const environment = {
  LAWANG_HISTORIES: '500',
  LAWANG_KILLS: '50',
  ...process.env,
  LAWANG_BROWSER: browser,
};
const built = run('build', ['electron/build.mjs']);
const checks = [
  run('types', ['electron/check-types.mjs']),
  run('lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
  run('imports', [
    tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'shared',
    'renderer',
    'electron',
  ]),
  run('dead code', [tool('knip/bin/knip.js')]),
];
const testsPassed = run(
  'tests',
  [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultsFile}`,
  ],
  environment,
);

const tests = countTests();
const steps = [built, ...checks];
const passed = tests.passed + steps.filter((step) => step).length;
const failed =
  tests.failed + steps.filter((step) => !step).length + (testsPassed || tests.failed > 0 ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
