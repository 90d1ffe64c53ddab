import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @typedef {'page' | 'serve' | 'cli' | 'shell'} Part */

/** What each part is made from; a change of any file below makes the part stale. */
const sources = /** @type {const} */ ({
  page: ['renderer', 'shared', 'vite.config.ts'],
  serve: ['electron/serve', 'electron/find-browser.mjs', 'shared'],
  cli: ['electron/cli', 'electron/serve', 'renderer', 'shared'],
  shell: ['electron/shell', 'electron/serve', 'shared'],
});

export const parts = /** @type {Part[]} */ (Object.keys(sources));

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  const full = join(root, path);
  // Gone since its folder was read: somebody is editing.
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [`${path} ${stats.mtimeMs} ${stats.size}`];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** @param {Part} part */
function fingerprint(part) {
  const files = [...sources[part], 'electron/build.mjs', 'package-lock.json'].flatMap(listFiles);
  return createHash('sha256').update(files.join('\n')).digest('hex');
}

/** @param {Part} part */
const stampFile = (part) => join(root, 'dist', 'stamps', part);

/** Whether a part stands built from the sources as they are. Reads file dates only: a few milliseconds. @param {Part} part */
export function isFresh(part) {
  if (!existsSync(join(root, 'dist', part)) || !existsSync(stampFile(part))) return false;
  return readFileSync(stampFile(part), 'utf8') === fingerprint(part);
}

/**
 * Builds those of the parts that are stale, one after another, and gives the names of what was built. Each is built aside
 * and then put in place, so that a broken or stopped build leaves the last good one.
 * @param {readonly Part[]} wanted
 * @param {(line: string) => void} [say]
 */
export async function ensureBuilt(wanted, say = () => {}) {
  /** @type {Part[]} */
  const built = [];
  if (wanted.every(isFresh)) return built;
  const release = await takeBuildLock();
  try {
    // Asked again: another process may just have built it.
    for (const part of wanted.filter((each) => !isFresh(each))) {
      const startedAt = Date.now();
      await inProduction(() => buildPart(part));
      built.push(part);
      say(`built ${part} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
    }
  } finally {
    release();
  }
  return built;
}

/**
 * Vite keeps a NODE_ENV that is set already, and the tests set theirs: the page would be a development build of twice the size.
 * @param {() => Promise<void>} work
 */
async function inProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** @param {Part} part */
async function buildPart(part) {
  const stamp = fingerprint(part);
  const aside = join(root, 'dist', `building-${part}-${process.pid}`);
  try {
    await makers[part](aside);
    putInPlace(aside, join(root, 'dist', part));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  mkdirSync(dirname(stampFile(part)), { recursive: true });
  writeFileSync(stampFile(part), stamp);
}

/** One process builds at a time: tests start several that find the same part stale. Gives what lets the next one in. */
async function takeBuildLock() {
  const lock = join(root, 'dist', 'building.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (isAbandoned(lock)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Whether the process that holds the build is gone. @param {string} lock */
function isAbandoned(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Just made and not yet written.
    if (pid === 0) return Date.now() - statSync(lock).mtimeMs > 5000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** @param {string} aside @param {string} place */
function putInPlace(aside, place) {
  const old = `${aside}-old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(aside, place);
  rmSync(old, { recursive: true, force: true });
}

/** @type {Record<Part, (folder: string) => Promise<void>>} */
const makers = {
  page: async (folder) => {
    await buildPage(folder);
    await buildVerifier(folder);
  },
  serve: (folder) => bundle('electron/serve/main.ts', folder, 'main.js', 'es'),
  cli: async (folder) => {
    await bundle('electron/cli/main.ts', folder, 'main.js', 'es');
    await buildVerifier(folder);
  },
  shell: async (folder) => {
    await bundle('electron/shell/main.ts', folder, 'main.js', 'es');
    // A sandboxed preload script is always CommonJS.
    await bundle('electron/shell/preload.ts', folder, 'preload.cjs', 'cjs');
  },
};

/** @param {string} folder */
async function buildPage(folder) {
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/**
 * `verifier.html`: one file that opens from a disc without us, its script inside and named by its hash in the page's own policy.
 * @param {string} folder
 */
async function buildVerifier(folder) {
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'renderer/verifier/main.ts'), formats: ['iife'], name: 'verifier' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The verifier came to no script');
  // Inside a script element these two would end or hide it.
  const script = chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const hash = createHash('sha256').update(script).digest('base64');
  const page = readFileSync(join(root, 'renderer/verifier/verifier.html'), 'utf8')
    .replace('__SCRIPT_HASH__', `sha256-${hash}`)
    .replace(/<script>\s*__SCRIPT__\s*<\/script>/, () => `<script>${script}</script>`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'verifier.html'), page);
}

/**
 * One program with everything it uses inside, but Node's own modules and Electron's.
 * @param {string} entry
 * @param {string} folder
 * @param {string} name
 * @param {'es' | 'cjs'} format
 */
async function bundle(entry, folder, name, format) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format, entryFileNames: name, chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await ensureBuilt(parts, (line) => console.log(line));
    if (built.length === 0) console.log('everything is built already');
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
